import { type ReactiveElement, type TemplateResult, html } from 'lit';
import type { laterEn } from '../../locales/en/shared.js';

type Words = (key: keyof typeof laterEn) => string;

const parts = new Set<LaterPart<unknown>>();

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
    parts.add(this);
  }

  /** Resolves with whether it is here then, and never rejects. */
  fetch(): Promise<boolean> {
    if (this.value !== undefined) return Promise.resolve(true);
    return (this.#underWay ??= this.#fetch());
  }

  /** The content as soon as it can be drawn; what is said until then, and how to try again. */
  render(host: ReactiveElement, t: Words, content: (part: T) => TemplateResult): TemplateResult {
    if (this.value !== undefined) return content(this.value);
    this.fetchFor(host);
    if (!this.#failed) return html`<p class="later" role="status">${t('part.loading')}</p>`;
    return html`<p class="later" role="alert">
      <span>${t('part.failed')}</span>
      <button type="button" class="button" @click=${() => void this.fetch()}>${t('action.retry')}</button>
    </p>`;
  }

  /** Has the host drawn again when it is here, or did not come. Fetches it unless that was tried in vain. */
  fetchFor(host: ReactiveElement): void {
    if (this.value !== undefined) return;
    this.#waiting.add(host);
    if (!this.#failed) void this.fetch();
  }

  async #fetch(): Promise<boolean> {
    this.#failed = false;
    this.#drawAll();
    try {
      this.value = await this.#load();
    } catch (reason) {
      console.warn('A part of the toolbar could not be fetched.', reason);
    }
    const here = this.value !== undefined;
    this.#failed = !here && this.#waiting.size > 0;
    this.#underWay = undefined;
    this.#drawAll();
    return here;
  }

  #drawAll(): void {
    for (const host of this.#waiting) host.requestUpdate();
    if (this.value !== undefined) this.#waiting.clear();
  }
}

/** Fetches all that is left as soon as the page rests: who needs it later may be without a network then. */
export function fetchTheRest(): void {
  const fetchAll = (): void => parts.forEach((part) => void part.fetch());
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll);
  else setTimeout(fetchAll);
}
