import type { EventName } from '../contract/events.js';
import { isRecord } from '../model/data.js';
import { StoredList } from '../ports/stored-list.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import type { SdkEvent } from './projection.js';

/** The event that a host must not miss and cannot ask for later. */
const KEPT: EventName = 'handleInteractionDisposed';
const CAPACITY = 20;

export interface KeptEvent {
  readonly name: EventName;
  readonly payload: unknown;
  readonly ack: string;
}

/**
 * Keeps such events until the host has acknowledged them, across reloads of the host and of the toolbar. There is one
 * for each interaction, so a host that gets it twice can tell by the interaction's id.
 */
export class Outbox {
  readonly #waiting: StoredList<KeptEvent>;

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#waiting = new StoredList(storage, `outbox:${instanceId}`, CAPACITY, isKept);
  }

  get waiting(): readonly KeptEvent[] {
    return this.#waiting.items;
  }

  /**
   * Stores the event if it is one to keep; the oldest ones make room. Returns what to send, or null when the same event
   * waits already.
   */
  keep(event: SdkEvent): SdkEvent | KeptEvent | null {
    const { name, payload } = event;
    if (name !== KEPT || !isRecord(payload)) return event;
    const kept = { name, payload, ack: `${name}:${String(payload.interactionId)}` };
    if (this.has(kept.ack)) return null;
    this.#waiting.items = [...this.waiting, kept];
    return kept;
  }

  has(ack: string): boolean {
    return this.waiting.some((event) => event.ack === ack);
  }

  received(ack: string): void {
    this.#waiting.items = this.waiting.filter((event) => event.ack !== ack);
  }
}

function isKept(value: unknown): value is KeptEvent {
  return isRecord(value) && value.name === KEPT && typeof value.ack === 'string';
}
