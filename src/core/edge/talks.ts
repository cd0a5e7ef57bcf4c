import type { Interaction } from '../model/interaction.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import { isRecord } from './lens.js';
import { factOf, type InteractionFact } from './lenses/interaction-fact.js';
import { readList } from '../ports/stored-list.js';

const REMEMBERED = 50;

/** An interaction that a host knows of. Who the customer is, is nobody's to remember. */
interface Talk {
  readonly fact: InteractionFact;
  /** Agent and customer are connected. */
  readonly open: boolean;
}

/**
 * Remembers, across reloads of the toolbar, which interactions a host takes to be going on: one that was over while
 * the toolbar was away is told as over when it is back.
 */
export class Talks {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  #known: readonly Talk[];

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#storage = storage;
    this.#key = `talks:${instanceId}`;
    this.#known = readList(storage?.get(this.#key), isTalk);
  }

  /** Takes note of how it is now. Whether the host has to be told that the conversation is over. */
  follow(interaction: Interaction): boolean {
    const { id, phase } = interaction;
    const open = phase === 'connected' || phase === 'held';
    const before = this.#known.find(({ fact }) => fact.interactionId === id);
    const others = this.#known.filter((talk) => talk !== before);
    if (phase === 'ended') {
      if (before) this.#set(others);
    } else if (before?.open !== open) {
      this.#set([...others, { fact: { ...factOf(interaction), customer: null }, open }]);
    }
    return phase === 'wrap-up' && before?.open === true;
  }

  /** Forgets those that are not live any more: the host has to be told of each. */
  takeGone(live: readonly string[]): readonly Talk[] {
    const isLive = ({ fact }: Talk): boolean => live.includes(String(fact.interactionId));
    const gone = this.#known.filter((talk) => !isLive(talk));
    if (gone.length > 0) this.#set(this.#known.filter(isLive));
    return gone;
  }

  #set(known: readonly Talk[]): void {
    this.#known = known.slice(-REMEMBERED);
    this.#storage?.set(this.#key, JSON.stringify(this.#known));
  }
}

const isTalk = (value: unknown): value is Talk =>
  isRecord(value) && isRecord(value.fact) && isRecord(value.fact.channel);
