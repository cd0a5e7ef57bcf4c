import { Observable, type Subscriber } from 'rxjs';
import type { Position } from '../model/events.js';
import type { Snapshot, StateKey, StateValue } from '../model/state.js';
import type { OmniState } from '../types.js';
import { FIXED_KEYS, INITIAL } from './initial.js';
import type { Change, Read } from './reducer.js';

/** One value and its observers. The list of observers is replaced and never changed, so that a loop over it is safe. */
interface Slice {
  value: unknown;
  observers: readonly Subscriber<unknown>[];
}

const NOBODY: readonly Subscriber<unknown>[] = [];

/**
 * State by key. An update costs only the subscribers of its own keys. One subject with a selector for each subscriber
 * would make every update cost all of them.
 */
export class Store implements OmniState {
  readonly #slices = new Map<StateKey, Slice>();
  readonly #now: () => number;
  epoch: string;
  seq = 0;

  constructor(epoch: string, now: () => number) {
    this.epoch = epoch;
    this.#now = now;
    for (const key of FIXED_KEYS) this.#slices.set(key, { value: INITIAL[key], observers: NOBODY });
  }

  readonly get: Read = <K extends StateKey>(key: K) => this.#slices.get(key)?.value as StateValue<K>;

  get position(): Position {
    return { epoch: this.epoch, seq: this.seq };
  }

  observe<K extends StateKey>(key: K): Observable<StateValue<K>> {
    return new Observable<StateValue<K>>((subscriber) => {
      const slice = this.#slice(key);
      const observer = subscriber as Subscriber<unknown>;
      slice.observers = [...slice.observers, observer];
      subscriber.add(() => {
        slice.observers = slice.observers.filter((other) => other !== observer);
        if (slice.observers.length === 0 && slice.value === undefined) this.#slices.delete(key);
      });
      observer.next(slice.value);
    });
  }

  snapshot(): Snapshot {
    const entries: (readonly [StateKey, unknown])[] = [];
    for (const [key, { value }] of this.#slices) if (value !== undefined) entries.push([key, value]);
    return { position: this.position, at: this.#now(), entries };
  }

  /** First sets all values, then notifies the observers, so that nobody sees half an event. */
  apply(changes: readonly Change[]): void {
    if (changes.length === 1) {
      const [key, value] = changes[0] as Change;
      const slice = this.#slice(key);
      if (slice.value === value) return;
      slice.value = value;
      this.#tell(key, slice);
      return;
    }
    const changed: [StateKey, Slice][] = [];
    for (const [key, value] of changes) {
      const slice = this.#slice(key);
      if (slice.value === value) continue;
      slice.value = value;
      changed.push([key, slice]);
    }
    for (const [key, slice] of changed) this.#tell(key, slice);
  }

  /** Replaces the whole state: a slice without an entry goes back to its initial value. */
  replace(entries: readonly (readonly [StateKey, unknown])[]): void {
    const values = new Map<StateKey, unknown>(Object.entries(INITIAL) as [StateKey, unknown][]);
    for (const [key, value] of entries) values.set(key, value);
    for (const key of this.#slices.keys()) if (!values.has(key)) values.set(key, undefined);
    this.apply([...values]);
  }

  /** Lets go of every subscriber. */
  complete(): void {
    for (const slice of [...this.#slices.values()])
      for (const observer of slice.observers) observer.complete();
  }

  #slice(key: StateKey): Slice {
    let slice = this.#slices.get(key);
    if (!slice) {
      slice = { value: undefined, observers: NOBODY };
      this.#slices.set(key, slice);
    }
    return slice;
  }

  #tell(key: StateKey, slice: Slice): void {
    const { value, observers } = slice;
    if (value === undefined && observers.length === 0) this.#slices.delete(key);
    for (let index = 0; index < observers.length; index += 1) observers[index]?.next(value);
  }
}
