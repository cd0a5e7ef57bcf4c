import type { Interaction } from '../model/interaction.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import { readList } from './stored-list.js';

const REMEMBERED = 50;

/**
 * Remembers, across reloads of the toolbar, which conversations a host takes to be going on: one that ended while
 * the toolbar was away is told as ended when it is back.
 */
export class Talks {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  #open: readonly string[];

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#storage = storage;
    this.#key = `talks:${instanceId}`;
    this.#open = readList(storage?.get(this.#key));
  }

  /** Takes note of how it is now. Whether the host has to be told that it is over. */
  follow({ id, phase }: Interaction): boolean {
    const wasOpen = this.#open.includes(id);
    const isOpen = phase === 'connected' || phase === 'held';
    if (isOpen !== wasOpen) this.#set(isOpen ? [...this.#open, id] : this.#open.filter((one) => one !== id));
    return wasOpen && phase === 'wrap-up';
  }

  #set(open: readonly string[]): void {
    this.#open = open.slice(-REMEMBERED);
    this.#storage?.set(this.#key, JSON.stringify(this.#open));
  }
}
