import type { Observable } from 'rxjs';
import type { CallOptions, CommandName, CommandParams, CommandResult } from './commands/catalog.js';
import type { LogEntry, Position, Transient } from './model/events.js';
import type { Snapshot, StateKey, StateValue } from './model/state.js';

/** State by key: reading and following one slice costs the same however many there are. */
export interface OmniState {
  get<K extends StateKey>(key: K): StateValue<K>;
  /** Emits the value now and at every change. */
  observe<K extends StateKey>(key: K): Observable<StateValue<K>>;
  readonly position: Position;
  snapshot(): Snapshot;
}

/** The kit's heart: state to look at, events to hear, commands to give. The same on a primary and on a replica. */
export interface Omni {
  readonly state: OmniState;
  /** Every domain event from now on, with its position. */
  readonly events: Observable<LogEntry>;
  readonly transients: Observable<Transient>;
  /** The contact center's time in ms: what durations and countdowns are measured by. */
  now(): number;
  /** Rejects with an OmniError and nothing else. */
  call<N extends CommandName>(
    name: N,
    params: CommandParams<N>,
    options?: CallOptions,
  ): Promise<CommandResult<N>>;
  /** Lets go of everything: ports, timers, subscriptions. Calls under way reject with 5005. */
  destroy(): void;
}
