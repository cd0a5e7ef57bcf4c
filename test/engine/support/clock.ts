import type { Clock } from 'omni-toolbar/core';

interface Alarm {
  readonly at: number;
  readonly callback: () => void;
}

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #time: number;
  #alarms: Alarm[] = [];

  constructor(time = Date.UTC(2025, 6, 18, 9, 0, 0)) {
    this.#time = time;
  }

  now(): number {
    return this.#time;
  }

  schedule(at: number, callback: () => void): () => void {
    const alarm = { at, callback };
    this.#alarms.push(alarm);
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  get waiting(): number {
    return this.#alarms.length;
  }

  /** The next alarm that is due by then, with the time set to it; undefined: the time is `until`. */
  #next(until: number): Alarm | undefined {
    const [first] = this.#alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    this.#time = Math.max(this.#time, first?.at ?? until);
    if (first) this.#alarms = this.#alarms.filter((other) => other !== first);
    return first;
  }

  /** Lets time pass; `settle` waits for what an alarm has set going. */
  async advance(milliseconds: number, settle: () => Promise<void>): Promise<void> {
    const until = this.#time + milliseconds;
    for (let alarm = this.#next(until); alarm; alarm = this.#next(until)) {
      alarm.callback();
      await settle();
    }
    await settle();
  }

  /** Time passes without anybody noticing, as on a machine that sleeps: alarms ring late. */
  async sleep(milliseconds: number, settle: () => Promise<void>): Promise<void> {
    this.#time += milliseconds;
    await this.advance(0, settle);
  }

  /** Somebody sets the machine's clock. */
  set(milliseconds: number): void {
    this.#time += milliseconds;
  }
}
