import { OmniError } from '../../../core/contract/errors.js';
import type { AnswerItem } from './items.js';
import { LIMITS } from './protocol.js';

interface PendingCall {
  readonly method: string;
  /** By `performance.now()`, which does not jump when the clock is set. */
  readonly expires: number;
  /** Sends the call; null: it was sent. */
  send: ((id: number) => void) | null;
  readonly read: Read;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: OmniError) => void;
}

/** Checks the value of an answer. */
type Read = (value: unknown) => unknown;

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
  add(
    method: string,
    deadline: number,
    ready: boolean,
    send: (id: number) => void,
    read: Read = (value) => value,
  ): Promise<unknown> {
    if (this.#pending.size >= LIMITS.inFlight) {
      const message = `${LIMITS.inFlight} calls are waiting for an answer: wait for some of them.`;
      return Promise.reject(new OmniError('LIMIT', message, { method }));
    }
    const id = this.#nextId++;
    const expires = performance.now() + deadline;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, expires, send, read, resolve, reject });
      this.#watch(expires);
      if (ready) this.#dispatch(id);
    });
  }

  /** Sends the calls that have been waiting. */
  release(): void {
    for (const id of [...this.#pending.keys()]) this.#dispatch(id);
  }

  /** Takes the answer to a call. False when nobody waits for it. */
  answer({ id, value, error }: AnswerItem): boolean {
    const call = this.#pending.get(id);
    if (!call || call.send) return false;
    try {
      if (error) throw OmniError.fromWire(error);
      call.resolve(call.read(value));
      this.#pending.delete(id);
    } catch (thrown) {
      this.reject(id, thrown);
    }
    return true;
  }

  /** Rejects a call that somebody still waits for. */
  reject(id: number, reason: unknown): void {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    call?.reject(OmniError.from(reason, call.method));
  }

  /** Rejects every call that was sent: its answer can no longer come. Those that wait go on waiting. */
  rejectSent(reason: string): void {
    for (const [id, { method, send }] of this.#pending) {
      const message = `${method} was not answered, because ${reason}. It may have been carried out: call again, with the same idempotencyKey if it takes one.`;
      if (!send) this.reject(id, new OmniError('DISCONNECTED', message));
    }
  }

  /** Rejects every call, also those that wait, and lets go of the timer. */
  rejectAll(make: (method: string) => OmniError): void {
    this.#unwatch();
    for (const [id, { method }] of this.#pending) this.reject(id, make(method));
  }

  #dispatch(id: number): void {
    const call = this.#pending.get(id);
    const send = call?.send;
    if (!call || !send) return;
    call.send = null;
    try {
      send(id);
    } catch (thrown) {
      this.reject(id, thrown);
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
    for (const [id, { method, expires }] of this.#pending) {
      if (expires > now) next = Math.min(next, expires);
      else this.reject(id, new OmniError('TIMEOUT', `${method} was not answered in time: ${this.#why()}.`));
    }
    // Calls made one after the other expire one after the other: look at them in groups.
    if (next < Infinity) this.#watch(Math.max(next, now + 50));
  };
}
