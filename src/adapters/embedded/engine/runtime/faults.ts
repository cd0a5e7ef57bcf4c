import type { CenterFaults, CenterStorage } from '../api.js';

/** The faults of a center, and what they do to it. */
export class Faults implements CenterFaults {
  readonly #onAgents: (lost: boolean) => void;
  #refused = false;
  #failures: { readonly reason: string; left: number } | null = null;
  #gate: { readonly opened: Promise<void>; readonly open: () => void } | null = null;

  /** @param onAgents is told when agents' links are lost and when they are back */
  constructor(onAgents: (lost: boolean) => void) {
    this.#onAgents = onAgents;
  }

  refuseStorage(refused: boolean): void {
    this.#refused = refused;
  }

  failMessages(count: number, reason: string): void {
    this.#failures = count > 0 ? { reason, left: count } : null;
  }

  loseAgents(lost: boolean): void {
    if (lost === (this.#gate !== null)) return;
    if (lost) {
      let open = (): void => undefined;
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      this.#gate = { opened, open };
    } else {
      this.#gate?.open();
      this.#gate = null;
    }
    this.#onAgents(lost);
  }

  whenAgentsReach(): Promise<void> {
    return this.#gate?.opened ?? Promise.resolve();
  }

  /** Why the message that is being sent fails; null when it does not. */
  nextFailure(): string | null {
    if (!this.#failures) return null;
    const { reason } = this.#failures;
    this.#failures.left -= 1;
    if (this.#failures.left <= 0) this.#failures = null;
    return reason;
  }

  /** The same storage, but it refuses to write while `refuseStorage` says so. */
  guard(storage: CenterStorage): CenterStorage {
    const write = async <T>(task: () => Promise<T>): Promise<T> => {
      if (this.#refused) throw new Error('refused');
      return task();
    };
    return {
      load: () => storage.load(),
      append: (entries) => write(() => storage.append(entries)),
      compact: (snapshot, blobs) => write(() => storage.compact(snapshot, blobs)),
      quarantine: (rest, reason) => write(() => storage.quarantine(rest, reason)),
      putBlob: (id, bytes) => write(() => storage.putBlob(id, bytes)),
      getBlob: (id) => storage.getBlob(id),
    };
  }
}
