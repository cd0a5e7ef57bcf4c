import type { CrmRecord } from '../../core/model/record.js';
import { folded } from '../internal/folded.js';
import { LaterPart } from '../internal/later-part.js';
import { phonesOf } from './phones.js';
import { inSlices } from './slices.js';

/** Nobody waits for near misses. */
const laterNear = new LaterPart(() => import('./near.js'));

/** Names may be anything, of any length; nobody looks for what is further back. */
const LONGEST = 300;
/** Nobody looks for near misses behind as many real matches. */
const ENOUGH = 200;
const PHONE = /^[\d\s+().\-/]+$/;

const short = (text: string): string => folded(text.slice(0, LONGEST));
const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/g, '');

/** What is searched of a record. Each word begins with a space, so that the beginning of a word can be found. */
function searched(record: CrmRecord): string {
  const { name, id, type } = record;
  const words = ` ${short(name ?? '')} ${short(id)} ${short(type)}`;
  return phonesOf(record).reduce((text, phone) => `${text} ${digitsOf(phone)}`, words);
}

interface Query {
  readonly words: readonly string[];
  /** The digits, when a phone number may be meant. */
  readonly digits: string;
}

/** Each longer query finds no more than the shorter one that it begins with. */
function parse(text: string): Query {
  const words = short(text).split(/\s+/).filter(Boolean);
  if (!PHONE.test(text)) return { words, digits: '' };
  const digits = digitsOf(text);
  return { words: digits ? words : [], digits };
}

/**
 * Finds records by what is typed. What holds every word comes at once, those in which a word begins with it first, in
 * the order of the CRM; near misses take longer and come after, so that nothing moves when they do.
 */
export class RecordFinder {
  readonly records: readonly CrmRecord[];
  /** Written down from the first on, whoever comes first: a list that is only looked at needs none. */
  readonly #texts: string[] = [];
  #prepared = false;
  /** What the last query found, in the order of the CRM: a longer query looks only there. */
  #found: Uint32Array | undefined;
  #count = 0;
  #before = '';

  constructor(records: readonly CrmRecord[]) {
    this.records = records;
  }

  /** Prepares the texts ahead of the first key stroke. */
  async prepare(signal: AbortSignal): Promise<boolean> {
    this.#prepared ||= await inSlices(this.records.length, (index) => this.#text(index), signal);
    return this.#prepared && !signal.aborted;
  }

  /** Which records hold every word, best first. */
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
      // From both ends, the others backwards.
      if (begins) order[starting++] = index;
      else order[among - ++others] = index;
    }
    this.#before = text;
    order.subarray(among - others).reverse();
    if (starting + others < among) order.copyWithin(starting, among - others);
    return order.subarray(0, starting + others);
  }

  /** Which records nearly hold every word, nearest first; null: called off. */
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
