import { isRecord } from '../model/data.js';
import type { Interaction } from '../model/interaction.js';
import { isUnderWay } from '../model/under-way.js';
import { StoredList } from '../ports/stored-list.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import { factOf, type InteractionFact } from './lenses/interaction-fact.js';

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
  readonly #known: StoredList<Talk>;

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#known = new StoredList(storage, `talks:${instanceId}`, REMEMBERED, isTalk);
  }

  /** Takes note of how it is now. Whether the host has to be told that the conversation is over. */
  follow(interaction: Interaction): boolean {
    const { id, phase } = interaction;
    const open = isUnderWay(interaction);
    const { items } = this.#known;
    const before = items.find(({ fact }) => fact.interactionId === id);
    const others = items.filter((talk) => talk !== before);
    if (phase === 'ended') {
      if (before) this.#known.items = others;
    } else if (before?.open !== open) {
      this.#known.items = [...others, { fact: { ...factOf(interaction), customer: null }, open }];
    }
    return phase === 'wrap-up' && before?.open === true;
  }

  /** Forgets those that are not live any more: the host has to be told of each. */
  takeGone(live: readonly string[]): readonly Talk[] {
    const isLive = ({ fact }: Talk): boolean => live.includes(String(fact.interactionId));
    const { items } = this.#known;
    const gone = items.filter((talk) => !isLive(talk));
    if (gone.length > 0) this.#known.items = items.filter(isLive);
    return gone;
  }
}

const isTalk = (value: unknown): value is Talk =>
  isRecord(value) && isRecord(value.fact) && isRecord(value.fact.channel);
