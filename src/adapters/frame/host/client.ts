import type { OmniError } from '../../../core/contract/errors.js';
import type { FormEntry } from '../../../core/ports/http.js';
import type { EventName } from '../../../core/contract/events.js';
import { Asks, type AskHandlers } from '../wire/asks.js';
import type { WireCounters } from '../wire/counters.js';
import type { EventItem } from '../wire/items.js';
import type { Payload } from '../wire/link.js';
import type { Calls } from '../wire/calls.js';
import { Connection } from './connection.js';
import type { Introduction, Welcomed } from './handshake.js';
import type { EventHub } from './hub.js';
import { eventInfo, parseEvent } from '../../../core/contract/lean.js';
import type { Place } from './place.js';

const REMEMBERED_ACKS = 512;
/** Events to which the toolbar expects an answer. */
const ASKING = /showCrm|handlePreview/;

export interface ClientHooks {
  onOpen(welcome: Welcomed): void;
  onRefused(error: OmniError): void;
  onLoaded(): void;
}

/** The documented API over one connection at a time: calls out, events in. */
export class Client {
  readonly #hub: EventHub;
  readonly #counters: WireCounters;
  readonly #connection: Connection;
  readonly #asks: Asks;
  /** The `ack`s of events that came before, so that each is delivered once; true: it was delivered. */
  readonly #seen = new Map<string, boolean>();

  constructor(
    place: Place,
    introduction: Introduction,
    calls: Calls,
    hub: EventHub,
    counters: WireCounters,
    asked: AskHandlers,
    hooks: ClientHooks,
  ) {
    this.#hub = hub;
    this.#counters = counters;
    this.#asks = new Asks(calls, (item) => this.#connection.send(item), counters, asked);
    this.#connection = new Connection(place, introduction, counters, {
      ...hooks,
      onOpen: (welcome) => {
        calls.release();
        hooks.onOpen(welcome);
      },
      onItem: (item) => this.#onItem(item),
      onUnsendable: (item, error) => this.#asks.onUnsendable(item, error),
      onClosed: (reason) => this.#asks.close(reason),
    });
  }

  get open(): boolean {
    return this.#connection.open;
  }

  start(): void {
    this.#connection.start();
  }

  stop(reason: string): void {
    this.#connection.stop(reason);
  }

  /** Sends a call that was added to the table. */
  send(id: number, method: string, params: unknown, form?: readonly FormEntry[]): void {
    this.#connection.send({ kind: 'call', id, method, params, ...(form ? { form } : {}) });
  }

  /** Asks the toolbar for something beyond the contract. Rejects when it cannot do it or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return this.#asks.ask(name, payload);
  }

  #onItem(item: Payload): void {
    switch (item.kind) {
      case 'event':
        this.#onEvent(item);
        break;
      case 'ask':
        this.#asks.onAsk(item);
        break;
      case 'answer':
        this.#asks.onAnswer(item);
        break;
      default:
        this.#counters.garbage++;
    }
  }

  #onEvent({ name, payload, ack }: EventItem): void {
    let event: EventName;
    let value: unknown;
    try {
      event = eventInfo(name).name;
      value = parseEvent(event, payload);
    } catch {
      this.#counters.badEvents++;
      return;
    }
    const failed = ASKING.test(name)
      ? (): void => {
          this.#seen.delete(ack!);
          this.ask('handler-failed', { name, payload }).catch(() => undefined);
        }
      : undefined;
    if (ack) this.#deliverOnce(event, value, ack, failed);
    else void this.#hub.emit(event, value, failed);
  }

  #deliverOnce(name: string, payload: unknown, ack: string, failed?: () => void): void {
    const acknowledge = (): void => this.#connection.send({ kind: 'ack', ack });
    const seen = this.#seen.get(ack);
    if (seen) acknowledge();
    if (seen !== undefined) return;
    const [oldest] = this.#seen.keys();
    if (this.#seen.size === REMEMBERED_ACKS) this.#seen.delete(oldest!);
    this.#seen.set(ack, false);
    const delivered = (): void => {
      this.#seen.set(ack, true);
      acknowledge();
    };
    this.#hub.deliver(name, payload, delivered, failed);
  }
}
