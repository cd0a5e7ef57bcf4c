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
  /** Null: this toolbar has no devices to choose from. */
  readonly devices: AudioDevices | null;
  readonly session: Session;
  readonly presence: Presence;
  readonly directory: readonly DirectoryEntry[];
  /** Ids of the live interactions, oldest first. An interaction leaves the list when it has ended. */
  readonly interactions: readonly string[];
  /** Ids of the last thousand interactions that have ended, oldest first. Late events about them are dropped. */
  readonly ended: readonly string[];
  /** The current interaction: the one that the agent works on. */
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
   * The CRM's searches for records, by interaction: waiting for the answer since a time, `failed`, or `asked` again. An
   * entry is gone when the CRM has answered.
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

/**
 * A slice's name. Each interaction and each thread has a slice of its own, and so have the dispositions of each
 * campaign.
 */
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
