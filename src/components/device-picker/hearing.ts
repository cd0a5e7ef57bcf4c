import { Observable } from 'rxjs';
import type { Omni } from '../../core/types.js';

/** Levels below this count as silence. */
const SILENT = 0.003;
/** For how many milliseconds the microphone may hear nothing before that is said. */
const PATIENCE = 4_000;
const FLOOR = 60;

/** A level on the scale of the ear: -60 dB to 0 dB become 0 to 1. */
export function shownLevel(level: number): number {
  return level <= 0 ? 0 : Math.min(1, Math.max(0, (20 * Math.log10(level) + FLOOR) / FLOOR));
}

/** The microphone's level, in a test or in a call. */
export const microphoneLevel = ({ transients }: Omni): Observable<number> =>
  new Observable((subscriber) =>
    transients.subscribe((measured) => {
      if (measured.type === 'microphone') subscriber.next(measured.level);
      if (measured.type === 'levels') subscriber.next(measured.local);
    }),
  );

/** Notices when a microphone that is being measured hears nothing. */
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
