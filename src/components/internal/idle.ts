/** Milliseconds after which it resolves even if the page is busy. */
const PATIENCE = 200;
/** Safari has no idle callbacks, so there it is a short timer, in milliseconds. */
const MOMENT = 5;

/**
 * Resolves when the page is idle, with the milliseconds that it has until the next frame; 0 or undefined when that is
 * not known.
 */
export const idle = (): Promise<number | void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback((rest) => resolve(rest.timeRemaining()), { timeout: PATIENCE });
    } else setTimeout(resolve, MOMENT);
  });
