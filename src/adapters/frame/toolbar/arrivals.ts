const MOST = 64;

/** Keeps messages which come before the toolbar is ready for them. Nothing in them is looked at. */
export class Arrivals {
  readonly #kept: MessageEvent<unknown>[] = [];
  readonly #keep = (event: MessageEvent<unknown>): void => {
    if (this.#kept.length < MOST) this.#kept.push(event);
  };

  constructor() {
    window.addEventListener('message', this.#keep);
  }

  /** Stops keeping, and gives what was kept. */
  take(): readonly MessageEvent<unknown>[] {
    window.removeEventListener('message', this.#keep);
    return this.#kept.splice(0);
  }
}
