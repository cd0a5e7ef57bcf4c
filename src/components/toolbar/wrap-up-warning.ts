import type { ReactiveController, ReactiveElement } from 'lit';
import type { Interaction } from '../../core/model/interaction.js';
import { onTick } from '../internal/clock.js';

const WARNING = 10_000;

/** Speaks up once when a wrap-up is about to end by itself. */
export class WrapUpWarning implements ReactiveController {
  readonly #interactions: () => readonly Interaction[];
  readonly #now: () => number;
  readonly #warn: (interaction: Interaction, seconds: number) => void;
  readonly #warned = new Set<string>();
  #stop: (() => void) | undefined;

  constructor(
    host: ReactiveElement,
    interactions: () => readonly Interaction[],
    now: () => number,
    warn: (interaction: Interaction, seconds: number) => void,
  ) {
    this.#interactions = interactions;
    this.#now = now;
    this.#warn = warn;
    host.addController(this);
  }

  hostUpdated(): void {
    const ending = this.#ending();
    for (const id of this.#warned) if (!ending.some((each) => each.id === id)) this.#warned.delete(id);
    if (ending.length > 0) this.#stop ??= onTick(() => this.#look());
    else this.#rest();
  }

  hostDisconnected(): void {
    this.#rest();
  }

  #ending(): readonly Interaction[] {
    return this.#interactions().filter(({ phase, deadline }) => phase === 'wrap-up' && deadline !== null);
  }

  #look(): void {
    for (const interaction of this.#ending()) {
      const left = (interaction.deadline ?? 0) - this.#now();
      if (left > WARNING || left <= 0 || this.#warned.has(interaction.id)) continue;
      this.#warned.add(interaction.id);
      this.#warn(interaction, Math.ceil(left / 1000));
    }
  }

  #rest(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
