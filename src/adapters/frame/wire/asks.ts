import { OmniError } from '../../../core/contract/errors.js';
import type { Calls } from './calls.js';
import type { WireCounters } from './counters.js';
import type { AnswerItem, AskItem } from './items.js';
import type { Payload } from './link.js';
import { LIMITS } from './protocol.js';

/** How long the other end may take to do what it was asked. */
const DEADLINE = 5_000;

/** What this end does when it is asked, by name. What it returns is the answer. */
export type AskHandlers = Readonly<Record<string, (payload: unknown) => unknown>>;

/** What the two ends ask of each other beyond the contract, and the answers to that and to calls. */
export class Asks {
  readonly #calls: Calls;
  readonly #send: (item: Payload) => void;
  readonly #counters: WireCounters;
  readonly #handlers: ReadonlyMap<string, (payload: unknown) => unknown>;
  /** Ids of the other end's questions and calls that have no answer yet. */
  readonly #running = new Set<number>();

  constructor(calls: Calls, send: (item: Payload) => void, counters: WireCounters, handlers: AskHandlers) {
    this.#calls = calls;
    this.#send = send;
    this.#counters = counters;
    this.#handlers = new Map(Object.entries(handlers));
  }

  /** Asks the other end. Rejects when it cannot do it, goes away, or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return this.#calls.add(name, DEADLINE, true, (id) => this.#send({ kind: 'ask', id, name, payload }));
  }

  onAsk({ id, name, payload }: AskItem): void {
    void this.answer(id, undefined, () => {
      const handler = this.#handlers.get(name);
      if (!handler) throw new OmniError('UNSUPPORTED', `The page at the other end cannot do this (${name}).`);
      return handler(payload);
    });
  }

  /** Answers with the result of `run`, or with its error. An id that is not answered yet must not be used again. */
  async answer(id: number, method: string | undefined, run: () => unknown): Promise<void> {
    if (this.#running.has(id)) {
      this.#counters.garbage++;
      return;
    }
    this.#running.add(id);
    try {
      if (this.#running.size > LIMITS.inFlight)
        throw new OmniError('LIMIT', `More than ${LIMITS.inFlight} calls are waiting for an answer.`);
      const value = await run();
      this.#send({ kind: 'answer', id, value });
    } catch (thrown) {
      this.#refuse(id, OmniError.from(thrown, method));
    }
    this.#running.delete(id);
  }

  onAnswer(answer: AnswerItem): void {
    if (!this.#calls.answer(answer)) this.#counters.unknownReplies++;
  }

  /** An item that had been accepted turned out to be impossible to send. */
  onUnsendable(item: Payload, error: OmniError): void {
    if (item.kind === 'answer') this.#refuse(item.id, error);
    else if (item.kind === 'call' || item.kind === 'ask') this.#calls.reject(item.id, error);
  }

  /** The other end is gone: nobody will answer. */
  close(reason: string): void {
    this.#calls.rejectSent(reason);
  }

  #refuse(id: number, error: OmniError): void {
    this.#send({ kind: 'answer', id, value: null, error: error.toWire() });
  }
}
