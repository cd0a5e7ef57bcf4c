import type { DomainEventOf, DomainEventType } from '../model/events.js';
import type { FixedSlices, StateKey, StateValue } from '../model/state.js';

/** Looks a slice up. */
export type Read = <K extends StateKey>(key: K) => StateValue<K>;

/** A slice and its new value; `undefined` drops it. */
export type Change = readonly [StateKey, unknown];

/** What an event changes. `null`: it is no fact in this state (too late, twice, of nothing known) and is dropped. */
export type Changes = readonly Change[] | null;

type Reducer<T extends DomainEventType> = (read: Read, event: DomainEventOf<T>, at: number) => Changes;

export type Reducers<T extends DomainEventType> = { readonly [K in T]: Reducer<K> };

/** One change, with the value checked against the key's type. */
export function set<K extends StateKey>(key: K, value: StateValue<K>): Change {
  return [key, value];
}

/** The slices that are lists of what has an id. */
type ListKey = {
  [K in keyof FixedSlices]: FixedSlices[K] extends readonly { readonly id: string }[] ? K : never;
}[keyof FixedSlices];

/** Takes what has an id out of a list; null: it is not there. */
export function drop(read: Read, key: ListKey, id: string): Changes {
  const list: readonly { readonly id: string }[] = read(key);
  const left = list.filter((item) => item.id !== id);
  return left.length < list.length ? [[key, left]] : null;
}

/** An event that is passed on to whoever listens and changes nothing that is kept. */
export const NOTHING: readonly Change[] = [];
