import { sameData } from '../model/data.js';

/** One call that was made under a key, so that the same call again does not act again. */
export interface Memo {
  readonly promise: Promise<unknown>;
  readonly params: unknown;
  pending: boolean;
}

const REMEMBERED = 500;

/**
 * The calls of this session by name and key. A call that is pending or has succeeded gives its answer again. One that
 * has failed is forgotten, so that Retry can send the same again.
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

  /**
   * @param kept whether the answer is kept for a later call with the same key; otherwise it is dropped, since it may be
   * a whole file
   */
  remember(name: string, key: string, params: unknown, promise: Promise<unknown>, kept: boolean): void {
    const id = idOf(name, key);
    const memo: Memo = { promise, params, pending: true };
    this.#memos.set(id, memo);
    const finish = (succeeded: boolean): void => {
      memo.pending = false;
      // The parameters were needed only to notice a double click. They may hold a password, so they are dropped now.
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
