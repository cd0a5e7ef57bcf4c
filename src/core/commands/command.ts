import type { DomainEvent, DomainEvents, DomainEventType } from '../model/events.js';
import type { CenterRequestName, CenterRequests } from '../ports/contact-center.js';
import type { Ports } from '../ports/ports.js';
import type { Read } from '../state/reducer.js';
import type { CommandName, CommandParams, CommandResult } from './catalog.js';
import type { Shape } from './check.js';
import type { VoiceLegs } from './voice-legs.js';

/** What commands remember outside of state, because nobody may see it there. It is gone when the page is. */
export interface Memory {
  /** The token that a host gave for the next login. */
  credential: { readonly username: string; readonly token: string } | null;
  /** The number whose preview the agent closed last: a late answer must not open it again. */
  closedPreview: string | null;
  /**
   * Counts how often the agent has switched conversations: a late answer must not switch them back to an earlier one.
   */
  turns: number;
}

/** What a guard may look at. */
export interface Situation {
  readonly read: Read;
  readonly ports: Ports;
  readonly memory: Memory;
  /** The center's time. */
  now(): number;
}

/** What a command may act through. It never writes state: it causes events, here or at the center. */
export interface CommandContext extends Situation {
  /** Repeated with the same key a command acts once. */
  readonly key: string;
  readonly legs: VoiceLegs | undefined;
  newId(): string;
  emit(event: DomainEvent): void;
  /**
   * Waits for `work` no longer than the caller's deadline, then rejects with TIMEOUT, so that the command can still
   * write the failure into state.
   */
  inTime<T>(work: Promise<T>): Promise<T>;
  /**
   * Asks the center. A command that makes several requests gives each its own `part`, so that each gets its own key.
   */
  center<N extends CenterRequestName>(
    name: N,
    params: CenterRequests[N]['params'],
    part?: string,
  ): Promise<CenterRequests[N]['result']>;
}

/** When a command may run and how long it may take. */
interface Terms<N extends CommandName> {
  readonly params: Shape<N>;
  /** Done at once on this page, so there is nothing to wait for or to show as pending. */
  readonly instant?: true;
  /**
   * Two calls mean two actions. For every other command a second, equal call while one is pending is taken for a double
   * click.
   */
  readonly repeatable?: true;
  /** Milliseconds until it rejects, when neither the caller nor the center says otherwise. */
  readonly deadline?: number;
  /** Throws an OmniError when it may not run now; the message says what to change. */
  guard?(situation: Situation, params: CommandParams<N>): void;
}

/** The requests of the center, and below the events, that take exactly the parameters of a command. */
type RequestFor<N extends CommandName> = {
  [R in CenterRequestName]: CenterRequests[R] extends { params: infer P; result: CommandResult<N> }
    ? CommandParams<N> extends P
      ? R
      : never
    : never;
}[CenterRequestName];
type EventFor<N extends CommandName> = {
  [T in DomainEventType]: CommandParams<N> extends DomainEvents[T] ? T : never;
}[DomainEventType];

export type Command<N extends CommandName> = Terms<N> &
  (
    | { run(context: CommandContext, params: CommandParams<N>): CommandResult<N> | Promise<CommandResult<N>> }
    /** Passes its parameters to this request of the center, and does nothing else. */
    | { readonly asks: RequestFor<N> }
    /** Emits this event with its parameters, and does nothing else. */
    | { readonly tells: EventFor<N> }
  );

/** Any command, with its parameters untyped: for the code that runs them all. */
export interface AnyCommand extends Terms<CommandName> {
  readonly asks?: CenterRequestName;
  readonly tells?: DomainEventType;
  run?(context: CommandContext, params: CommandParams<CommandName>): unknown;
}

export type CommandTable = { readonly [N in CommandName]: Command<N> };
export type CommandsOf<N extends CommandName> = { readonly [K in N]: Command<K> };
