import type { WireCounters } from '../wire/counters.js';

export type Handler = (payload: never) => unknown;

interface Held {
  readonly payload: unknown;
  readonly delivered: () => void;
  readonly failed: (() => void) | undefined;
}

const HELD_PER_EVENT = 64;
/** Milliseconds after which a handler that has not finished counts as failed. */
const PATIENCE = 30_000;

/** The handlers of all events. A handler that throws is reported to the page and does not stop the others. */
export class EventHub {
  readonly #counters: WireCounters;
  readonly #handlers = new Map<string, Map<Handler, Handler>>();
  readonly #held = new Map<string, Held[]>();

  constructor(counters: WireCounters) {
    this.#counters = counters;
  }

  /** `run` is called; `handler` is the function by which it can be removed again. */
  add(name: string, handler: Handler, run: Handler = handler): () => void {
    const handlers = this.#handlers.get(name) ?? new Map<Handler, Handler>();
    this.#handlers.set(name, handlers.set(handler, run));
    queueMicrotask(() => this.#release(name));
    return () => this.remove(name, handler);
  }

  remove(name: string, handler: Handler): void {
    const handlers = this.#handlers.get(name);
    handlers?.delete(handler);
    if (handlers?.size === 0) this.#handlers.delete(name);
  }

  /**
   * Calls the handlers and returns a promise for each. `failed` is called when one fails, or does not finish in time.
   */
  emit(name: string, payload: unknown, failed?: () => void): readonly Promise<void>[] {
    const handlers = [...(this.#handlers.get(name)?.values() ?? [])];
    return handlers.map((handler) => this.#run(handler, payload, failed));
  }

  /** Calls a handler at once. Nothing waits for an asynchronous one, and it may fail later. */
  async #run(handler: Handler, payload: unknown, failed?: () => void): Promise<void> {
    const timer = failed && setTimeout(failed, PATIENCE);
    try {
      await handler(payload as never);
    } catch (thrown) {
      this.#counters.handlerFailures++;
      reportError(thrown);
      failed?.();
    }
    clearTimeout(timer);
  }

  /**
   * For events that must not be missed: waits until there is a first handler. An event that asks for something (it has
   * `failed`) counts as delivered at once; any other when its handlers have finished.
   */
  deliver(name: string, payload: unknown, delivered: () => void, failed?: () => void): void {
    const held = this.#held.get(name) ?? [];
    if (held.length === HELD_PER_EVENT) held.shift();
    this.#held.set(name, [...held, { payload, delivered, failed }]);
    this.#release(name);
  }

  #release(name: string): void {
    if (!this.#handlers.has(name)) return;
    const held = this.#held.get(name) ?? [];
    this.#held.delete(name);
    for (const { payload, delivered, failed } of held) {
      // Delivered before the handlers run: a page may answer by going to another address, and must not be asked again
      // there.
      if (failed) delivered();
      void Promise.all(this.emit(name, payload, failed)).then(failed ? undefined : delivered);
    }
  }
}
