import type { KeyValueStorage } from './surroundings.js';

/** What is in a stored list, as far as it is what it should be; what cannot be read is an empty one. */
export function readList<T>(text: string | null | undefined, is: (value: unknown) => value is T): T[] {
  if (!text) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(is) : [];
  } catch {
    return [];
  }
}

/** A list that outlives its page where there is a storage. The oldest make room. */
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
    this.#storage?.set(this.#key, JSON.stringify(this.#items));
  }
}
