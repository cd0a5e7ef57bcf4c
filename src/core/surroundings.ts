import { newId } from './model/new-id.js';
import type { Clock, Ids, Log } from './ports/surroundings.js';

/** Timers, which every JavaScript host has; they are declared here because the core's types know no DOM. */
interface Host {
  setTimeout(callback: () => void, delay: number): unknown;
  clearTimeout(handle: unknown): void;
}

const host = globalThis as unknown as Host;

/** Timers count milliseconds in 32 bits, so a longer wait is made of several. */
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

/**
 * Milliseconds. No message takes longer than this to arrive; one that seems to have taken longer shows that a clock was
 * set.
 */
const LATEST = 60_000;

/**
 * By how many milliseconds the center's clock is ahead of this page's. Each message shows it, minus its own delay, so
 * the largest value seen is the best estimate, unless a clock was set in the meantime.
 */
export function offsetAfter(offset: number, ahead: number): number {
  const differs = ahead > offset || ahead < offset - LATEST;
  return differs && Number.isFinite(ahead) ? ahead : offset;
}

export const hostIds: Ids = { next: newId };

export const silentLog: Log = { debug: () => undefined, warn: () => undefined };
