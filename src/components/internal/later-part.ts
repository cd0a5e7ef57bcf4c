import { type ReactiveElement, type TemplateResult, html } from 'lit';
import type { laterEn } from '../../locales/en/shared.js';
import { alsoLater } from './later.js';

/** A part of an element that is fetched when it is first needed. Once here, it is here for all of them at once. */
export class LaterPart<T> {
  /** Undefined: it is not here yet. */
  value: T | undefined;
  #failed = false;
  #underWay: Promise<boolean> | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
    alsoLater(() => this.fetch());
  }

  /** Resolves with whether it is here then, and never rejects. */
  fetch(): Promise<boolean> {
    if (this.value !== undefined) return Promise.resolve(true);
    return (this.#underWay ??= this.#fetch());
  }

  /** The content as soon as it can be drawn; what is said until then, and how to try again. */
  render(
    host: ReactiveElement,
    t: (key: keyof typeof laterEn) => string,
    content: (part: T) => TemplateResult,
  ): TemplateResult {
    if (this.value !== undefined) return content(this.value);
    if (!this.#failed) {
      this.fetchFor(host);
      return html`<p class="notice" role="status">${t('part.loading')}</p>`;
    }
    const again = (): void => {
      this.#failed = false;
      host.requestUpdate();
    };
    return html`<p class="notice" role="alert">
      <span>${t('part.failed')}</span>
      <button type="button" class="button" @click=${again}><span>${t('action.retry')}</span></button>
    </p>`;
  }

  /** Fetches it unless that was tried in vain, and has the host drawn again. */
  fetchFor(host: ReactiveElement): void {
    if (this.value === undefined && !this.#failed && !this.#underWay)
      void this.fetch().then(() => host.requestUpdate());
  }

  async #fetch(): Promise<boolean> {
    try {
      this.value = await this.#load();
    } catch {
      this.#failed = true;
    }
    this.#underWay = undefined;
    return this.value !== undefined;
  }
}
