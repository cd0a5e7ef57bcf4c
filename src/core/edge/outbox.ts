import type { EventName } from '../contract/events.js';
import type { KeyValueStorage } from '../ports/surroundings.js';
import { isRecord } from './lens.js';
import type { SdkEvent } from './projection.js';
import { readList } from '../ports/stored-list.js';

/** What a host must not miss, and could not ask for later. */
const KEPT: ReadonlySet<EventName> = new Set(['handleInteractionDisposed']);
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
  readonly #storage: KeyValueStorage | undefined;
  readonly #key: string;
  #waiting: readonly KeptEvent[];

  constructor(instanceId: string, storage?: KeyValueStorage) {
    this.#storage = storage;
    this.#key = `outbox:${instanceId}`;
    this.#waiting = readList(storage?.get(this.#key), isKept);
  }

  get waiting(): readonly KeptEvent[] {
    return this.#waiting;
  }

  /** Takes an event in, if it is one to keep; the oldest make room. */
  keep({ name, payload }: SdkEvent): KeptEvent | undefined {
    if (!KEPT.has(name) || !isRecord(payload)) return undefined;
    const event = { name, payload, ack: `${name}:${String(payload.interactionId)}` };
    this.#set([...this.#waiting.filter(({ ack }) => ack !== event.ack), event].slice(-CAPACITY));
    return event;
  }

  has(ack: string): boolean {
    return this.#waiting.some((event) => event.ack === ack);
  }

  received(ack: string): void {
    this.#set(this.#waiting.filter((event) => event.ack !== ack));
  }

  #set(waiting: readonly KeptEvent[]): void {
    this.#waiting = waiting;
    this.#storage?.set(this.#key, JSON.stringify(waiting));
  }
}

function isKept(value: unknown): value is KeptEvent {
  return isRecord(value) && KEPT.has(value.name as EventName) && typeof value.ack === 'string';
}
