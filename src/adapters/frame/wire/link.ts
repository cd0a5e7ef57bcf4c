import { OmniError } from '../../../core/contract/errors.js';
import { parsed } from '../../../core/model/data.js';
import { ChunkAssembler, piecesOf } from './chunks.js';
import type { WireCounters } from './counters.js';
import { isItem, type ByeItem, type ChunkItem, type Item, type MoreItem } from './items.js';
import { TOO_LARGE, weigh } from './plain.js';
import { LIMITS } from './protocol.js';

/** Items that mean something above the link. */
export type Payload = Exclude<Item, ChunkItem | MoreItem | ByeItem>;

export interface LinkHandlers {
  onItem(item: Payload): void;
  /** An item that had been accepted turned out to be impossible to send. */
  onUnsendable(item: Payload, error: OmniError): void;
  /** Called once, whoever closed it. `replaced`: the other end talks to another client under our name. */
  onClosed(reason: string, replaced?: boolean): void;
}

/** Its `then` runs at the end of this turn; `queueMicrotask` would take longer (bench/rpc). */
const TURN = Promise.resolve();

/** The reason when the other end is gone. */
const GONE = 'the other page was loaded again or closed';

/** A large item, or one that must not overtake it: sent later, in its order. */
interface Late {
  /** The number that the pieces of a large item carry. */
  readonly stream: number;
  readonly ordered: boolean;
  readonly items: Iterator<Item, undefined>;
}

/**
 * One conversation over one port. Items of one turn travel in one message, large ones in pieces. What arrives is only
 * checked to be an item: its content is for the handlers to check.
 */
export class Link {
  readonly #port: MessagePort;
  readonly #counters: WireCounters;
  readonly #handlers: LinkHandlers;
  #open = true;
  /** The next message, what it weighs, and whether JSON gives back everything in it. */
  #queue: Item[] = [];
  #size = 0;
  #json = true;
  /** Large items, the first of them on its way in pieces, and the items that must not overtake one. */
  readonly #late: Late[] = [];
  #nextStream = 1;
  readonly #assembler = new ChunkAssembler();

  constructor(port: MessagePort, counters: WireCounters, handlers: LinkHandlers) {
    this.#port = port;
    this.#counters = counters;
    this.#handlers = handlers;
    port.onmessage = (event: MessageEvent<unknown>) => this.#receive(event.data);
    port.onmessageerror = () => counters.garbage++;
    port.addEventListener('close', () => this.#shut(GONE));
  }

  /** Sends an item with the others of this turn. Throws an OmniError when it is no plain data or too large. */
  send(item: Payload): void {
    if (!this.#open) return;
    const { size, json } = weigh(item, item.kind);
    // Events and replica messages must arrive in the order in which they were sent.
    const ordered = item.kind === 'event' || item.kind === 'replica';
    const large = json && size > LIMITS.whole;
    if (!large && !(ordered && this.#late.some((other) => other.ordered)))
      return this.#enqueue(item, size, json);
    const text = large ? JSON.stringify(item) : '';
    if (text.length > LIMITS.size) throw new OmniError('LIMIT', `${item.kind} is ${TOO_LARGE}`);
    const stream = this.#nextStream++;
    this.#late.push({ stream, ordered, items: large ? piecesOf(text, stream) : [item].values() });
    if (this.#late.length === 1) this.#sendLate(LIMITS.chunkWindow);
  }

  /** Says goodbye and lets go of the port. `replaced`: for another client with the same name. */
  close(reason: string, replaced = false): void {
    if (!this.#open) return;
    this.#flush();
    this.#post([{ kind: 'bye', replaced }]);
    this.#shut(reason);
  }

  #shut(reason: string, replaced?: boolean): void {
    if (!this.#open) return;
    this.#open = false;
    this.#port.onmessage = null;
    this.#port.close();
    this.#handlers.onClosed(reason, replaced);
  }

  #enqueue(item: Item, size: number, json: boolean): void {
    if (this.#queue.push(item) === 1) void TURN.then(() => this.#flush());
    this.#size += size;
    this.#json &&= json;
    // A full message goes at once, so that the other end works while this one is still talking.
    if (this.#queue.length === LIMITS.batch || this.#size > LIMITS.whole) this.#flush();
  }

  #flush(): void {
    const items = this.#queue;
    if (!this.#open || items.length === 0) return;
    // A text is copied to the other page at half the price of objects. No text if a library gives arrays a `toJSON`.
    const json = this.#json && !('toJSON' in items);
    this.#queue = [];
    this.#size = 0;
    this.#json = true;
    try {
      if (json) return this.#port.postMessage(JSON.stringify(items));
    } catch {
      // An item has changed since it was weighed: all are sent as objects, or the one that cannot be sent is found.
    }
    this.#post(items);
  }

  #post(batch: readonly Item[]): void {
    try {
      this.#port.postMessage(batch);
    } catch (thrown) {
      if (batch.length > 1) for (const item of batch) this.#post([item]);
      // Only a payload can fail: pieces and goodbyes are made here, and can be sent.
      else this.#handlers.onUnsendable(batch[0] as Payload, OmniError.from(thrown));
    }
  }

  /** Sends late items, until so many pieces are under way and the receiver has to ask for more. */
  #sendLate(allowed: number): void {
    let left = allowed;
    let [late] = this.#late;
    while (late && left-- > 0) {
      const { value, done } = late.items.next();
      if (!done) this.#enqueue(value, LIMITS.chunk, false);
      else {
        this.#late.shift();
        [late] = this.#late;
        left = LIMITS.chunkWindow;
      }
    }
  }

  #receive(data: unknown): void {
    // A text longer than the largest item is not parsed, and so counts as garbage.
    const items = typeof data === 'string' && data.length <= LIMITS.size ? parsed(data) : data;
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
        if (item.stream === this.#late[0]?.stream) this.#sendLate(1);
        break;
      case 'bye':
        this.#shut(GONE, item.replaced);
        break;
      default:
        this.#handlers.onItem(item);
    }
  }

  #takeChunk(piece: ChunkItem): void {
    const whole = this.#assembler.take(piece);
    if (whole === true) this.#enqueue({ kind: 'more', stream: piece.stream }, 0, true);
    else if (whole === false || !isItem(whole) || whole.kind === 'chunk') this.#counters.garbage++;
    else this.#take(whole);
  }
}
