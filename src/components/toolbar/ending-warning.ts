import type { ReactiveController, ReactiveElement } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import { onTick } from '../internal/clock.js';

/** Something that ends by itself, and when. */
export interface Ending {
  readonly interaction: Interaction;
  readonly at: number;
}

export interface EndingRules {
  readonly endings: () => readonly Ending[];
  /** How long before, in milliseconds. */
  readonly ahead: number;
  readonly now: () => number;
  readonly warn: (interaction: Interaction, left: number) => void;
  /** Called when it has ended while the toolbar was open. */
  readonly over?: (interaction: Interaction) => void;
}

/** Announces once that something is about to end by itself, and again if the end was postponed in between. */
export class EndingWarning implements ReactiveController {
  readonly #rules: EndingRules;
  readonly #warned = new Set<string>();
  readonly #over = new Set<string>();
  #stop: (() => void) | undefined;

  constructor(host: ReactiveElement, rules: EndingRules) {
    this.#rules = rules;
    host.addController(this);
  }

  hostUpdated(): void {
    const { endings: all, ahead, now } = this.#rules;
    const endings = all();
    const isNear = (id: string): boolean =>
      endings.some(({ interaction, at }) => interaction.id === id && at - now() <= ahead);
    for (const id of this.#warned) {
      if (isNear(id)) continue;
      this.#warned.delete(id);
      this.#over.delete(id);
    }
    if (endings.length > 0) this.#stop ??= onTick(() => this.#look());
    else this.#rest();
  }

  hostDisconnected(): void {
    this.#rest();
  }

  #look(): void {
    const { endings, ahead, now, warn, over } = this.#rules;
    for (const { interaction, at } of endings()) {
      const { id } = interaction;
      const left = at - now();
      if (left <= 0) {
        if (!this.#warned.has(id) || this.#over.has(id)) continue;
        this.#over.add(id);
        over?.(interaction);
      } else if (left <= ahead && !this.#warned.has(id)) {
        this.#warned.add(id);
        warn(interaction, left);
      }
    }
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
