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

/** The core: state to read, events to follow, commands to call. The same on a primary and on a replica. */
export interface Omni {
  readonly state: OmniState;
  /** Every domain event from now on, with its position. */
  readonly events: Observable<LogEntry>;
  readonly transients: Observable<Transient>;
  /** The contact center's time in milliseconds. Durations and countdowns are measured by it. */
  now(): number;
  /** Rejects only with an OmniError. */
  call<N extends CommandName>(
    name: N,
    params: CommandParams<N>,
    options?: CallOptions,
  ): Promise<CommandResult<N>>;
  /** Releases everything: ports, timers, subscriptions. Pending calls reject with 5005. */
  destroy(): void;
}
