import type { Clock } from '../../src/core/ports/surroundings.js';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that only moves when it is told to. */
export class ManualClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  schedule(at: number, callback: () => void): () => void {
    const timer = { at, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** Lets time pass: timers fire in order, each at its own time. */
  advance(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (let timer = this.#next(until); timer; timer = this.#next(until)) timer.callback();
  }

  /** The same, and waits each time for what a timer has set going. */
  async pass(milliseconds: number, settle: () => Promise<void>): Promise<void> {
    const until = this.#now + milliseconds;
    for (let timer = this.#next(until); timer; timer = this.#next(until)) {
      timer.callback();
      await settle();
    }
    await settle();
  }

  /** Time passes without anybody noticing, as on a machine that sleeps: timers fire late. */
  async sleep(milliseconds: number, settle: () => Promise<void>): Promise<void> {
    this.set(milliseconds);
    await this.pass(0, settle);
  }

  /** Somebody sets the machine's clock. */
  set(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** The next timer that is due by then, with the time set to it; undefined: the time is `until`. */
  #next(until: number): Timer | undefined {
    const [first] = [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    this.#now = Math.max(this.#now, first?.at ?? until);
    if (first) this.#timers.delete(first);
    return first;
  }
}
