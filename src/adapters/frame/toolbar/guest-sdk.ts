import { OmniError } from '../../../core/contract/errors.js';
import type { SdkContext } from '../../../core/contract/contexts.js';
import { methodInfo } from '../../../core/contract/methods.js';
import { parseNamed } from '../../../core/contract/parse.js';
import type { Edge } from '../../../core/edge/edge.js';
import type { WireCounters } from '../wire/counters.js';
import type { AnswerItem, CallItem } from '../wire/items.js';
import { Link, type Payload } from '../wire/link.js';
import { LIMITS } from '../wire/protocol.js';
import { formOf } from './form.js';

/** How long a page may take to do what it was asked. */
const ASK_DEADLINE = 5_000;

/** A page that speaks the documented SDK: its calls go to an edge, the edge's events to it. */
export class SdkGuest {
  readonly context: SdkContext;
  readonly #edge: Edge;
  readonly #counters: WireCounters;
  readonly #link: Link;
  readonly #running = new Set<number>();
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(): void }>();
  #nextAsk = 1;

  constructor(
    port: MessagePort,
    context: SdkContext,
    edge: Edge,
    counters: WireCounters,
    onClosed: () => void,
  ) {
    this.context = context;
    this.#edge = edge;
    this.#counters = counters;
    this.#link = new Link(port, counters, {
      onItem: (item) => this.#onItem(item),
      onUnsendable: (item, error) => {
        if (item.kind === 'result') this.#fail(item.id, error);
      },
      onClosed: () => {
        listening.unsubscribe();
        edge.close();
        for (const asked of [...this.#asked.values()]) asked.reject();
        onClosed();
      },
    });
    const listening = edge.events.subscribe(({ name, payload, ack }) =>
      this.#send({ kind: 'event', name, payload, ...(ack === undefined ? {} : { ack }) }),
    );
  }

  /** Asks the page for something that only it can do. Rejects when the page goes away or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    const id = this.#nextAsk++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#asked.get(id)?.reject(), ASK_DEADLINE);
      const settle = (then: () => void): void => {
        clearTimeout(timer);
        this.#asked.delete(id);
        then();
      };
      this.#asked.set(id, {
        resolve: (value) => settle(() => resolve(value)),
        reject: () =>
          settle(() =>
            reject(new OmniError('TIMEOUT', `The page did not answer what it was asked (${name}).`)),
          ),
      });
      this.#send({ kind: 'ask', id, name, payload });
    });
  }

  close(reason: string): void {
    this.#link.close(reason);
  }

  #onItem(item: Payload): void {
    if (item.kind === 'call') void this.#answer(item);
    else if (item.kind === 'ack') this.#edge.acknowledge(item.ack);
    else if (item.kind === 'answer') this.#takeAnswer(item);
    else this.#counters.garbage++;
  }

  #takeAnswer({ id, value }: AnswerItem): void {
    const asked = this.#asked.get(id);
    if (asked) asked.resolve(value);
    else this.#counters.unknownReplies++;
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
