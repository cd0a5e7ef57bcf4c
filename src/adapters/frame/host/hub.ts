import type { WireCounters } from '../wire/counters.js';

export type Handler = (payload: never) => unknown;

interface Held {
  readonly payload: unknown;
  readonly delivered: () => void;
  readonly failed: (() => void) | undefined;
}

const HELD_PER_EVENT = 64;
/** Milliseconds after which nobody waits for a handler any more. */
const PATIENCE = 30_000;

/** Who listens to what. A handler that throws is reported to the page and harms nobody else. */
export class EventHub {
  readonly #counters: WireCounters;
  readonly #handlers = new Map<string, Map<Handler, Handler>>();
  readonly #held = new Map<string, Held[]>();

  constructor(counters: WireCounters) {
    this.#counters = counters;
  }

  /** `run` is what is called, `handler` what it is known by. */
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

  /** What resolves as its handlers finish. `failed` is told when one fails, or has not finished after a while. */
  emit(name: string, payload: unknown, failed?: () => void): readonly Promise<void>[] {
    const handlers = [...(this.#handlers.get(name)?.values() ?? [])];
    return handlers.map((handler) => this.#run(handler, payload, failed));
  }

  /** Calls a handler at once. One that is asynchronous keeps nobody waiting, and may fail later. */
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
   * For what must not be missed: waits for a first handler. What asks for something, and may be `failed`, counts as
   * delivered then; everything else when its handlers have finished.
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
      // A page that is asked for something may go to another address for it: there it is not asked again.
      if (failed) delivered();
      void Promise.all(this.emit(name, payload, failed)).then(failed ? undefined : delivered);
    }
  }
}
