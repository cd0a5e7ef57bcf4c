/** Milliseconds of work at a time: a frame has room for as much beside its drawing. */
const SLICE = 5;
/** Milliseconds after which a busy page makes room all the same. */
const PATIENCE = 200;

/** When there is nothing to draw; Safari does not say, and gets a moment of its own. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve, SLICE);
  });

/** Goes through many things without keeping the page from drawing. False: it was called off. */
export async function inSlices(
  count: number,
  work: (index: number) => void,
  signal: AbortSignal,
): Promise<boolean> {
  for (let index = 0; index < count;) {
    await idle();
    if (signal.aborted) return false;
    const until = performance.now() + SLICE;
    // The clock is looked at now and then: it costs more than the work.
    do work(index++);
    while (index < count && (index % 64 > 0 || performance.now() < until));
  }
  return !signal.aborted;
}
