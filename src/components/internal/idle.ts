/** Milliseconds after which a busy page makes room all the same. */
const PATIENCE = 200;
/** Safari does not say when it rests, and gets a moment of its own. */
const MOMENT = 5;

/** When there is nothing to draw: the milliseconds until there is; 0 or none: nobody can tell. */
export const idle = (): Promise<number | void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback((rest) => resolve(rest.timeRemaining()), { timeout: PATIENCE });
    } else setTimeout(resolve, MOMENT);
  });
