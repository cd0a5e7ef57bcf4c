/** Milliseconds after which a busy page makes room all the same. */
const PATIENCE = 200;
/** Safari does not say when it rests, and gets a moment of its own. */
const MOMENT = 5;

/** When there is nothing to draw. */
export const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: PATIENCE });
    else setTimeout(resolve, MOMENT);
  });
