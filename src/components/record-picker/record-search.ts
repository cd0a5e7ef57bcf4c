import type { ReactiveController, ReactiveElement } from 'lit';
import type { CrmRecord } from '../../core/model/record.js';
import { keyOf } from './choices.js';
import { RecordFinder } from './record-finder.js';

const NONE: readonly CrmRecord[] = [];

/** The records that are shown for a query: matches at once, near misses a little later. */
export class RecordSearch implements ReactiveController {
  readonly #host: ReactiveElement;
  #finder = new RecordFinder(NONE);
  #query = '';
  #last: string | null = null;
  /** Which records are shown; null: all, as they came. */
  #order: Uint32Array | null = null;
  #work = new AbortController();
  #settled = true;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The query by which the shown records were found; empty: all are shown. */
  get query(): string {
    return this.#query;
  }

  /** How many records are shown. */
  get count(): number {
    return this.#order?.length ?? this.#finder.records.length;
  }

  /** Whether near misses have been looked for as well. */
  get settled(): boolean {
    return this.#settled;
  }

  at(index: number): CrmRecord | undefined {
    return this.#finder.records[this.#order ? (this.#order[index] ?? -1) : index];
  }

  /** Where a record is shown now. */
  indexOf({ type, id }: CrmRecord): number | undefined {
    for (let index = 0; index < this.count; index++) {
      const record = this.at(index)!;
      if (record.id === id && record.type === type) return index;
    }
    return undefined;
  }

  hostDisconnected(): void {
    this.#work.abort();
    this.#finder = new RecordFinder(NONE);
  }

  /**
   * @param last the key of the record to show first
   * @returns whether something else is shown than before
   */
  use(records: readonly CrmRecord[], typed: string, last: string | null): boolean {
    const [query, before] = [typed.trim(), this.#finder.records];
    if (records === before && query === this.#query && last === this.#last) return false;
    if (records !== before) this.#finder = new RecordFinder(records);
    this.#query = query;
    this.#last = last;
    this.#work.abort();
    this.#work = new AbortController();
    const held = query ? this.#finder.holding(query) : null;
    this.#order = this.#lastFirst(held);
    void this.#settle(query, this.#work.signal);
    return true;
  }

  #lastFirst(order: Uint32Array | null): Uint32Array | null {
    if (this.#last === null) return order;
    const { records } = this.#finder;
    const found = records.findIndex((record) => keyOf(record) === this.#last);
    const all = order ?? Uint32Array.from(records.keys());
    const position = all.indexOf(found);
    if (position <= 0) return order;
    return all.copyWithin(1, 0, position).fill(found, 0, 1);
  }

  async #settle(query: string, signal: AbortSignal): Promise<void> {
    const [finder, shown] = [this.#finder, this.#order];
    this.#settled = false;
    if (!(await finder.prepare(signal))) return;
    const near = shown && query ? await finder.near(query, shown, signal) : [];
    if (near === null) return;
    this.#settled = true;
    if (shown && near.length > 0) this.#order = Uint32Array.of(...shown, ...near);
    if (query) this.#host.requestUpdate();
  }
}
