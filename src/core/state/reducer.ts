import type { DomainEventOf, DomainEventType } from '../model/events.js';
import type { FixedSlices, StateKey, StateValue } from '../model/state.js';

/** Reads a slice. */
export type Read = <K extends StateKey>(key: K) => StateValue<K>;

/** A slice and its new value; `undefined` removes it. */
export type Change = readonly [StateKey, unknown];

/**
 * What an event changes. `null`: the event is dropped, because it is impossible in this state (too late, a repetition,
 * about something unknown).
 */
export type Changes = readonly Change[] | null;

type Reducer<T extends DomainEventType> = (read: Read, event: DomainEventOf<T>, at: number) => Changes;

export type Reducers<T extends DomainEventType> = { readonly [K in T]: Reducer<K> };

/** One change, with the value checked against the key's type. */
export function set<K extends StateKey>(key: K, value: StateValue<K>): Change {
  return [key, value];
}

/** The slices that are lists of items with an id. */
type ListKey = {
  [K in keyof FixedSlices]: FixedSlices[K] extends readonly { readonly id: string }[] ? K : never;
}[keyof FixedSlices];

/** Removes the item with this id from a list; null: it is not in it. */
export function drop(read: Read, key: ListKey, id: string): Changes {
  const list: readonly { readonly id: string }[] = read(key);
  const left = list.filter((item) => item.id !== id);
  return left.length < list.length ? [[key, left]] : null;
}

/** For an event that listeners get and that changes no state. */
export const NOTHING: readonly Change[] = [];
