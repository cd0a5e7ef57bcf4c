import { OmniError } from '../../../core/contract/errors.js';
import { Calls } from '../host/calls.js';
import type { WireCounters } from './counters.js';
import type { AnswerItem, AskItem } from './items.js';

/** How long the other end may take to do what it was asked. */
const DEADLINE = 5_000;

/** What this end does when it is asked, by name. What it returns is the answer. */
export type AskHandlers = Readonly<Record<string, (payload: unknown) => unknown>>;

/** What the two ends ask of each other beyond the contract: what only the page at the other end can do. */
export class Asks {
  readonly #send: (item: AskItem | AnswerItem) => void;
  readonly #counters: WireCounters;
  readonly #handlers: ReadonlyMap<string, (payload: unknown) => unknown>;
  readonly #pending = new Calls(() => 'the page at the other end is busy, or does not know it');

  constructor(send: (item: AskItem | AnswerItem) => void, counters: WireCounters, handlers: AskHandlers) {
    this.#send = send;
    this.#counters = counters;
    this.#handlers = new Map(Object.entries(handlers));
  }

  /** Asks the other end. Rejects when it cannot do it, goes away, or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    return this.#pending.add(name, DEADLINE, true, (id) => this.#send({ kind: 'ask', id, name, payload }));
  }

  async onAsk({ id, name, payload }: AskItem): Promise<void> {
    try {
      const handler = this.#handlers.get(name);
      if (!handler) {
        this.#counters.garbage++;
        throw new OmniError('UNSUPPORTED', `The page at the other end cannot do this (${name}).`);
      }
      this.#send({ kind: 'answer', id, value: await handler(payload) });
    } catch (thrown) {
      this.#send({ kind: 'answer', id, value: null, error: OmniError.from(thrown).toWire() });
    }
  }

  onAnswer({ id, value, error }: AnswerItem): void {
    if (!this.#pending.settle(id, error ? { error: OmniError.fromWire(error) } : { value }))
      this.#counters.unknownReplies++;
  }

  /** The other end is gone: nobody will answer. */
  close(reason: string): void {
    this.#pending.rejectSent(reason);
  }
}
