import type { Message } from '../../core/model/thread.js';

const NONE: readonly Message[] = [];

/** The messages of earlier conversations, followed by those of the current one. */
export class JoinedMessages {
  all = NONE;
  earlier = NONE;
  #latest = NONE;

  /** Another thread is shown: its history does not count as newly loaded. */
  reset(earlier = NONE): void {
    this.earlier = earlier;
    this.#latest = NONE;
  }

  /** @returns how many were added at the start; undefined: nothing has changed */
  join(earlier = NONE, latest = NONE): number | undefined {
    if (earlier === this.earlier && latest === this.#latest) return undefined;
    const loaded = earlier.length - this.earlier.length;
    [this.earlier, this.#latest] = [earlier, latest];
    this.all = earlier.length > 0 ? [...earlier, ...latest] : latest;
    return loaded;
  }
}
