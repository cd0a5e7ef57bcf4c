import { OmniError } from '../../../core/contract/errors.js';
import { LIMITS } from '../wire/protocol.js';

interface PendingCall {
  readonly method: string;
  /** On the page's own clock, which does not jump. */
  readonly expires: number;
  /** Sends it; gone once that is done. */
  send: ((id: number) => void) | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: OmniError) => void;
}

/** The calls that have no answer yet: those on their way, and those that wait for a conversation. */
export class Calls {
  readonly #why: () => string;
  readonly #pending = new Map<number, PendingCall>();
  #nextId = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerAt = Infinity;

  /** `why` completes "did not answer within n seconds: ...". */
  constructor(why: () => string) {
    this.#why = why;
  }

  /** Makes a call and sends it at once when `ready`, else when `release` is called. */
  add(method: string, deadline: number, ready: boolean, send: (id: number) => void): Promise<unknown> {
    if (this.#pending.size >= LIMITS.inFlight) {
      return Promise.reject(
        new OmniError(
          'LIMIT',
          `${LIMITS.inFlight} calls are waiting for an answer: wait for some before calling ${method}.`,
          {
            method,
          },
        ),
      );
    }
    const id = this.#nextId++;
    const expires = performance.now() + deadline;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, expires, send, resolve, reject });
      this.#watch(expires);
      if (ready) this.#dispatch(id);
    });
  }

  /** Sends what has been waiting. */
  release(): void {
    for (const id of [...this.#pending.keys()]) this.#dispatch(id);
  }

  /** The method of a call that waits for its answer. */
  methodOf(id: number): string | undefined {
    const call = this.#pending.get(id);
    return call && !call.send ? call.method : undefined;
  }

  /** Answers a call. False when nobody waits for it. */
  settle(id: number, outcome: { value: unknown } | { error: OmniError }): boolean {
    const call = this.#pending.get(id);
    if (!call) return false;
    this.#pending.delete(id);
    if ('error' in outcome) call.reject(outcome.error);
    else call.resolve(outcome.value);
    return true;
  }

  /** Rejects every call that was sent: its answer can no longer come. Those that wait go on waiting. */
  rejectSent(reason: string): void {
    for (const [id, call] of [...this.#pending]) {
      if (call.send) continue;
      const error = new OmniError(
        'DISCONNECTED',
        `${call.method} was not answered, because ${reason}. It may have been carried out.`,
        { method: call.method, details: { reason } },
      );
      this.settle(id, { error });
    }
  }

  /** Rejects every call, also those that wait, and lets go of the timer. */
  rejectAll(make: (method: string) => OmniError): void {
    this.#unwatch();
    for (const [id, call] of [...this.#pending]) this.settle(id, { error: make(call.method) });
  }

  #dispatch(id: number): void {
    const call = this.#pending.get(id);
    const send = call?.send;
    if (!call || !send) return;
    call.send = null;
    try {
      send(id);
    } catch (thrown) {
      this.settle(id, { error: OmniError.from(thrown, call.method) });
    }
  }

  /** A timer that has nothing left to watch runs out by itself: to stop and set one for every call costs more. */
  #watch(expires: number): void {
    if (expires >= this.#timerAt) return;
    this.#unwatch();
    this.#timerAt = expires;
    this.#timer = setTimeout(this.#expire, expires - performance.now());
  }

  #unwatch(): void {
    clearTimeout(this.#timer);
    this.#timerAt = Infinity;
  }

  readonly #expire = (): void => {
    this.#timerAt = Infinity;
    const now = performance.now();
    let next = Infinity;
    for (const [id, call] of [...this.#pending]) {
      if (call.expires > now) next = Math.min(next, call.expires);
      else
        this.settle(id, {
          error: new OmniError('TIMEOUT', `${call.method} was not answered in time: ${this.#why()}.`, {
            method: call.method,
          }),
        });
    }
    // Calls made one after the other expire one after the other: look at them in groups.
    if (next < Infinity && this.#pending.size > 0) this.#watch(Math.max(next, now + 50));
  };
}
