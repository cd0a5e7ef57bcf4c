import { idle } from '../internal/idle.js';

/** Milliseconds of work at a time at most: a frame has room for as much beside its drawing. */
const SLICE = 5;

/** Goes through many things without keeping the page from drawing. False: it was called off. */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let index = 0; index < count;) {
    const rest = await idle();
    if (signal.aborted) return false;
    const until = performance.now() + Math.min(SLICE, rest || SLICE);
    // The clock is looked at now and then: it costs more than the work.
    do work(index++);
    while (index < count && (index % 64 > 0 || performance.now() < until));
  }
  return !signal.aborted;
}
