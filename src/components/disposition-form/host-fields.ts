import { isText } from '../../core/model/data.js';

/** The values of a host's own fields, by name; a list for a name that several fields share. */
export type HostFields = Readonly<Record<string, string | readonly string[]>>;

interface Control extends HTMLElement {
  readonly name: string;
  readonly value: unknown;
  readonly type?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
}

const isControl = (element: Element): element is Control =>
  'name' in element && isText(element.name) && element.name !== '' && 'value' in element;

function controlsIn(slot: HTMLSlotElement): readonly Control[] {
  return slot
    .assignedElements({ flatten: true })
    .flatMap((element) => [element, ...element.querySelectorAll('*')])
    .filter(isControl)
    .filter(
      (control) => !control.matches(':disabled') && control.type !== 'submit' && control.type !== 'button',
    );
}

/** Reads the fields that a host has put into a slot, as a form would send them. Files are left to the host. */
export function readFields(slot: HTMLSlotElement): HostFields {
  const values = new Map<string, string[]>();
  for (const control of controlsIn(slot)) {
    const { name, type, checked } = control;
    if (type === 'file' || ((type === 'checkbox' || type === 'radio') && !checked)) continue;
    const chosen =
      control instanceof HTMLSelectElement
        ? Array.from(control.selectedOptions, (option) => option.value)
        : isText(control.value) || typeof control.value === 'number'
          ? [String(control.value)]
          : [];
    values.set(name, [...(values.get(name) ?? []), ...chosen]);
  }
  return Object.fromEntries(
    Array.from(values, ([name, all]) => [name, all.length === 1 ? all[0]! : (all as readonly string[])]),
  );
}

/** Whether a host's fields are valid. The browser shows the message of the first one that is not. */
export function fieldsAreValid(slot: HTMLSlotElement): boolean {
  const wrong = controlsIn(slot).find((control) => control.checkValidity?.() === false);
  wrong?.reportValidity?.();
  return !wrong;
}
