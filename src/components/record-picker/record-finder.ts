import type { CrmRecord } from '../../core/model/record.js';
import { folded } from '../internal/folded.js';
import { LaterPart } from '../internal/later-part.js';
import { phonesOf } from './phones.js';
import { inSlices } from './slices.js';

/** Loaded later, because near misses come after the matches anyway. */
const laterNear = new LaterPart(() => import('./near.js'));

/** Only the beginning of very long names is searched. */
const LONGEST = 300;
/** With so many matches near misses are not searched. */
const ENOUGH = 200;
const PHONE = /^[\d\s+().\-/]+$/;

const short = (text: string): string => folded(text.slice(0, LONGEST));
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/**
 * The text of a record that is searched. A space stands before each word, so that the beginning of a word can be found.
 */
function searched(record: CrmRecord): string {
  const { name, id, type } = record;
  const words = ` ${short(name ?? '')} ${short(id)} ${short(type)}`;
  return phonesOf(record).reduce((text, phone) => `${text} ${digitsOf(phone)}`, words);
}

interface Query {
  readonly words: readonly string[];
  /** The digits of the query, if it may be a phone number. */
  readonly digits: string;
}

/** A longer query must never find more than the shorter one that it begins with: a search narrows the last result. */
function parse(text: string): Query {
  const words = short(text).split(/\s+/).filter(Boolean);
  if (!PHONE.test(text)) return { words, digits: '' };
  const digits = digitsOf(text);
  return { words: digits ? words : [], digits };
}

/**
 * Finds records by typed words. Records that contain every word come at once, in the CRM's order; first those in which
 * words begin with the typed ones. Near misses take longer and are added at the end, so that nothing moves.
 */
export class RecordFinder {
  readonly records: readonly CrmRecord[];
  /**
   * The searched texts, filled from the first record on by whoever needs them first. A list that is never searched
   * needs none.
   */
  readonly #texts: string[] = [];
  #prepared = false;
  /** The result of the last query, in the CRM's order: a longer query searches only in it. */
  #found: Uint32Array | undefined;
  #count = 0;
  #before = '';

  constructor(records: readonly CrmRecord[]) {
    this.records = records;
  }

  /** Prepares the texts before the first key stroke. */
  async prepare(signal: AbortSignal): Promise<boolean> {
    this.#prepared ||= await inSlices(this.records.length, (index) => this.#text(index), signal);
    return this.#prepared && !signal.aborted;
  }

  /** The records that contain every word, best first. */
  holding(text: string): Uint32Array {
    const { words, digits } = parse(text);
    const [first = '', ...rest] = words;
    const start = ` ${first}`;
    const narrower = this.#before !== '' && text.startsWith(this.#before);
    const found = (this.#found ??= new Uint32Array(this.records.length));
    const among = narrower ? this.#count : this.records.length;
    const order = new Uint32Array(among);
    let [starting, others] = [0, 0];
    this.#count = 0;
    for (let at = 0; at < among; at++) {
      const index = narrower ? found[at]! : at;
      const of = this.#text(index);
      const begins = of.includes(start);
      const holds = (begins || of.includes(first)) && rest.every((word) => of.includes(word));
      if (!holds && (digits === '' || !of.includes(digits))) continue;
      found[this.#count++] = index;
      // The best ones fill `order` from its start, the others from its end, backwards.
      if (begins) order[starting++] = index;
      else order[among - ++others] = index;
    }
    this.#before = text;
    order.subarray(among - others).reverse();
    if (starting + others < among) order.copyWithin(starting, among - others);
    return order.subarray(0, starting + others);
  }

  /** The records that nearly contain every word, nearest first; null: aborted. */
  async near(text: string, without: Uint32Array, signal: AbortSignal): Promise<readonly number[] | null> {
    const { words, digits } = parse(text);
    if (without.length >= ENOUGH || !(await laterNear.fetch())) return [];
    const look = (index: number): string => this.#text(index);
    return laterNear.value!.nearTexts(digits ? [digits] : words, this.records.length, look, without, signal);
  }

  #text(index: number): string {
    return (this.#texts[index] ??= searched(this.records[index]!));
  }
}
