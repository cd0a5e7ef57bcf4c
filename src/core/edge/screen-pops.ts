import { isText } from '../model/data.js';
import type { Interaction, Phase } from '../model/interaction.js';
import { StoredList } from '../ports/stored-list.js';
import type { KeyValueStorage } from '../ports/surroundings.js';

const REMEMBERED = 200;
const POPPING: ReadonlySet<Phase> = new Set(['connected', 'held', 'wrap-up']);

/**
 * Remembers which screen pops a host has received, across reloads of either side: none comes twice, and one that
 * was sent into a page that was going away comes again.
 */
export class ScreenPops {
  readonly #received: StoredList<string>;
  /** Sent on this connection: not again before it is received. */
  readonly #sent = new Set<string>();

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#received = new StoredList(storage, `pops:${instanceId}`, REMEMBERED, isText);
  }

  /** Whether the host is to be told of this interaction now; asks only once per connection. */
  take(interaction: Interaction): boolean {
    const arrived = interaction.direction === 'inbound' && interaction.phase === 'ringing';
    if (!arrived && !POPPING.has(interaction.phase)) return false;
    // It ends with the agent's session: nobody is left who could do anything with the record.
    if (interaction.endCause === 'session-ended') return false;
    if (this.#sent.has(interaction.id) || this.#received.items.includes(interaction.id)) return false;
    this.#sent.add(interaction.id);
    return true;
  }

  /** What is over is not popped any more, nor kept in mind for it. */
  ended(interactionId: string): void {
    this.#sent.delete(interactionId);
  }

  /** The search that it asks for failed: it comes again with the next connection. */
  forget(interactionId: string): void {
    this.#received.items = this.#received.items.filter((id) => id !== interactionId);
  }

  received(interactionId: string): void {
    const { items } = this.#received;
    if (!items.includes(interactionId)) this.#received.items = [...items, interactionId];
  }
}
