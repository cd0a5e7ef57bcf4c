import type { Observable } from 'rxjs';
import type { OmniErrorWire } from '../contract/errors.js';
import { isRecord } from '../model/data.js';
import type { DomainEvent, Position, Transient } from '../model/events.js';
import type { StateKey } from '../model/state.js';

/** To be raised whenever slices or events change their meaning. A primary refuses a replica of another version. */
export const SCHEMA_VERSION = 1;

/** A two-way channel. Messages are plain data that can be cloned; `messages` completes when the channel is closed. */
export interface ReplicaChannel {
  send(message: unknown): void;
  readonly messages: Observable<unknown>;
  close(): void;
}

/** What a replica tells its primary. */
export type ToPrimary =
  | { readonly kind: 'attach'; readonly version: number }
  | {
      readonly kind: 'call';
      readonly id: string;
      readonly name: string;
      readonly params: unknown;
      readonly key?: unknown;
      readonly deadline?: unknown;
    };

/**
 * What a primary tells a replica. An entry that the replica may not see comes with the event null: without it the
 * replica would notice a gap and ask for a snapshot.
 */
export type ToReplica =
  | {
      readonly kind: 'snapshot';
      readonly version: number;
      /** Grows with every snapshot, so that the replica can drop an older one that comes late. */
      readonly serial: number;
      readonly position: Position;
      readonly at: number;
      readonly entries: readonly (readonly [StateKey, unknown])[];
    }
  | ({ readonly kind: 'entry'; readonly at: number; readonly event: DomainEvent | null } & Position)
  | { readonly kind: 'transient'; readonly transient: Transient }
  | { readonly kind: 'result'; readonly id: string; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: string; readonly error: OmniErrorWire }
  | { readonly kind: 'refused'; readonly error: OmniErrorWire }
  /** Comes from the channel itself: the other end is gone for now, until a new snapshot comes. */
  | { readonly kind: 'away' };

type Fields = Readonly<Record<string, unknown>>;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 1_024;
const isPosition = (value: unknown): boolean =>
  isRecord(value) && isName(value.epoch) && Number.isSafeInteger(value.seq);

const toPrimary: Readonly<Record<ToPrimary['kind'], (message: Fields) => boolean>> = {
  attach: ({ version }) => Number.isInteger(version),
  // The other fields are left to the core: it answers with an error that tells the caller what to change, and a dropped
  // message would not.
  call: ({ id, name }) => isName(id) && typeof name === 'string',
};

const toReplica: Readonly<Record<ToReplica['kind'], (message: Fields) => boolean>> = {
  snapshot: ({ version, serial, position, at, entries }) =>
    Number.isInteger(version) &&
    Number.isInteger(serial) &&
    isPosition(position) &&
    Number.isFinite(at) &&
    Array.isArray(entries) &&
    entries.every((entry: unknown) => Array.isArray(entry) && isName(entry[0])),
  entry: (message) =>
    isPosition(message) &&
    Number.isFinite(message.at) &&
    (message.event === null || (isRecord(message.event) && isName(message.event.type))),
  transient: ({ transient }) =>
    isRecord(transient) &&
    isName(transient.type) &&
    (transient.type === 'microphone' || isName(transient.interactionId)),
  result: ({ id }) => isName(id),
  error: ({ id, error }) => isName(id) && isRecord(error),
  refused: ({ error }) => isRecord(error),
  away: () => true,
};

const read =
  <M extends { kind: string }>(checks: Readonly<Record<M['kind'], (message: Fields) => boolean>>) =>
  (message: unknown): M | undefined => {
    if (!isRecord(message) || typeof message.kind !== 'string' || !Object.hasOwn(checks, message.kind))
      return undefined;
    return checks[message.kind as M['kind']](message) ? (message as unknown as M) : undefined;
  };

/** Checks a message that should come from a replica; undefined: malformed. */
export const readToPrimary = read<ToPrimary>(toPrimary);

/** Checks a message that should come from a primary; undefined: malformed. */
export const readToReplica = read<ToReplica>(toReplica);
