import type { ChunkItem, Item, MoreItem } from './items.js';
import { parsed } from './json.js';
import { LIMITS } from './protocol.js';

/** An item in pieces, on its way out. The receiver asks for each piece beyond the first few. */
interface Outgoing {
  readonly text: string;
  readonly total: number;
  next: number;
  readonly done: () => void;
}

/** Cuts large items into pieces, so that what is small and urgent does not wait behind them. */
export class ChunkSender {
  readonly #put: (piece: ChunkItem) => void;
  readonly #streams = new Map<number, Outgoing>();
  #nextStream = 1;

  constructor(put: (piece: ChunkItem) => void) {
    this.#put = put;
  }

  /** `done` is called when the last piece has been handed over. */
  start(text: string, done: () => void): void {
    const stream = this.#nextStream++;
    this.#streams.set(stream, { text, total: Math.ceil(text.length / LIMITS.chunk), next: 0, done });
    for (let sent = 0; sent < LIMITS.chunkWindow; sent++) this.#advance(stream);
  }

  onMore({ stream }: MoreItem): void {
    this.#advance(stream);
  }

  clear(): void {
    this.#streams.clear();
  }

  get busy(): number {
    return this.#streams.size;
  }

  #advance(stream: number): void {
    const outgoing = this.#streams.get(stream);
    if (!outgoing) return;
    const { text, total, next } = outgoing;
    this.#put({
      kind: 'chunk',
      stream,
      index: next,
      total,
      text: text.slice(next * LIMITS.chunk, (next + 1) * LIMITS.chunk),
    });
    outgoing.next++;
    if (outgoing.next < total) return;
    this.#streams.delete(stream);
    outgoing.done();
  }
}

interface Incoming {
  readonly total: number;
  readonly pieces: string[];
}

/** Puts items together again. What does not fit the rules is forgotten. */
export class ChunkAssembler {
  readonly #streams = new Map<number, Incoming>();

  /** Takes a piece. Gives the whole item with its last piece, `true` when more are to come, `false` for garbage. */
  take({ stream, index, total, text }: ChunkItem): Item | boolean {
    const incoming = index === 0 ? this.#open(stream, total) : this.#streams.get(stream);
    if (
      !incoming ||
      incoming.total !== total ||
      incoming.pieces.length !== index ||
      text.length > LIMITS.chunk
    ) {
      this.#streams.delete(stream);
      return false;
    }
    incoming.pieces.push(text);
    if (incoming.pieces.length < total) return true;
    this.#streams.delete(stream);
    return (parsed(incoming.pieces.join('')) ?? false) as Item | false;
  }

  clear(): void {
    this.#streams.clear();
  }

  #open(stream: number, total: number): Incoming | undefined {
    const pieces = Math.ceil(LIMITS.size / LIMITS.chunk);
    if (this.#streams.has(stream) || this.#streams.size >= LIMITS.assemblies || total < 2 || total > pieces)
      return undefined;
    const incoming: Incoming = { total, pieces: [] };
    this.#streams.set(stream, incoming);
    return incoming;
  }
}
