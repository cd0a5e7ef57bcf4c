import { OmniError } from '../../../core/contract/errors.js';
import { newId } from '../../../core/model/new-id.js';
import type {
  AgentLink,
  AgentUpdate,
  CustomerLink,
  CustomerThread,
  CustomerUpdate,
} from '../engine/index.js';
import type { Bus } from './bus.js';
import { linkOver, type LinkLine } from './links.js';
import { plain } from './plain.js';
import { sealFor } from './seal.js';
import { changed, type ViewChange } from './threads.js';
import { parseFromCenter, type AnyUpdate, type FromCenter, type Speaker, type ToCenter } from './wire.js';

interface Pending {
  readonly call: string;
  readonly operation: string;
  readonly params: unknown;
  readonly secret: boolean;
  resolve(result: unknown): void;
  reject(error: OmniError): void;
}

interface Link {
  readonly id: string;
  readonly speaker: Speaker;
  readonly pending: Map<string, Pending>;
  sink(update: AnyUpdate): void;
  /** The update that comes next; a gap means that something was missed. */
  next: number;
  /** A customer's threads as they were told last: updates tell only what has changed in them. */
  threads: readonly CustomerThread[];
}

/** How long to wait before the page that runs the center is sought again, in milliseconds: twice as long each time. */
const SEEK_AGAIN = { first: 250, most: 8_000 };

/**
 * A page's end of the bus. When another page takes over the center, every link connects again and everything that
 * was not answered is asked again, with the same keys.
 */
export class HubClient {
  readonly #bus: Bus;
  readonly #page: string;
  readonly #links = new Map<string, Link>();
  readonly #subscription;
  #owner: { readonly id: string; readonly publicKey: Uint8Array<ArrayBuffer> | null } | null = null;
  #seeking: ReturnType<typeof setTimeout> | undefined;

  /** @param page this load of this page: it holds a lock by that name for as long as it lives */
  constructor(bus: Bus, page: string) {
    this.#bus = bus;
    this.#page = page;
    this.#subscription = bus.messages$.subscribe((data) => {
      const message = parseFromCenter(data);
      if (message) this.#receive(message);
    });
    this.#seek(SEEK_AGAIN.first);
  }

  agent(tab: string, sink: (update: AgentUpdate) => void): AgentLink {
    return linkOver(this.#open({ role: 'agent', tab }, sink), 'agent');
  }

  customer(customerKey: string, sink: (update: CustomerUpdate) => void): CustomerLink {
    return linkOver(this.#open({ role: 'customer', customerKey }, sink), 'customer');
  }

  close(): void {
    for (const link of [...this.#links.values()]) this.#closeLink(link);
    clearTimeout(this.#seeking);
    this.#subscription.unsubscribe();
    this.#bus.close();
  }

  /** The question or its answer may be lost: it is asked until somebody has answered. */
  #seek(wait: number): void {
    this.#seeking = setTimeout(() => this.#seek(Math.min(wait * 2, SEEK_AGAIN.most)), wait);
    this.#post({ kind: 'seek' });
  }

  #open(speaker: Speaker, sink: Link['sink']): LinkLine {
    const link: Link = { id: newId(), speaker, sink, pending: new Map(), next: 1, threads: [] };
    this.#links.set(link.id, link);
    if (this.#owner) this.#connect(link);
    return {
      ask: (operation, params, secret) => this.#ask(link, operation, params, secret),
      tell: (operation, params) => {
        if (this.#links.has(link.id)) this.#post({ kind: 'tell', link: link.id, operation, params });
      },
      close: () => this.#closeLink(link),
    };
  }

  #receive(message: FromCenter): void {
    if (message.kind === 'owner') {
      if (message.owner !== this.#owner?.id) this.#follow(message.owner, message.publicKey);
      return;
    }
    const link = this.#links.get(message.link);
    if (!link) return;
    if (message.kind === 'unknown') this.#connectAgain(link);
    else if (message.kind === 'answer') this.#settle(link, message);
    else if (message.owner === this.#owner?.id) this.#update(link, message.seq, message.update);
  }

  #follow(owner: string, publicKey: Uint8Array<ArrayBuffer> | null): void {
    clearTimeout(this.#seeking);
    this.#owner = { id: owner, publicKey };
    for (const link of this.#links.values()) this.#connectAgain(link);
  }

  #connectAgain(link: Link): void {
    this.#connect(link);
    for (const pending of link.pending.values()) void this.#send(link, pending);
  }

  #connect(link: Link): void {
    link.next = 1;
    this.#post({ kind: 'link', link: link.id, page: this.#page, speaker: link.speaker });
  }

  #update(link: Link, seq: number, update: unknown): void {
    if (seq < link.next) return;
    const news = seq === link.next && this.#whole(link, update as AnyUpdate | ViewChange);
    if (!news) return this.#connect(link);
    link.next += 1;
    link.sink(news);
  }

  /** The update as a whole; false: something was missed. */
  #whole(link: Link, update: AnyUpdate | ViewChange): AnyUpdate | false {
    if (update.kind !== 'view') return update;
    const news = changed(link.threads, update as ViewChange);
    if (news) link.threads = news.view.threads;
    return news;
  }

  #ask(link: Link, operation: string, params: unknown, secret: boolean): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (!this.#links.has(link.id)) {
        reject(new OmniError('DISCONNECTED', 'The connection to the contact center is closed.'));
        return;
      }
      const call = newId();
      const pending: Pending = { call, operation, params: plain(params), secret, resolve, reject };
      link.pending.set(call, pending);
      if (this.#owner) void this.#send(link, pending);
    });
  }

  async #send(link: Link, { call, operation, params, secret }: Pending): Promise<void> {
    const publicKey = this.#owner?.publicKey;
    const ask = { kind: 'ask', link: link.id, call, operation } as const;
    try {
      if (!secret || !publicKey) return this.#post({ ...ask, params });
      const sealed = await sealFor(publicKey, params);
      // Another page may have taken over meanwhile: it was sent the same, sealed for itself.
      if (link.pending.has(call) && publicKey === this.#owner?.publicKey) this.#post({ ...ask, sealed });
    } catch (failure) {
      // For example, parameters that cannot be cloned: they could not be sent to another owner either.
      const error = OmniError.from(failure).toWire();
      this.#settle(link, { kind: 'answer', link: link.id, call, ok: false, error });
    }
  }

  #settle(link: Link, answer: Extract<FromCenter, { kind: 'answer' }>): void {
    const pending = link.pending.get(answer.call);
    if (!pending) return;
    link.pending.delete(answer.call);
    if (answer.ok) pending.resolve(answer.result);
    else pending.reject(OmniError.fromWire(answer.error));
  }

  #closeLink(link: Link): void {
    if (!this.#links.delete(link.id)) return;
    this.#post({ kind: 'unlink', link: link.id });
    for (const { reject } of link.pending.values()) {
      reject(
        new OmniError('DISCONNECTED', 'The connection to the contact center was closed before it answered.'),
      );
    }
    link.pending.clear();
  }

  #post(message: ToCenter): void {
    this.#bus.post(message);
  }
}
