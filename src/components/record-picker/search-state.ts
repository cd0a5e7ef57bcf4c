import type { ReactiveController, ReactiveElement } from 'lit';
import type { FixedSlices } from '../../core/model/state.js';
import { observeState } from '../internal/controllers/observe-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';

/** How a search goes that has no answer yet; `asked`: again, by the agent. */
export type Search = 'loading' | 'failed' | 'asked';

export const SEARCH_WORDS = {
  loading: 'dialer.looking',
  asked: 'dialer.looking',
  failed: 'records.failed',
} as const satisfies Record<Search, string>;

/** A little more than a handler of `showCrm` may take: whoever has not answered by then says nothing of nothing. */
const PATIENCE = 35_000;

/** How it goes with the records of an interaction, or without one with those of the number that is previewed. */
export class SearchState implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #core: OmniController;
  readonly #id: () => string;
  readonly #searches;
  readonly #preview;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, core: OmniController, interactionId: () => string) {
    this.#host = host;
    this.#core = core;
    this.#id = interactionId;
    this.#searches = observeState(host, core, () => 'searches');
    this.#preview = observeState(host, core, () => 'preview');
    host.addController(this);
  }

  /** Null: it is over, or nobody says. */
  get now(): Search | null {
    if (this.#id()) {
      const search = this.#search;
      if (typeof search !== 'object') return search ?? null;
      return this.#left > 0 ? 'loading' : null;
    }
    const preview = this.#preview.value;
    if (!preview || preview.records) return null;
    return preview.failed ? 'failed' : 'loading';
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#left > 0) this.#timer = setTimeout(() => this.#host.requestUpdate(), this.#left);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  get #search(): FixedSlices['searches'][string] | undefined {
    return this.#searches.value?.[this.#id()];
  }

  /** How long the CRM may still take to answer at all. */
  get #left(): number {
    const search = this.#search;
    return typeof search === 'object' ? search.since + PATIENCE - this.#core.now() : 0;
  }
}
