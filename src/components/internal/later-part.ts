import { type ReactiveElement, type TemplateResult, html } from 'lit';
import type { laterEn } from '../../locales/en/shared.js';
import { alsoLater } from './later.js';

/** A part of an element that is fetched when it is first needed. Once here, it is here for all of them at once. */
export class LaterPart<T> {
  /** Undefined: it is not here yet. */
  value: T | undefined;
  /** Whether somebody has waited for it in vain. */
  #failed = false;
  /** Who is drawn without it. */
  readonly #waiting = new Set<ReactiveElement>();
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
    this.fetchFor(host);
    if (!this.#failed) return html`<p class="notice" role="status">${t('part.loading')}</p>`;
    const again = (): void => {
      this.#failed = false;
      this.#drawAll();
    };
    return html`<p class="notice" role="alert">
      <span>${t('part.failed')}</span>
      <button type="button" class="button" @click=${again}><span>${t('action.retry')}</span></button>
    </p>`;
  }

  /** Has the host drawn again when it is here, or did not come. Fetches it unless that was tried in vain. */
  fetchFor(host: ReactiveElement): void {
    if (this.value !== undefined) return;
    this.#waiting.add(host);
    if (!this.#failed) void this.fetch();
  }

  async #fetch(): Promise<boolean> {
    try {
      this.value = await this.#load();
    } catch {
      this.#failed = this.#waiting.size > 0;
    }
    this.#underWay = undefined;
    this.#drawAll();
    return this.value !== undefined;
  }

  #drawAll(): void {
    for (const host of this.#waiting) host.requestUpdate();
    if (this.value !== undefined) this.#waiting.clear();
  }
}
