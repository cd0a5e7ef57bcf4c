import type { Observable } from 'rxjs';
import type { OmniErrorWire } from '../contract/errors.js';
import { isRecord } from '../model/data.js';
import type { DomainEvent, Position, Transient } from '../model/events.js';
import type { StateKey } from '../model/state.js';

/** Raised whenever slices or events change their meaning: two sides of different versions do not talk. */
export const SCHEMA_VERSION = 1;

/** A way to the other side. What goes through it can be cloned; completing means that it is closed. */
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

/** What a primary tells a replica. An entry that the replica may not see comes empty, so that none seems to be missing. */
export type ToReplica =
  | {
      readonly kind: 'snapshot';
      readonly version: number;
      /** Grows with every snapshot, so that an older one that comes late is known as such. */
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
  /** The channel's own word: nobody is at the other end until there is a snapshot again. */
  | { readonly kind: 'away' };

type Fields = Readonly<Record<string, unknown>>;

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 1_024;
const isPosition = (value: unknown): boolean =>
  isRecord(value) && isName(value.epoch) && Number.isSafeInteger(value.seq);

const toPrimary: Readonly<Record<ToPrimary['kind'], (message: Fields) => boolean>> = {
  attach: ({ version }) => Number.isInteger(version),
  // The rest is for the core to refuse: only an answer tells the caller what to change.
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

/** A message of a replica, or undefined for what is none. */
export const readToPrimary = read<ToPrimary>(toPrimary);

/** A message of a primary, or undefined for what is none. */
export const readToReplica = read<ToReplica>(toReplica);
