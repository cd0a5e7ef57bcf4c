import 'omni-toolbar/define/omni-message-thread.js';
import type { OmniMessageThread, ThreadMessage } from 'omni-toolbar';
import { measure, type List } from './measure.js';

/** Messages of one line to twenty, from several days and senders, with files and failed messages among them. */
const MESSAGES: readonly ThreadMessage[] = Array.from({ length: 10_000 }, (_, index) => ({
  id: `m${index}`,
  clientId: null,
  from: index % 3 === 0 ? 'agent' : 'customer',
  authorName: index % 3 === 0 ? 'Executive' : 'Asha Rao',
  at: Date.UTC(2026, 0, 5) + index * 400_000,
  content:
    index % 25 === 7
      ? {
          kind: 'file',
          file: { id: `f${index}`, name: `scan-${index}.pdf`, mediaType: 'application/pdf', size: 90_000 },
          caption: `Number ${index}`,
        }
      : {
          kind: 'text',
          text: `Number ${index} ${'words that take room '.repeat(index % 17 === 0 ? 24 : (index * 7) % 6)}`,
        },
  status: index % 3 === 0 ? 'read' : 'delivered',
  error: null,
}));

class Thread implements List {
  readonly #element: OmniMessageThread = document.createElement('omni-message-thread');

  mount(): void {
    this.#element.style.cssText = 'block-size: 600px; inline-size: 380px';
    this.#element.messages = MESSAGES;
    document.body.append(this.#element);
  }

  get scroller(): HTMLElement {
    return this.#element.shadowRoot!.querySelector<HTMLElement>('.scroll')!;
  }

  rows(): readonly string[] {
    return [...this.#element.shadowRoot!.querySelectorAll('.row')].map(({ textContent }) => textContent);
  }
}

Object.assign(window, { bench: () => measure(new Thread(), -1, []) });
