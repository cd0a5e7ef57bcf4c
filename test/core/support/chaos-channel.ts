import { Subject } from 'rxjs';
import type { ReplicaChannel } from '../../../src/core/replica/messages.js';

/** One direction of a channel: messages wait until a test delivers them; some are lost, doubled or overtaken. */
class Lane {
  readonly #waiting: unknown[] = [];
  readonly #out = new Subject<unknown>();
  /** Every message that was ever sent, for tests to search. */
  readonly sent: unknown[] = [];

  readonly messages = this.#out.asObservable();

  send(message: unknown): void {
    const copy: unknown = structuredClone(message);
    this.sent.push(copy);
    this.#waiting.push(copy);
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  deliver(): void {
    if (this.#waiting.length > 0) this.#out.next(this.#waiting.shift());
  }

  lose(): void {
    this.#waiting.shift();
  }

  double(): void {
    if (this.#waiting.length > 0) this.#waiting.unshift(structuredClone(this.#waiting[0]));
  }

  swap(): void {
    const [first, second] = this.#waiting.splice(0, 2);
    if (second !== undefined) this.#waiting.unshift(second);
    if (first !== undefined) this.#waiting.splice(second === undefined ? 0 : 1, 0, first);
  }

  inject(message: unknown): void {
    this.#out.next(message);
  }

  close(): void {
    this.#out.complete();
  }
}

export interface Link {
  readonly toPrimary: Lane;
  readonly toReplica: Lane;
  readonly primarySide: ReplicaChannel;
  readonly replicaSide: ReplicaChannel;
  /** Delivers messages, and the messages that these cause, until none waits. */
  flush(): Promise<void>;
}

/** Two ends of a channel whose messages a test delivers by hand. */
export function link(): Link {
  const toPrimary = new Lane();
  const toReplica = new Lane();
  const close = (): void => {
    toPrimary.close();
    toReplica.close();
  };
  return {
    toPrimary,
    toReplica,
    primarySide: { send: (message) => toReplica.send(message), messages: toPrimary.messages, close },
    replicaSide: { send: (message) => toPrimary.send(message), messages: toReplica.messages, close },
    async flush() {
      for (let idle = 0; idle < 10;) {
        await Promise.resolve();
        idle = toPrimary.waiting + toReplica.waiting > 0 ? 0 : idle + 1;
        toPrimary.deliver();
        toReplica.deliver();
      }
    },
  };
}
