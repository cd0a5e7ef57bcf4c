import { type ReactiveElement, type TemplateResult, html } from 'lit';
import type { laterEn } from '../../locales/en/shared.js';

type Words = (key: keyof typeof laterEn) => string;

const parts = new Set<LaterPart<unknown>>();

/** A part of an element's code that is fetched when it is first needed. It is fetched once for all elements. */
export class LaterPart<T> {
  /** Undefined until it is fetched. */
  value: T | undefined;
  /** Whether fetching has failed. */
  #failed = false;
  /** The elements that were rendered without it. */
  readonly #waiting = new Set<ReactiveElement>();
  #underWay: Promise<boolean> | undefined;
  readonly #load: () => Promise<T>;

  constructor(load: () => Promise<T>) {
    this.#load = load;
    parts.add(this);
  }

  /** Fetches it. Resolves with whether that worked, and never rejects. */
  fetch(): Promise<boolean> {
    if (this.value !== undefined) return Promise.resolve(true);
    return (this.#underWay ??= this.#fetch());
  }

  /** Renders the content once the part is here; before, that it is loading, or that it failed and how to try again. */
  render(host: ReactiveElement, t: Words, content: (part: T) => TemplateResult): TemplateResult {
    if (this.value !== undefined) return content(this.value);
    this.fetchFor(host);
    if (!this.#failed) return html`<p class="later" role="status">${t('part.loading')}</p>`;
    return html`<p class="later" role="alert">
      <span>${t('part.failed')}</span>
      <button type="button" class="button" @click=${() => void this.fetch()}>${t('action.retry')}</button>
    </p>`;
  }

  /**
   * Has the host rendered again when the part is here or could not be fetched. Fetches it unless that has failed
   * before.
   */
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

/** Fetches all remaining parts when the page is idle, because there may be no network when they are needed. */
export function fetchTheRest(): void {
  const fetchAll = (): void => parts.forEach((part) => void part.fetch());
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll);
  else setTimeout(fetchAll);
}
