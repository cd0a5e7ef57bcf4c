import type { RecordList } from './record-list.js';

/** The parts of a record picker that its keys act on. */
export interface KeyTargets {
  field(): HTMLInputElement | null;
  /** The index of the last shown record; -1: none. */
  last(): number;
  choose(index: number): void;
  clear(): void;
}

/** The keyboard of a record picker: from the field into the list, and from record to record. */
export class RecordKeys {
  readonly #list: RecordList;
  readonly #targets: KeyTargets;

  constructor(list: RecordList, targets: KeyTargets) {
    this.#list = list;
    this.#targets = targets;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const field = this.#targets.field();
    const index = this.#list.indexOf(target);
    if (field && target === field) this.#onFieldKey(event, field.value);
    else if (index !== undefined) this.#onRowKey(event, index, field);
  };

  #onFieldKey(event: KeyboardEvent, typed: string): void {
    const { key } = event;
    if (key === 'ArrowDown' && this.#targets.last() >= 0) this.#list.focus(this.#list.active, 'attach');
    else if (key === 'Enter' && typed) this.#targets.choose(this.#list.active);
    else if (key === 'Escape' && typed) {
      this.#targets.clear();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  }

  /** Arrows move to the same button of another record; letters continue in the field. */
  #onRowKey(event: KeyboardEvent, index: number, field: HTMLInputElement | null): void {
    const { key } = event;
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + this.#list.page,
      PageUp: index - this.#list.page,
      Home: 0,
      End: this.#targets.last(),
    };
    const goal = goals[key];
    if (goal !== undefined) {
      event.preventDefault();
      if (key === 'ArrowUp' && index === 0) field?.focus();
      else this.#list.focus(goal, (event.target as HTMLElement).getAttribute('part') ?? 'attach');
    } else if (key === 'Backspace' || (key.length === 1 && key !== ' ')) field?.focus();
  }
}
