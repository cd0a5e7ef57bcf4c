import { sameData } from '../model/data.js';

/** What has been asked under a key, so that asking again acts once. */
export interface Memo {
  readonly promise: Promise<unknown>;
  readonly params: unknown;
  pending: boolean;
}

const REMEMBERED = 500;

/**
 * The calls of this session by name and key. A failure is forgotten, so that Retry can send the same again; what is
 * under way or was done answers again.
 */
export class Memos {
  readonly #memos = new Map<string, Memo>();

  find(name: string, key: string): Memo | undefined {
    return this.#memos.get(idOf(name, key));
  }

  /** A call that is still under way and asks for exactly this: the first of two clicks. */
  findPending(name: string, params: unknown): Memo | undefined {
    const prefix = idOf(name, '');
    for (const [id, memo] of this.#memos) {
      if (memo.pending && id.startsWith(prefix) && sameData(memo.params, params)) return memo;
    }
    return undefined;
  }

  /** @param kept whether somebody can ask for the answer again: it may be a whole file */
  remember(name: string, key: string, params: unknown, promise: Promise<unknown>, kept: boolean): void {
    const id = idOf(name, key);
    const memo: Memo = { promise, params, pending: true };
    this.#memos.set(id, memo);
    const finish = (succeeded: boolean): void => {
      memo.pending = false;
      // The parameters are only for telling a double click; they may hold a password.
      if (this.#memos.get(id) === memo) this.#memos.delete(id);
      if (succeeded && kept) this.#memos.set(id, { promise, params: undefined, pending: false });
      this.#trim();
    };
    promise.then(
      () => finish(true),
      () => finish(false),
    );
  }

  #trim(): void {
    for (const [id, memo] of this.#memos) {
      if (this.#memos.size <= REMEMBERED) return;
      if (!memo.pending) this.#memos.delete(id);
    }
  }
}

const idOf = (name: string, key: string): string => `${name}\n${key}`;
