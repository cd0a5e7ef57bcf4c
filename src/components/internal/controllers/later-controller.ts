import { type ReactiveController, type ReactiveElement, type TemplateResult, html } from 'lit';
import type { laterEn } from '../../../locales/en/shared.js';
import { comesLater, fetchElement } from '../later.js';

/** Shows elements that are fetched when they are first needed: what is said until then, and how to try again. */
export class LaterController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #t: (key: keyof typeof laterEn) => string;
  readonly #awaited = new Set<string>();
  readonly #failed = new Set<string>();

  constructor(host: ReactiveElement, t: (key: keyof typeof laterEn) => string) {
    this.#host = host;
    this.#t = t;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#failed.clear();
  }

  /** The content as soon as its element is here. */
  render(name: string, content: TemplateResult): TemplateResult {
    if (!comesLater(name)) return content;
    if (this.#failed.has(name)) {
      return html`<p class="later" role="alert">
        <span>${this.#t('part.failed')}</span>
        <button class="button" @click=${() => this.#await(name)}>${this.#t('action.retry')}</button>
      </p>`;
    }
    if (!this.#awaited.has(name)) this.#await(name);
    return html`<p class="later" role="status">${this.#t('part.loading')}</p>`;
  }

  #await(name: string): void {
    this.#failed.delete(name);
    this.#awaited.add(name);
    this.#host.requestUpdate();
    void fetchElement(name).then((here) => {
      this.#awaited.delete(name);
      if (!here) this.#failed.add(name);
      this.#host.requestUpdate();
    });
  }
}
