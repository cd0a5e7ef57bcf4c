import { OmniError } from '../../../core/contract/errors.js';
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
  readonly #pending = new Map<number, (answer: { value: unknown } | { error: OmniError }) => void>();
  #nextId = 1;

  constructor(send: (item: AskItem | AnswerItem) => void, counters: WireCounters, handlers: AskHandlers) {
    this.#send = send;
    this.#counters = counters;
    this.#handlers = new Map(Object.entries(handlers));
  }

  /** Asks the other end. Rejects when it cannot do it, goes away, or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#pending.get(id)?.({ error: unanswered(name) }), DEADLINE);
      this.#pending.set(id, (answer) => {
        clearTimeout(late);
        this.#pending.delete(id);
        if ('error' in answer) reject(answer.error);
        else resolve(answer.value);
      });
      this.#send({ kind: 'ask', id, name, payload });
    });
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
    const settle = this.#pending.get(id);
    if (settle) settle(error ? { error: OmniError.fromWire(error) } : { value });
    else this.#counters.unknownReplies++;
  }

  /** The other end is gone: nobody will answer. */
  close(reason: string): void {
    for (const settle of [...this.#pending.values()])
      settle({ error: new OmniError('DISCONNECTED', `There was no answer, because ${reason}.`) });
  }
}

const unanswered = (name: string): OmniError =>
  new OmniError('TIMEOUT', `The page at the other end did not answer what it was asked (${name}).`);
