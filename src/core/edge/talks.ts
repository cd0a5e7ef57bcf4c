import { isRecord } from '../model/data.js';
import type { Interaction } from '../model/interaction.js';
import { isUnderWay } from '../model/under-way.js';
import { StoredList } from '../ports/stored-list.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import { factOf, type InteractionFact } from './payloads/interaction-fact.js';

const REMEMBERED = 50;
const TALKS = 'talks:';

/** An interaction that a host knows of, stored without the customer's data. */
export interface Talk {
  readonly fact: InteractionFact;
  /** True while agent and customer are connected. */
  readonly open: boolean;
}

/**
 * Remembers, across reloads of the toolbar, which interactions a host believes to be going on. When one has ended
 * during the reload, the host can be told afterwards.
 */
export class Talks extends StoredList<Talk> {
  constructor(instanceId: string, storage?: KeyValueStorage) {
    super(storage, TALKS + instanceId, REMEMBERED, isTalk);
  }

  /** Stores the interaction's state. Returns true when the conversation has ended and the host has to be told. */
  follow(interaction: Interaction): boolean {
    const { id, phase } = interaction;
    const open = isUnderWay(interaction);
    const before = this.items.find(({ fact }) => fact.interactionId === id);
    if (phase === 'ended') {
      this.forget(before);
    } else if (before?.open !== open) {
      this.forget(before);
      this.items = [...this.items, { fact: { ...factOf(interaction), customer: null }, open }];
    }
    return phase === 'wrap-up' && !!before?.open;
  }

  /** The host knows that this one is over. */
  forget(talk: Talk | undefined): void {
    this.items = this.items.filter((other) => other !== talk);
  }
}

/** The hosts that have heard of an interaction since this tab was opened. */
export const talkersIn = (storage: KeyValueStorage): readonly string[] =>
  storage.keys().flatMap((key) => (key.startsWith(TALKS) ? [key.slice(TALKS.length)] : []));

const isTalk = (value: unknown): value is Talk =>
  isRecord(value) && isRecord(value.fact) && isRecord(value.fact.channel);
