import type { AudioDevices } from './audio.js';
import type { PendingCommand, Position } from './events.js';
import type { DispositionClass, Interaction } from './interaction.js';
import type { Notification, ScheduledCallback, Toast } from './notification.js';
import type { CrmConfiguration, CrmObjectConfiguration, CrmRecord } from './record.js';
import type { DirectoryEntry, Presence, Session } from './session.js';
import type { Center, Connection, DialerPrefill } from './surroundings.js';
import type { Thread } from './thread.js';

/** The slices of state that exist once. */
export interface FixedSlices {
  readonly center: Center | null;
  readonly connection: Connection;
  /** Null: there are none to choose from. */
  readonly devices: AudioDevices | null;
  readonly session: Session;
  readonly presence: Presence;
  readonly directory: readonly DirectoryEntry[];
  /** Ids of what is on the rail, oldest first; an interaction leaves it when it has ended. */
  readonly interactions: readonly string[];
  /** Ids of interactions that have ended, oldest first, the last thousand: nothing more is believed about them. */
  readonly ended: readonly string[];
  /** The interaction the agent is on. */
  readonly current: string | null;
  readonly notifications: readonly Notification[];
  readonly callbacks: readonly ScheduledCallback[];
  readonly crm: {
    readonly configuration: CrmConfiguration | null;
    readonly objects: readonly CrmObjectConfiguration[];
    readonly openRecord: CrmRecord | null;
  };
  /** `failed`: the CRM could not look for the number. */
  readonly preview: {
    readonly phone: string;
    readonly records: readonly CrmRecord[] | null;
    readonly failed?: boolean;
  } | null;
  /**
   * By interaction: the CRM has not answered yet, from a time on; could not look for its records; or was asked again.
   * Gone when it has answered.
   */
  readonly searches: Readonly<Record<string, { readonly since: number } | 'failed' | 'asked'>>;
  readonly prefill: {
    /** The token itself is never in state. */
    readonly login: { readonly username: string; readonly hasToken: boolean } | null;
    readonly extension: { readonly callContextId: number; readonly phone: string } | null;
    readonly dialer: DialerPrefill | null;
  };
  /** The phone number on the start-interaction screen. */
  readonly dialerPhone: string;
  readonly toasts: readonly Toast[];
  readonly pending: readonly PendingCommand[];
}

/** A slice's name. Interactions, threads and dispositions have one each. */
export type StateKey =
  keyof FixedSlices | `interaction:${string}` | `thread:${string}` | `dispositions:${number}`;

export type StateValue<K extends StateKey> = K extends keyof FixedSlices
  ? FixedSlices[K]
  : K extends `interaction:${string}`
    ? Interaction | undefined
    : K extends `thread:${string}`
      ? Thread | undefined
      : K extends `dispositions:${number}`
        ? readonly DispositionClass[] | undefined
        : never;

/** State at one position, as plain data. */
export interface Snapshot {
  readonly position: Position;
  /** The center's time when it was taken. */
  readonly at: number;
  readonly entries: readonly (readonly [StateKey, unknown])[];
}
