import type { CenterConfiguration } from '../configuration/types.js';
import { evolve } from '../state/evolve.js';
import type { EngineEvent, EngineFact } from '../state/events.js';
import type { CenterState } from '../state/types.js';

/** What a rule may know beside state and time: facts of the moment, which events then record. */
export interface Surroundings {
  readonly configuration: CenterConfiguration;
  /** Whether the page of this customer is there now. */
  readonly isOnline: (customerKey: string) => boolean;
  /** Whether this page of an agent is there and hears what it is told. */
  readonly hears: (tab: string) => boolean;
}

/**
 * One decision in the making: rules look at `state`, which already holds what they have decided, and add to it with
 * `emit`. Nothing of it happens if a rule throws.
 */
export class Draft {
  readonly events: EngineEvent[] = [];
  state: CenterState;
  readonly now: number;
  readonly configuration: CenterConfiguration;
  readonly isOnline: (customerKey: string) => boolean;
  readonly hears: (tab: string) => boolean;

  constructor(state: CenterState, now: number, surroundings: Surroundings) {
    this.state = state;
    this.now = now;
    this.configuration = surroundings.configuration;
    this.isOnline = surroundings.isOnline;
    this.hears = surroundings.hears;
  }

  emit(fact: EngineFact): void {
    const event = { ...fact, at: this.now } as EngineEvent;
    this.state = evolve(this.state, event);
    this.events.push(event);
  }
}
