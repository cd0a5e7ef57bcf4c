import { Hono, type MiddlewareHandler } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Change, RecordStore } from '../records/store.js';

const REMEMBERED = 1000;
const HEARTBEAT = 25_000;

/** One open stream: sleeps until there is a change, or until it is ended. */
class Waiter {
  #resolve: (() => void) | undefined;
  hasEnded = false;

  wake(): void {
    this.#resolve?.();
  }

  end(): void {
    this.hasEnded = true;
    this.wake();
  }

  /** Resolves when woken, or when a heartbeat is due that shows the client that the connection still lives. */
  async wait(): Promise<void> {
    let heartbeat: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#resolve = resolve;
      heartbeat = setTimeout(resolve, HEARTBEAT);
      heartbeat.unref();
    });
    clearTimeout(heartbeat);
    this.#resolve = undefined;
  }
}

/**
 * The changes of records as they happen, for open pages (server-sent events). Each stream begins with `ready`. A page
 * names the last change that it knows: by `Last-Event-ID`, or by `after`, the position of the answer that it shows. If
 * the changes since then are still remembered, they follow; if not, `resumed: false` tells the page to read once more
 * what it shows. A page that reads more slowly than changes come is told the same.
 */
export class ChangeStream {
  readonly #recent: Change[] = [];
  readonly #waiters = new Set<Waiter>();
  readonly #epoch: string;

  /** The epoch marks the positions of this run of the server: those of an earlier run mean nothing here. */
  constructor(store: RecordStore, epoch: string) {
    this.#epoch = epoch;
    store.onChange((change) => {
      this.#recent.push(change);
      if (this.#recent.length > REMEMBERED) this.#recent.shift();
      for (const waiter of this.#waiters) waiter.wake();
    });
  }

  /** Puts into every answer of the API the position at which its later changes begin. */
  readonly stamp: MiddlewareHandler = (context, next) => {
    context.header('Changes-Position', this.#id(this.#latest()));
    return next();
  };

  routes(): Hono {
    const api = new Hono();
    api.get('/changes', (context) => {
      // A HEAD request reads no stream, and nobody would tell us when to end it.
      if (context.req.method === 'HEAD') return context.body(null);
      return streamSSE(context, async (stream) => {
        const waiter = new Waiter();
        this.#waiters.add(waiter);
        stream.onAbort(() => waiter.end());
        try {
          await this.#feed(
            stream,
            waiter,
            this.#positionAfter(context.req.header('last-event-id') ?? context.req.query('after')),
          );
        } finally {
          this.#waiters.delete(waiter);
        }
      });
    });
    return api;
  }

  /** Ends every open stream. */
  close(): void {
    for (const waiter of this.#waiters) waiter.end();
  }

  async #feed(stream: SSEStreamingApi, waiter: Waiter, resumedAt: number | null): Promise<void> {
    let position = resumedAt ?? this.#latest();
    const begin = (resumed: boolean): Promise<void> =>
      stream.writeSSE({
        event: 'ready',
        data: JSON.stringify({ resumed }),
        id: this.#id(position),
        retry: 1000,
      });
    await begin(resumedAt !== null);
    while (!waiter.hasEnded) {
      if (!this.#remembersAfter(position)) {
        // The page reads more slowly than changes come: some that it has not read are forgotten.
        position = this.#latest();
        await begin(false);
        continue;
      }
      const news = this.#recent.filter((change) => change.sequence > position);
      for (const { sequence, type, record } of news) {
        position = sequence;
        await stream.writeSSE({
          event: 'change',
          data: JSON.stringify({ type, record }),
          id: this.#id(position),
        });
      }
      if (news.length > 0) continue;
      await waiter.wait();
      if (position === this.#latest() && !waiter.hasEnded) await stream.write(': still here\n\n');
    }
  }

  /** Whether all changes after a position are still remembered. */
  #remembersAfter(position: number): boolean {
    return position >= (this.#recent[0]?.sequence ?? 1) - 1;
  }

  #latest(): number {
    return this.#recent.at(-1)?.sequence ?? 0;
  }

  #id(position: number): string {
    return `${this.#epoch}-${position}`;
  }

  #positionAfter(id: string | undefined): number | null {
    if (!id?.startsWith(`${this.#epoch}-`)) return null;
    const position = Number(id.slice(this.#epoch.length + 1));
    return Number.isInteger(position) && this.#remembersAfter(position) && position <= this.#latest()
      ? position
      : null;
  }
}
