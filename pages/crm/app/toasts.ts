import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons.js';

type Kind = 'info' | 'error';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly kind: Kind;
}

const SHOWN_FOR = 6000;
const MOST = 3;

/** Short messages in a corner. Errors stay until they are closed. */
export class Toasts {
  readonly #redraw: () => void;
  #toasts: readonly Toast[] = [];
  #last = 0;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  show(message: string, kind: Kind): void {
    this.#last += 1;
    const toast = { id: this.#last, message, kind };
    this.#toasts = [...this.#toasts.filter((shown) => shown.message !== message), toast].slice(-MOST);
    if (kind === 'info') setTimeout(() => this.#close(toast.id), SHOWN_FOR);
    this.#redraw();
  }

  render(): TemplateResult {
    return html`<div class="toasts">
      <div role="status">${this.#list('info')}</div>
      <div role="alert">${this.#list('error')}</div>
    </div>`;
  }

  #list(kind: Kind): unknown {
    return repeat(
      this.#toasts.filter((toast) => toast.kind === kind),
      (toast) => toast.id,
      (toast) =>
        html`<div class="toast ${kind}">
          <span><bdi>${toast.message}</bdi></span>
          <button class="button quiet square" @click=${() => this.#close(toast.id)}>
            ${icon('close')}<span class="visually-hidden">Close message</span>
          </button>
        </div>`,
    );
  }

  #close(id: number): void {
    this.#toasts = this.#toasts.filter((toast) => toast.id !== id);
    this.#redraw();
  }
}
