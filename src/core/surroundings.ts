import { newId } from './model/new-id.js';
import type { Clock, Ids, Log } from './ports/surroundings.js';

/** What every JavaScript host has; the core's types know no DOM. */
interface Host {
  setTimeout(callback: () => void, delay: number): unknown;
  clearTimeout(handle: unknown): void;
}

const host = globalThis as unknown as Host;

/** Timers count in 32 bits; a longer wait is made of several. */
const LONGEST_WAIT = 2_000_000_000;

export const hostClock: Clock = {
  now: () => Date.now(),
  schedule: (at, callback) => {
    let handle: unknown;
    const wait = (): void => {
      const left = at - Date.now();
      handle = host.setTimeout(
        left > LONGEST_WAIT ? wait : callback,
        Math.max(0, Math.min(left, LONGEST_WAIT)),
      );
    };
    wait();
    return () => host.clearTimeout(handle);
  },
};

/** Milliseconds. What the center said longer ago than that was said by another clock than the one of now. */
const LATEST = 60_000;

/**
 * By how much the center's time is ahead of this page's clock, in milliseconds, as what comes shows it: the least
 * delayed shows it best, unless the clock was set meanwhile.
 */
export function offsetAfter(offset: number, ahead: number): number {
  const differs = ahead > offset || ahead < offset - LATEST;
  return differs && Number.isFinite(ahead) ? ahead : offset;
}

export const hostIds: Ids = { next: newId };

export const silentLog: Log = { debug: () => undefined, warn: () => undefined };
