import { OmniError } from '../../../core/contract/errors.js';
import type { SdkContext } from '../../../core/contract/contexts.js';
import { methodInfo } from '../../../core/contract/lean.js';
import { parseNamed } from '../../../core/contract/named.js';
import type { Edge } from '../../../core/edge/edge.js';
import type { WireCounters } from '../wire/counters.js';
import { Asks, type AskHandlers } from '../wire/asks.js';
import type { CallItem } from '../wire/items.js';
import { Link, type Payload } from '../wire/link.js';
import { LIMITS } from '../wire/protocol.js';
import { formOf } from './form.js';

/** A page that speaks the documented SDK: its calls go to an edge, the edge's events to it. */
export class SdkGuest {
  readonly context: SdkContext;
  readonly #edge: Edge;
  readonly #counters: WireCounters;
  readonly #link: Link;
  readonly #running = new Set<number>();
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
    this.#asks = new Asks((item) => this.#send(item), counters, {
      ...asked,
      'handler-failed': (failure) => edge.handlerFailed(failure),
    });
    this.#link = new Link(port, counters, {
      onItem: (item) => this.#onItem(item),
      onUnsendable: (item, error) => {
        if (item.kind === 'result') this.#fail(item.id, error);
      },
      onClosed: (reason) => {
        listening.unsubscribe();
        edge.close();
        this.#asks.close(reason);
        onClosed();
      },
    });
    const listening = edge.events.subscribe(({ name, payload, ack }) =>
      this.#send({ kind: 'event', name, payload, ...(ack === undefined ? {} : { ack }) }),
    );
  }

  /** Asks the page for something that only it can do. Rejects when the page goes away or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return this.#asks.ask(name, payload);
  }

  close(reason: string): void {
    this.#link.close(reason);
  }

  #onItem(item: Payload): void {
    if (item.kind === 'call') void this.#answer(item);
    else if (item.kind === 'ack') this.#edge.acknowledge(item.ack);
    else if (item.kind === 'ask') void this.#asks.onAsk(item);
    else if (item.kind === 'answer') this.#asks.onAnswer(item);
    else this.#counters.garbage++;
  }

  async #answer({ id, method, params, form }: CallItem): Promise<void> {
    if (this.#running.has(id)) {
      this.#counters.garbage++;
      return;
    }
    if (this.#running.size >= LIMITS.inFlight) {
      this.#fail(
        id,
        new OmniError('LIMIT', `More than ${LIMITS.inFlight} calls are waiting for an answer.`, { method }),
      );
      return;
    }
    this.#running.add(id);
    try {
      const { name, local } = methodInfo(method, this.context);
      if (local)
        throw new OmniError('REQUIRED_FIELD_MISSING', `${name} is answered by the SDK in the page itself.`);
      const given = form ? { ...(params as object), data: formOf(form) } : params;
      const parsed = parseNamed(name, given);
      const { idempotencyKey } = parsed as { idempotencyKey?: string };
      const value = await this.#edge.answer(
        name,
        parsed,
        idempotencyKey === undefined ? {} : { idempotencyKey },
      );
      this.#running.delete(id);
      this.#link.send({ kind: 'result', id, value });
    } catch (thrown) {
      this.#running.delete(id);
      this.#fail(id, OmniError.from(thrown, method));
    }
  }

  #fail(id: number, error: OmniError): void {
    this.#send({ kind: 'error', id, error: error.toWire() });
  }

  /** For what was made here: that it cannot be sent is our fault, and no reason to stop. */
  #send(item: Payload): void {
    try {
      this.#link.send(item);
    } catch {
      this.#counters.garbage++;
    }
  }
}
