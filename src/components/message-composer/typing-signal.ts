const REPEAT = 3_000;
const IDLE = 5_000;

/** Reports that the agent is typing, at most once in a while, and that they have stopped when no key follows. */
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
