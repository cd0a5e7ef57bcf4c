import 'omni-toolbar/define/omni-record-picker.js';
import type { OmniRecordPicker } from 'omni-toolbar';
import { measure, type List } from './measure.js';
import { NAMES, RECORDS } from './records.js';

class Picker implements List {
  readonly #element: OmniRecordPicker = document.createElement('omni-record-picker');

  mount(): void {
    this.#element.style.setProperty('--omni-record-picker-list-size', '600px');
    this.#element.interactionId = 'call-1';
    this.#element.records = RECORDS;
    document.body.append(this.#element);
  }

  type(text: string): void {
    const field = this.#inside<HTMLInputElement>('[part="filter"]');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  get scroller(): HTMLElement {
    return this.#inside('.records');
  }

  rows(): readonly string[] {
    const { shadowRoot } = this.#element;
    return [...shadowRoot!.querySelectorAll('[part="record"]')].map(({ textContent }) => textContent);
  }

  #inside<E extends HTMLElement>(selector: string): E {
    return this.#element.shadowRoot!.querySelector<E>(selector)!;
  }
}

Object.assign(window, { bench: () => measure(new Picker(), 1, NAMES) });
