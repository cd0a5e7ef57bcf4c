import type { OmniErrorWire } from '../../../core/contract/errors.js';
import type { FormEntry } from '../../../core/ports/http.js';
import { hasFields, isAny, isCount, isFlag, isObject, optionally, textOf, type Fields } from './fields.js';

/** Asks for a method of the contract. Only a client sends it. */
export interface CallItem {
  readonly kind: 'call';
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
  /** The FormData that was `data` in the parameters. */
  readonly form?: readonly FormEntry[];
}
/** Something happened. It has no answer, but with an `ack` it is repeated to the next page until it is acknowledged. */
export interface EventItem {
  readonly kind: 'event';
  readonly name: string;
  readonly payload: unknown;
  readonly ack?: string;
}
interface AckItem {
  readonly kind: 'ack';
  readonly ack: string;
}
/** One end asks the other for something that only that page can do, for example to show a notification. */
export interface AskItem {
  readonly kind: 'ask';
  readonly id: number;
  readonly name: string;
  readonly payload: unknown;
}
/** The result of a call or of an ask. */
export interface AnswerItem {
  readonly kind: 'answer';
  readonly id: number;
  readonly value: unknown;
  /** Why it failed. */
  readonly error?: OmniErrorWire;
}
/** What the two ends of a replica say to each other. */
interface ReplicaItem {
  readonly kind: 'replica';
  readonly message: unknown;
}
/** A piece of the JSON text of an item which is too large to travel whole. */
export interface ChunkItem {
  readonly kind: 'chunk';
  readonly stream: number;
  readonly index: number;
  readonly total: number;
  readonly text: string;
}
/** One piece arrived: there is room for another. */
export interface MoreItem {
  readonly kind: 'more';
  readonly stream: number;
}
/** The sender is about to go. */
export interface ByeItem {
  readonly kind: 'bye';
  /** Another client has taken this one's name. */
  readonly replaced?: boolean;
}

export type Item =
  CallItem | EventItem | AckItem | AskItem | AnswerItem | ReplicaItem | ChunkItem | MoreItem | ByeItem;
type ItemKind = Item['kind'];

const isText = textOf(1_024);

const FIELDS: ReadonlyMap<unknown, Fields> = new Map(
  Object.entries<Fields>({
    call: { id: isCount, method: isText, params: isAny, form: optionally(Array.isArray) },
    event: { name: isText, payload: isAny, ack: optionally(isText) },
    ack: { ack: isText },
    ask: { id: isCount, name: isText, payload: isAny },
    answer: { id: isCount, value: isAny, error: optionally(isObject) },
    replica: { message: isAny },
    chunk: { stream: isCount, index: isCount, total: isCount, text: textOf(Infinity) },
    more: { stream: isCount },
    bye: { replaced: optionally(isFlag) },
  } satisfies Record<ItemKind, Fields>).map(([kind, fields]) => [kind, { kind: isAny, ...fields }]),
);

/** Whether this is an item of the protocol: a known kind with its fields and no other. */
export function isItem(value: unknown): value is Item {
  const fields = isObject(value) && FIELDS.get((value as { kind?: unknown }).kind);
  return fields ? hasFields(value, fields) : false;
}
