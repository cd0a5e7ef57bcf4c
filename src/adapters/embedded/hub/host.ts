import { OmniError } from '../../../core/contract/errors.js';
import type { Log } from '../../../core/ports/surroundings.js';
import type { AgentLink, CenterEngine, CustomerLink, CustomerThread } from '../engine/index.js';
import type { Bus } from './bus.js';
import type { Seal } from './seal.js';
import { changesOf, type ViewChange } from './threads.js';
import {
  OPERATIONS,
  parseToCenter,
  type AnyUpdate,
  type FromCenter,
  type Speaker,
  type ToCenter,
} from './wire.js';

export interface HostOptions {
  readonly bus: Bus;
  readonly engine: CenterEngine;
  readonly owner: string;
  readonly seal: Seal | null;
  readonly log: Log;
  /** Calls back once when that page is gone. Returns a function that stops watching. */
  watchPage(page: string, gone: () => void): () => void;
}

type Ask = Extract<ToCenter, { kind: 'ask' }>;
type Operation = (params: unknown) => unknown;

interface OpenLink {
  readonly id: string;
  readonly page: string;
  readonly role: Speaker['role'];
  readonly operations: Readonly<Record<string, Operation | undefined>>;
  close(): void;
}

/** Puts a running center on the bus, for all pages. Lives in the page that runs the center. */
export class CenterHost {
  readonly #options: HostOptions;
  readonly #links = new Map<string, OpenLink>();
  readonly #watched = new Map<string, () => void>();
  readonly #subscription;
  #closed = false;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#subscription = options.bus.messages$.subscribe((data) => {
      const message = parseToCenter(data);
      if (message) this.#receive(message);
    });
    this.#announce();
  }

  close(): void {
    this.#closed = true;
    this.#subscription.unsubscribe();
    for (const link of this.#links.values()) link.close();
    this.#links.clear();
    for (const stop of this.#watched.values()) stop();
    this.#watched.clear();
    this.#options.bus.close();
  }

  #announce(): void {
    const { owner, seal } = this.#options;
    this.#post({ kind: 'owner', owner, publicKey: seal ? seal.publicKey : null });
  }

  #receive(message: ToCenter): void {
    switch (message.kind) {
      case 'seek':
        return this.#announce();
      case 'link':
        return this.#link(message);
      case 'unlink':
        return this.#unlink(message.link);
      case 'ask':
        return void this.#answer(message);
      case 'tell':
        return this.#tell(message.link, message.operation, message.params);
    }
  }

  #link({ link: id, page, speaker }: Extract<ToCenter, { kind: 'link' }>): void {
    this.#links.get(id)?.close();
    const { engine, owner } = this.#options;
    let seq = 0;
    let told: readonly CustomerThread[] = [];
    const sink = (news: AnyUpdate): void => {
      seq += 1;
      let update: AnyUpdate | ViewChange = news;
      if (news.kind === 'view') {
        update = changesOf(told, news);
        told = news.view.threads;
      }
      this.#post({ kind: 'update', owner, link: id, seq, update });
    };
    const link: AgentLink | CustomerLink =
      speaker.role === 'agent'
        ? engine.agent(speaker.tab, sink, { incarnation: page })
        : engine.customer(speaker.customerKey, sink, { incarnation: page });
    const operations = link as unknown as Record<string, Operation | undefined>;
    this.#links.set(id, { id, page, role: speaker.role, operations, close: () => link.close() });
    this.#watch(page);
  }

  #unlink(id: string): void {
    const link = this.#links.get(id);
    if (!link) return;
    this.#links.delete(id);
    link.close();
    if ([...this.#links.values()].some(({ page }) => page === link.page)) return;
    this.#watched.get(link.page)?.();
    this.#watched.delete(link.page);
  }

  #watch(page: string): void {
    if (this.#watched.has(page)) return;
    const stop = this.#options.watchPage(page, () => {
      this.#watched.delete(page);
      for (const link of [...this.#links.values()]) if (link.page === page) this.#unlink(link.id);
    });
    this.#watched.set(page, stop);
  }

  async #answer({ link: id, call, operation, params, sealed }: Ask): Promise<void> {
    const link = this.#links.get(id);
    if (!link) return this.#post({ kind: 'unknown', link: id });
    try {
      const run = this.#operation(link, 'ask', operation);
      const opened = sealed ? await this.#open(sealed) : params;
      const result: unknown = await run(opened);
      this.#post({ kind: 'answer', link: id, call, ok: true, result });
    } catch (failure) {
      if (!(failure instanceof OmniError))
        this.#options.log.warn(`${operation} failed in the center`, failure);
      this.#post({ kind: 'answer', link: id, call, ok: false, error: OmniError.from(failure).toWire() });
    }
  }

  #tell(id: string, operation: string, params: unknown): void {
    const link = this.#links.get(id);
    if (!link) return;
    try {
      this.#operation(link, 'tell', operation)(params);
    } catch (failure) {
      this.#options.log.warn(`${operation} failed in the center`, failure);
    }
  }

  #operation(link: OpenLink, way: 'ask' | 'tell', name: string): Operation {
    const ways: Readonly<Record<string, unknown>> = OPERATIONS[link.role];
    const operation = ways[name] === way ? link.operations[name]?.bind(link.operations) : undefined;
    if (!operation) throw new OmniError('UNSUPPORTED', `The center knows no operation '${name}'.`);
    return operation;
  }

  #open(sealed: NonNullable<Ask['sealed']>): Promise<unknown> {
    const opened = this.#options.seal?.open(sealed) ?? Promise.reject(new Error('No seal.'));
    return opened.catch((cause: unknown) => {
      throw new OmniError('INTERNAL', 'What was sealed for another page cannot be opened.', { cause });
    });
  }

  /** Answers from after the host was closed are dropped: pages ask the next host again, and get the same answers. */
  #post(message: FromCenter): void {
    if (!this.#closed) this.#options.bus.post(message);
  }
}
