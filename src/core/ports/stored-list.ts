import { readList } from '../model/data.js';
import type { KeyValueStorage } from './surroundings.js';

/** A list that survives a reload if there is a storage. Beyond its capacity the oldest items are dropped. */
export class StoredList<T> {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  readonly #most: number;
  #items: readonly T[];

  constructor(
    storage: KeyValueStorage | undefined,
    key: string,
    most: number,
    is: (value: unknown) => value is T,
  ) {
    this.#storage = storage;
    this.#key = key;
    this.#most = most;
    this.#items = readList(storage?.get(key), is);
  }

  get items(): readonly T[] {
    return this.#items;
  }

  set items(items: readonly T[]) {
    this.#items = items.slice(-this.#most);
    if (items.length > 0) this.#storage?.set(this.#key, JSON.stringify(this.#items));
    else this.#storage?.delete(this.#key);
  }
}
