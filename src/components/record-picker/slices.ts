import { idle } from '../internal/idle.js';

/** Milliseconds of work at a time, which fit into a frame beside rendering. */
const SLICE = 5;

/** Works through many items without blocking the page. Resolves with false when it was aborted. */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let index = 0; index < count;) {
    const rest = await idle();
    if (signal.aborted) return false;
    const until = performance.now() + Math.min(SLICE, rest || SLICE);
    // Reads the clock only now and then, because reading it takes longer than the work on one item.
    do work(index++);
    while (index < count && (index % 64 > 0 || performance.now() < until));
  }
  return !signal.aborted;
}
