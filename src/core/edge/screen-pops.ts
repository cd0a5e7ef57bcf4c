import type { Interaction, Phase } from '../model/interaction.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import { readList } from '../ports/stored-list.js';

const REMEMBERED = 200;
const POPPING: ReadonlySet<Phase> = new Set(['connected', 'held', 'wrap-up']);

/**
 * Remembers which screen pops a host has received, across reloads of either side: none comes twice, and one that
 * was sent into a page that was going away comes again.
 */
export class ScreenPops {
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  #received: string[];
  /** Sent on this connection: not again before it is received. */
  readonly #sent = new Set<string>();

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#storage = storage;
    this.#key = `pops:${instanceId}`;
    this.#received = readList(storage?.get(this.#key), (id) => typeof id === 'string');
  }

  /** Whether the host is to be told of this interaction now; asks only once per connection. */
  take(interaction: Interaction): boolean {
    const arrived = interaction.direction === 'inbound' && interaction.phase === 'ringing';
    if (!arrived && !POPPING.has(interaction.phase)) return false;
    if (this.#sent.has(interaction.id) || this.#received.includes(interaction.id)) return false;
    this.#sent.add(interaction.id);
    return true;
  }

  /** What is over is not popped any more, nor kept in mind for it. */
  ended(interactionId: string): void {
    this.#sent.delete(interactionId);
  }

  /** Its handler failed: it comes again with the next connection. */
  forget(interactionId: string): void {
    if (!this.#received.includes(interactionId)) return;
    this.#keep(this.#received.filter((id) => id !== interactionId));
  }

  received(interactionId: string): void {
    if (this.#received.includes(interactionId)) return;
    this.#keep([...this.#received, interactionId].slice(-REMEMBERED));
  }

  #keep(received: string[]): void {
    this.#received = received;
    this.#storage?.set(this.#key, JSON.stringify(received));
  }
}
