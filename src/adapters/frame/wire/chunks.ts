import { parsed } from '../../../core/model/data.js';
import type { ChunkItem, Item } from './items.js';
import { LIMITS } from './protocol.js';

/** Cuts the text of a large item into pieces, so that what is small and urgent does not wait behind it. */
export function* piecesOf(text: string, stream: number): Generator<ChunkItem, undefined> {
  const total = Math.ceil(text.length / LIMITS.chunk);
  for (let index = 0; index < total; index++) {
    const start = index * LIMITS.chunk;
    yield { kind: 'chunk', stream, index, total, text: text.slice(start, start + LIMITS.chunk) };
  }
}

/** An item of which some pieces have come. */
interface Incoming {
  readonly total: number;
  readonly next: number;
  readonly text: string;
}

/** Puts items together again. A stream that breaks the rules is forgotten. */
export class ChunkAssembler {
  readonly #streams = new Map<number, Incoming>();

  /** Takes a piece. Gives the whole item with its last piece, `true` when more are to come, `false` for garbage. */
  take({ stream, index, total, text }: ChunkItem): Item | boolean {
    const before = this.#streams.get(stream) ?? { total, next: 0, text: '' };
    this.#streams.delete(stream);
    const fits =
      index === before.next &&
      total === before.total &&
      text.length <= LIMITS.chunk &&
      total >= 2 &&
      total <= LIMITS.size / LIMITS.chunk &&
      this.#streams.size < LIMITS.assemblies;
    if (!fits) return false;
    const incoming = { total, next: index + 1, text: before.text + text };
    if (incoming.next === total) return (parsed(incoming.text) ?? false) as Item | false;
    this.#streams.set(stream, incoming);
    return true;
  }
}
