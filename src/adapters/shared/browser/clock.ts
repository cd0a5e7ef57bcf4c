import type { Clock } from '../../../core/ports/surroundings.js';

/** The longest time that setTimeout can count. */
const LONGEST = 2_147_483_647;

/** The browser's clock. Timers of a page in the background are late, never early. */
export const browserClock: Clock = {
  now: () => Date.now(),
  schedule(at, callback) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      const left = at - Date.now();
      timer = left > LONGEST ? setTimeout(wait, LONGEST) : setTimeout(callback, Math.max(0, left));
    };
    wait();
    return () => clearTimeout(timer);
  },
};
