const REPEAT = 3_000;
const IDLE = 5_000;

/** Says that the agent writes: at most once in a while, and that it has stopped when nothing follows. */
export class TypingSignal {
  readonly #tell: (typing: boolean) => void;
  #last = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (typing: boolean) => void) {
    this.#tell = tell;
  }

  typed(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.stop(), IDLE);
    const now = performance.now();
    if (this.#last > 0 && now - this.#last < REPEAT) return;
    this.#last = now;
    this.#tell(true);
  }

  stop(): void {
    clearTimeout(this.#idle);
    this.#idle = undefined;
    if (this.#last === 0) return;
    this.#last = 0;
    this.#tell(false);
  }
}
