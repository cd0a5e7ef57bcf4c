import type { Message } from '../../core/model/thread.js';

const NONE: readonly Message[] = [];

/** The messages of earlier conversations, and then those of the one that goes on. */
export class JoinedMessages {
  all = NONE;
  earlier = NONE;
  #latest = NONE;

  /** Another thread: what is before it was there. */
  reset(earlier = NONE): void {
    this.earlier = earlier;
    this.#latest = NONE;
  }

  /** @returns how many have come before the rest; undefined: all is as it was */
  join(earlier = NONE, latest = NONE): number | undefined {
    if (earlier === this.earlier && latest === this.#latest) return undefined;
    const loaded = earlier.length - this.earlier.length;
    [this.earlier, this.#latest] = [earlier, latest];
    this.all = earlier.length > 0 ? [...earlier, ...latest] : latest;
    return loaded;
  }
}
