import { OmniError } from '../../../core/contract/errors.js';
import { ChunkAssembler, ChunkSender } from './chunks.js';
import type { WireCounters } from './counters.js';
import { isItem, type ByeItem, type ChunkItem, type Item, type MoreItem } from './items.js';
import { weigh } from './plain.js';
import { parsed } from './json.js';
import { LIMITS } from './protocol.js';

/** Items that mean something above the link. */
export type Payload = Exclude<Item, ChunkItem | MoreItem | ByeItem>;

export interface LinkHandlers {
  onItem(item: Payload): void;
  /** An item that had been accepted turned out to be impossible to send. */
  onUnsendable(item: Payload, error: OmniError): void;
  /** Called once, whoever closed it. */
  onClosed(reason: string): void;
}

/** What is done after it is done when this turn is over. */
const TURN = Promise.resolve();

/**
 * One conversation over one port. Items of one turn travel in one message, large ones in pieces; what comes is
 * checked to be an item and nothing more: what it means is for the handlers to check.
 */
export class Link {
  readonly #port: MessagePort;
  readonly #counters: WireCounters;
  readonly #handlers: LinkHandlers;
  #queue: Item[] = [];
  /** Whether JSON gives back everything in the queue. */
  #json = true;
  #scheduled = false;
  #open = true;
  readonly #assembler = new ChunkAssembler();
  readonly #sender = new ChunkSender((piece) => this.#enqueue(piece, false));
  /** Events and replica messages mean something in their order: they wait for a large one before them. */
  readonly #waiting: Payload[] = [];
  #orderedBusy = false;
  /** Large answers beyond those under way. */
  readonly #backlog: { text: string; done: () => void }[] = [];

  constructor(port: MessagePort, counters: WireCounters, handlers: LinkHandlers) {
    this.#port = port;
    this.#counters = counters;
    this.#handlers = handlers;
    port.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    port.onmessageerror = () => counters.garbage++;
    port.addEventListener('close', this.#portClosed);
    port.start();
  }

  /** Sends an item with the others of this turn. Throws an OmniError when it is no plain data or too large. */
  send(item: Payload): void {
    if (!this.#open) return;
    const ordered = item.kind === 'event' || item.kind === 'replica';
    if (ordered && this.#orderedBusy) {
      weigh(item, item.kind);
      this.#waiting.push(item);
      return;
    }
    const { size, json } = weigh(item, item.kind);
    if (size <= LIMITS.whole || !json) {
      this.#enqueue(item, json);
      return;
    }
    if (ordered) this.#orderedBusy = true;
    this.#startStream(JSON.stringify(item), () => {
      if (ordered) this.#resumeOrdered();
    });
  }

  /** Says goodbye and lets go of the port. */
  close(reason: string): void {
    if (!this.#open) return;
    this.#flush();
    this.#post([{ kind: 'bye' }]);
    this.#shut(reason);
  }

  readonly #portClosed = (): void => this.#shut('the other page is gone');

  #shut(reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.#queue = [];
    this.#waiting.length = 0;
    this.#backlog.length = 0;
    this.#sender.clear();
    this.#assembler.clear();
    this.#port.onmessage = null;
    this.#port.removeEventListener('close', this.#portClosed);
    this.#port.close();
    this.#handlers.onClosed(reason);
  }

  #enqueue(item: Item, json: boolean): void {
    this.#queue.push(item);
    this.#json &&= json;
    // A full message goes at once, so that the other end works while this one is still talking.
    if (this.#queue.length === LIMITS.batch) this.#flush();
    if (this.#scheduled) return;
    this.#scheduled = true;
    void TURN.then(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    const items = this.#queue;
    if (!this.#open || items.length === 0) return;
    // A text is copied to the other page at half the price of objects. Some old libraries bend JSON for everybody.
    const json = this.#json && !('toJSON' in items);
    this.#queue = [];
    this.#json = true;
    try {
      if (json) return this.#port.postMessage(JSON.stringify(items));
    } catch {
      // Changed since it was weighed: it goes as it is, or is found to be what cannot.
    }
    this.#post(items);
  }

  #post(batch: readonly Item[]): void {
    try {
      this.#port.postMessage(batch);
    } catch (thrown) {
      const [item] = batch;
      if (batch.length > 1) for (const single of batch) this.#post([single]);
      else if (item && item.kind !== 'chunk' && item.kind !== 'more' && item.kind !== 'bye') {
        this.#handlers.onUnsendable(item, OmniError.from(thrown));
      }
    }
  }

  #startStream(text: string, done: () => void): void {
    if (this.#sender.busy >= LIMITS.assemblies - 1) {
      this.#backlog.push({ text, done });
      return;
    }
    this.#sender.start(text, () => {
      done();
      const next = this.#backlog.shift();
      if (next) this.#startStream(next.text, next.done);
    });
  }

  #resumeOrdered(): void {
    this.#orderedBusy = false;
    while (!this.#orderedBusy) {
      const item = this.#waiting.shift();
      if (!item) return;
      this.send(item);
    }
  }

  #receive(data: unknown): void {
    // A text that is longer than a full message may be stays a text, and is none.
    const items =
      typeof data === 'string' && data.length <= LIMITS.batch * LIMITS.whole ? parsed(data) : data;
    if (!Array.isArray(items) || items.length > LIMITS.batch) {
      this.#counters.garbage++;
      return;
    }
    for (const item of items as unknown[]) {
      if (!this.#open) return;
      this.#take(item);
    }
  }

  #take(item: unknown): void {
    if (!isItem(item)) {
      this.#counters.garbage++;
      return;
    }
    switch (item.kind) {
      case 'chunk':
        this.#takeChunk(item);
        break;
      case 'more':
        this.#sender.onMore(item);
        break;
      case 'bye':
        this.#shut('the other page said goodbye');
        break;
      default:
        this.#handlers.onItem(item);
    }
  }

  #takeChunk(piece: ChunkItem): void {
    const whole = this.#assembler.take(piece);
    if (whole === true) this.#enqueue({ kind: 'more', stream: piece.stream }, true);
    else if (whole === false || !isItem(whole) || whole.kind === 'chunk') this.#counters.garbage++;
    else this.#take(whole);
  }
}
