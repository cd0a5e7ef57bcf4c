import type { DomainEvent, DomainEvents, DomainEventType } from '../model/events.js';
import type { CenterRequestName, CenterRequests } from '../ports/contact-center.js';
import type { Ports } from '../ports/ports.js';
import type { Read } from '../state/reducer.js';
import type { CommandName, CommandParams, CommandResult } from './catalog.js';
import type { Shape } from './check.js';
import type { VoiceLegs } from './voice-legs.js';

/** What commands remember beside state because it must never be seen: it dies with the page. */
export interface Memory {
  /** The token that a host gave for the next login. */
  credential: { readonly username: string; readonly token: string } | null;
  /** The number whose preview the agent closed last: a late answer must not open it again. */
  closedPreview: string | null;
  /** How often the agent has asked for a conversation: a late answer must not turn them back to an earlier one. */
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
  /** Waits for something no longer than whoever called does: rejects with TIMEOUT then, so that state can say so. */
  inTime<T>(work: Promise<T>): Promise<T>;
  /** Asks the center. `part` tells several requests of one command apart. */
  center<N extends CenterRequestName>(
    name: N,
    params: CenterRequests[N]['params'],
    part?: string,
  ): Promise<CenterRequests[N]['result']>;
}

/** On which terms a command is carried out. */
interface Terms<N extends CommandName> {
  readonly params: Shape<N>;
  /** Done at once on this page, so there is nothing to wait for or to show as pending. */
  readonly instant?: true;
  /** Saying it twice means it twice, so a second call while one is pending is not a double click. */
  readonly repeatable?: true;
  /** Milliseconds until it rejects, when neither the caller nor the center says otherwise. */
  readonly deadline?: number;
  /** Throws an OmniError when it may not run now; the message says what to change. */
  guard?(situation: Situation, params: CommandParams<N>): void;
}

/** What the center can be asked, and what can be told, with the parameters of a command as they are. */
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
    /** The center is asked for just that. */
    | { readonly asks: RequestFor<N> }
    /** Just that is told, at once. */
    | { readonly tells: EventFor<N> }
  );

/** A command whichever it is. */
export interface AnyCommand extends Terms<CommandName> {
  readonly asks?: CenterRequestName;
  readonly tells?: DomainEventType;
  run?(context: CommandContext, params: CommandParams<CommandName>): unknown;
}

export type CommandTable = { readonly [N in CommandName]: Command<N> };
export type CommandsOf<N extends CommandName> = { readonly [K in N]: Command<K> };
