import { OmniError } from '../../../core/contract/errors.js';
import type { SdkContext } from '../../../core/contract/contexts.js';
import { methodInfo } from '../../../core/contract/lean.js';
import { parseNamed } from '../../../core/contract/named.js';
import type { Edge } from '../../../core/edge/edge.js';
import type { EdgeEvent } from '../../../core/edge/events.js';
import { Calls } from '../wire/calls.js';
import type { WireCounters } from '../wire/counters.js';
import { Asks, type AskHandlers } from '../wire/asks.js';
import type { CallItem } from '../wire/items.js';
import { Link, type Payload } from '../wire/link.js';
import { formOf } from './form.js';

/** A page that speaks the documented SDK: its calls go to an edge, the edge's events to it. */
export class SdkGuest {
  readonly context: SdkContext;
  readonly #edge: Edge;
  readonly #counters: WireCounters;
  readonly #link: Link;
  readonly #asks: Asks;

  constructor(
    port: MessagePort,
    context: SdkContext,
    edge: Edge,
    counters: WireCounters,
    asked: AskHandlers,
    onClosed: () => void,
  ) {
    this.context = context;
    this.#edge = edge;
    this.#counters = counters;
    const calls = new Calls(() => 'the page at the other end is busy, or does not know it');
    this.#asks = new Asks(calls, (item) => this.#link.send(item), counters, {
      ...asked,
      'handler-failed': (failure) => edge.handlerFailed(failure),
    });
    this.#link = new Link(port, counters, {
      onItem: (item) => this.#onItem(item),
      onUnsendable: (item, error) => this.#asks.onUnsendable(item, error),
      onClosed: (reason) => {
        listening.unsubscribe();
        edge.close();
        this.#asks.close(reason);
        onClosed();
      },
    });
    const listening = edge.events.subscribe((event) => this.#tell(event));
  }

  /** Asks the page for something that only it can do. Rejects when the page goes away or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return this.#asks.ask(name, payload);
  }

  close(reason: string, replaced?: boolean): void {
    this.#link.close(reason, replaced);
  }

  #onItem(item: Payload): void {
    if (item.kind === 'call') void this.#asks.answer(item.id, item.method, () => this.#perform(item));
    else if (item.kind === 'ack') this.#edge.acknowledge(item.ack);
    else if (item.kind === 'ask') this.#asks.onAsk(item);
    else if (item.kind === 'answer') this.#asks.onAnswer(item);
    else this.#counters.garbage++;
  }

  #perform({ method, params, form }: CallItem): unknown {
    const { name, local } = methodInfo(method, this.context);
    if (local)
      throw new OmniError('REQUIRED_FIELD_MISSING', `${name} is answered by the SDK in the page itself.`);
    const parsed = parseNamed(name, form ? { ...(params as object), data: formOf(form) } : params);
    return this.#edge.answer(name, parsed);
  }

  /** Sends an event. One that cannot be sent is our fault: it is counted, and the others go on. */
  #tell({ name, payload, ack }: EdgeEvent): void {
    try {
      this.#link.send({ kind: 'event', name, payload, ...(ack === undefined ? {} : { ack }) });
    } catch {
      this.#counters.garbage++;
    }
  }
}
