import { Observable } from 'rxjs';
import type { Omni } from '../../core/types.js';

/** What is below this is silence. */
const SILENT = 0.003;
/** How long nothing may be heard before that is said, in milliseconds. */
const PATIENCE = 4_000;
const FLOOR = 60;

/** A level as ears have it: from -60 dB to 0 dB. */
export function shownLevel(level: number): number {
  return level <= 0 ? 0 : Math.min(1, Math.max(0, (20 * Math.log10(level) + FLOOR) / FLOOR));
}

/** How loud it is where it is heard: in a test, or in a call. */
export const microphoneLevel = ({ transients }: Omni): Observable<number> =>
  new Observable((subscriber) =>
    transients.subscribe((measured) => {
      if (measured.type === 'microphone') subscriber.next(measured.level);
      if (measured.type === 'levels') subscriber.next(measured.local);
    }),
  );

/** Whether a microphone that is measured hears anything. */
export class Hearing {
  #since: number | null = null;

  /** @returns false when nothing has been heard for a while */
  follow(measuring: boolean, level: number): boolean {
    const now = performance.now();
    if (!measuring) this.#since = null;
    else if (level > SILENT) this.#since = now;
    else this.#since ??= now;
    return this.#since === null || now - this.#since < PATIENCE;
  }
}
