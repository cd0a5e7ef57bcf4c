/** Counts down the time of each toast, and pauses while the agent is reading. */
export class ToastTimers {
  readonly #left = new Map<string, number>();
  readonly #expire: (id: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #startedAt = 0;
  #paused = false;

  constructor(expire: (id: string) => void) {
    this.#expire = expire;
  }

  /** Keeps a clock for exactly these; Infinity: stays until it is dismissed. */
  track(wanted: ReadonlyMap<string, number>): void {
    this.#settle();
    for (const id of [...this.#left.keys()]) if (!wanted.has(id)) this.#left.delete(id);
    for (const [id, duration] of wanted) if (!this.#left.has(id)) this.#left.set(id, duration);
    this.#start();
  }

  pause(): void {
    this.#settle();
    this.#paused = true;
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#start();
  }

  stop(): void {
    this.#settle();
    this.#left.clear();
    this.#paused = false;
  }

  /** Subtracts the time since the last start from every toast's time. */
  #settle(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const passed = performance.now() - this.#startedAt;
    for (const [id, left] of this.#left) this.#left.set(id, left - passed);
  }

  #start(): void {
    if (this.#paused || this.#timer !== undefined) return;
    const next = Math.min(...this.#left.values());
    if (!Number.isFinite(next)) return;
    this.#startedAt = performance.now();
    this.#timer = setTimeout(() => this.#ring(), Math.max(0, next));
  }

  #ring(): void {
    this.#settle();
    // Reports one at a time, in the order of their ends: a page that was busy may find several over at once.
    const [id] = [...this.#left].reduce((first, other) => (other[1] < first[1] ? other : first));
    this.#left.delete(id);
    this.#start();
    this.#expire(id);
  }
}
