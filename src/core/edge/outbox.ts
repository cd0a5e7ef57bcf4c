import type { EventName } from '../contract/events.js';
import { isRecord } from '../model/data.js';
import { StoredList } from '../ports/stored-list.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import type { SdkEvent } from './projection.js';

/** What a host must not miss, and could not ask for later. */
const KEPT: EventName = 'handleInteractionDisposed';
const CAPACITY = 20;

export interface KeptEvent {
  readonly name: EventName;
  readonly payload: unknown;
  readonly ack: string;
}

/**
 * Keeps such events until the host has acknowledged them, across reloads of either side. Which interaction they are
 * about tells them apart, so a host that hears one twice can know it.
 */
export class Outbox {
  readonly #waiting: StoredList<KeptEvent>;

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#waiting = new StoredList(storage, `outbox:${instanceId}`, CAPACITY, isKept);
  }

  get waiting(): readonly KeptEvent[] {
    return this.#waiting.items;
  }

  /** Takes an event in, if it is one to keep; the oldest make room. What to tell; null: it waits already. */
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
