import type { ReactiveController, ReactiveElement } from 'lit';
import { isDialled } from '../../core/model/offers.js';
import type { FixedSlices } from '../../core/model/state.js';
import { type observeInteraction, observeState } from '../internal/controllers/observe-controller.js';
import type { OmniController } from '../internal/controllers/omni-controller.js';

/**
 * The state of a search without an answer. `dialled`: it begins when the customer answers; `asked`: the agent has asked
 * for it again.
 */
export type Search = 'loading' | 'dialled' | 'failed' | 'asked';

/**
 * A little longer than a host's handler of `showCrm` may take. A host that has not answered by then counts as having
 * found nothing.
 */
const PATIENCE = 35_000;

type Observed = ReturnType<typeof observeInteraction>;

/** The state of the search for the records of an interaction; without one, of the previewed number. */
export class SearchState implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #core: OmniController;
  readonly #interaction: Observed;
  readonly #searches;
  readonly #preview;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, core: OmniController, interaction: Observed) {
    this.#host = host;
    this.#core = core;
    this.#interaction = interaction;
    this.#searches = observeState(host, core, 'searches');
    this.#preview = observeState(host, core, 'preview');
    host.addController(this);
  }

  /** Null: the search is over, or its state is unknown. */
  get now(): Search | null {
    const interaction = this.#interaction.value;
    if (interaction) {
      const search = this.#search;
      if (typeof search === 'string') return search;
      if (isDialled(interaction)) return 'dialled';
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
    return this.#searches.value?.[this.#interaction.value?.id ?? ''];
  }

  /** How long the CRM may still take to answer at all. */
  get #left(): number {
    const search = this.#search;
    if (typeof search !== 'object') return 0;
    const { phase, connectedAt } = this.#interaction.value!;
    // The time does not run while it rings, because a CRM may begin to search only when the agent has answered.
    if (phase === 'ringing') return PATIENCE;
    return Math.max(search.since, connectedAt ?? 0) + PATIENCE - this.#core.now();
  }
}
