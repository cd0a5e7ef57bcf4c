import { isText } from '../model/data.js';
import type { Interaction, Phase } from '../model/interaction.js';
import { StoredList } from '../ports/stored-list.js';
import type { KeyValueStorage } from '../ports/surroundings.js';

const REMEMBERED = 200;
const POPPING: ReadonlySet<Phase> = new Set(['connected', 'held', 'wrap-up']);

/**
 * Remembers which screen pops a host has received, across reloads of the host and of the toolbar: none comes twice, and
 * one that was sent to a page just before it unloaded comes again.
 */
export class ScreenPops {
  readonly #received: StoredList<string>;
  /** Sent on this connection, perhaps not received yet: not sent again. */
  readonly #sent = new Set<string>();

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#received = new StoredList(storage, `pops:${instanceId}`, REMEMBERED, isText);
  }

  /** Whether to send the screen pop of this interaction now. True only once per connection. */
  take(interaction: Interaction): boolean {
    const arrived = interaction.direction === 'inbound' && interaction.phase === 'ringing';
    if (!arrived && !POPPING.has(interaction.phase)) return false;
    // The agent's session ended it: nobody is left who could use the record.
    if (interaction.endCause === 'session-ended') return false;
    if (this.#sent.has(interaction.id) || this.#received.items.includes(interaction.id)) return false;
    this.#sent.add(interaction.id);
    return true;
  }

  /** The interaction is over, so its id can be forgotten. */
  ended(interactionId: string): void {
    this.#sent.delete(interactionId);
  }

  /** The host's search failed, so the screen pop comes again with the next connection. */
  forget(interactionId: string): void {
    this.#received.items = this.#received.items.filter((id) => id !== interactionId);
  }

  received(interactionId: string): void {
    const { items } = this.#received;
    if (!items.includes(interactionId)) this.#received.items = [...items, interactionId];
  }
}
