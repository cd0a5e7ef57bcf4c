import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import { pressedChord } from '../internal/chord.js';
import { keyCaps } from '../internal/key-caps.js';
import type { ShortcutScope } from './shortcut-list.events.js';

export interface KeyFieldView {
  readonly keys: readonly string[];
  /** Whether it is disabled. */
  readonly off: boolean;
  readonly title: string;
  readonly label: string;
  readonly press: string;
  readonly about: string;
}

type OnKeys = (id: string, scope: ShortcutScope, keys: string | null) => void;

const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Fn'];

const nameOf = (id: string, scope: ShortcutScope): string => `keys-${id}-${scope}`;

/**
 * Buttons that show the keys of a shortcut. After a press, the next key combination becomes the new shortcut and does
 * not act.
 */
export class KeyField implements ReactiveController {
  #recording: string | null = null;
  readonly #host: ReactiveElement;
  readonly #onKeys: OnKeys;

  constructor(host: ReactiveElement, onKeys: OnKeys) {
    this.#host = host;
    this.#onKeys = onKeys;
    host.addController(this);
  }

  get recording(): boolean {
    return this.#recording !== null;
  }

  hostDisconnected(): void {
    this.#recording = null;
  }

  stop(): void {
    this.#record(null);
  }

  /** The keys were refused: waits for others. */
  again(id: string, scope: ShortcutScope): void {
    this.#record(nameOf(id, scope));
  }

  render(id: string, scope: ShortcutScope, view: KeyFieldView): TemplateResult {
    const name = nameOf(id, scope);
    const on = this.#recording === name;
    return html`<button
      part="keys"
      id=${name}
      class="button field-keys ${scope} ${on ? 'on' : ''} ${view.off ? 'off' : ''}"
      aria-label=${on ? view.about : view.label}
      aria-pressed=${on}
      title=${view.title}
      @click=${() => this.#record(on ? null : name)}
      @blur=${() => on && this.#record(null)}
      @keydown=${(event: KeyboardEvent) => on && this.#take(event, id, scope)}
    >
      ${on ? html`<span>${view.press}</span>` : view.keys.length > 0 ? keyCaps(view.keys) : html`<span aria-hidden="true">&ndash;</span>`}
    </button>`;
  }

  #take(event: KeyboardEvent, id: string, scope: ShortcutScope): void {
    if (event.isComposing || MODIFIERS.includes(event.key)) return;
    // Tab moves on and changes nothing.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    this.#record(null);
    if (event.key === 'Escape') return;
    const removed = event.key === 'Backspace' || event.key === 'Delete';
    this.#onKeys(id, scope, removed ? '' : pressedChord(event));
  }

  #record(name: string | null): void {
    this.#recording = name;
    this.#host.requestUpdate();
  }
}
