import { randomBytes } from 'node:crypto';
import { ErrorCode, notFound, RequestError } from '../http/errors.js';
import type { Journal, JournalEntry } from './journal.js';
import { objectConfigurations, objectTypes, type CrmRecord, type ObjectType } from './objects.js';
import { samePhone } from './phone.js';
import type { Values } from './schema.js';
import { matcher, type Query } from './search.js';
import { caseNumber, type SeededRecords } from './seed.js';

export interface Change {
  readonly sequence: number;
  readonly type: ObjectType;
  readonly record: CrmRecord;
}

export interface Page {
  readonly records: readonly CrmRecord[];
  readonly total: number;
}

export interface Created {
  readonly record: CrmRecord;
  /** False when the same request was carried out before: then `record` is what it made. */
  readonly isNew: boolean;
}

type Table = Map<string, CrmRecord>;

/** The records of the CRM: in memory, written to the journal before a change is visible. */
export class RecordStore {
  readonly #tables: Record<ObjectType, Table>;
  readonly #journal: Journal;
  readonly #now: () => number;
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #keys = new Map<string, { readonly id: string; readonly body: string }>();
  readonly #orders = new Map<ObjectType, readonly CrmRecord[]>();
  #sequence = 0;

  constructor(seed: SeededRecords, journal: Journal, entries: readonly JournalEntry[], now: () => number) {
    const tables: Partial<Record<ObjectType, Table>> = {};
    for (const type of objectTypes) tables[type] = new Map(seed[type].map((record) => [record.Id, record]));
    this.#tables = tables as Record<ObjectType, Table>;
    this.#journal = journal;
    this.#now = now;
    for (const entry of entries) this.#apply(entry);
  }

  list(type: ObjectType, query: Query): Page {
    const matches = matcher(type, query);
    const all = query.order === 'newest' ? this.#newest(type) : [...this.#tables[type].values()];
    const found = all.filter(matches);
    return { records: found.slice(query.offset, query.offset + query.limit), total: found.length };
  }

  get(type: ObjectType, id: string): CrmRecord {
    const record = this.#tables[type].get(id);
    if (!record) throw notFound(`There is no ${type} with the id ${JSON.stringify(id.slice(0, 60))}.`);
    return record;
  }

  find(type: ObjectType, id: string): CrmRecord | undefined {
    return this.#tables[type].get(id);
  }

  /**
   * Makes one record per key: the same request sent again gets the same record. With `subject` the key names something
   * that may have only one record, such as the activity of an interaction: then the first request wins, whatever a
   * later one says.
   */
  create(type: ObjectType, values: Values, key?: string, keyIs: 'request' | 'subject' = 'request'): Created {
    const body = keyIs === 'subject' ? '' : JSON.stringify(values);
    if (key !== undefined) {
      const earlier = this.#keys.get(`${type} ${key}`);
      if (earlier) return { record: this.#sameRequest(type, earlier, body), isNew: false };
    }
    this.#checkReferences(type, values);
    const record = this.#stamped(type, this.#newId(type), values);
    this.#commit({ type, record, key, body: key === undefined ? undefined : body });
    return { record, isNew: true };
  }

  /** Changes the named fields and leaves the others. */
  change(type: ObjectType, id: string, values: Values): CrmRecord {
    const before = this.get(type, id);
    this.#checkReferences(type, values);
    if (Object.entries(values).every(([name, value]) => before[name] === value)) return before;
    const record: CrmRecord = { ...before, ...values, LastModifiedDate: this.#timestamp() };
    this.#commit({ type, record });
    return record;
  }

  /** For objects whose ids come from outside: makes the record, or changes the one with this id. */
  put(type: ObjectType, id: string, values: Values): Created {
    if (this.#tables[type].has(id)) return { record: this.change(type, id, values), isNew: false };
    this.#checkReferences(type, values);
    const record = this.#stamped(type, id, values);
    this.#commit({ type, record });
    return { record, isNew: true };
  }

  /** The only contact with this number; undefined when there is none, or more than one. */
  onlyContactWithPhone(phone: string): CrmRecord | undefined {
    let found: CrmRecord | undefined;
    for (const contact of this.#tables.contact.values()) {
      const numbers = [contact['Phone'], contact['MobilePhone'], contact['OtherPhone']];
      if (!numbers.some((number) => samePhone(number ?? '', phone))) continue;
      if (found) return undefined;
      found = contact;
    }
    return found;
  }

  /** Calls back after every change. */
  onChange(listener: (change: Change) => void): void {
    this.#listeners.add(listener);
  }

  close(): void {
    this.#listeners.clear();
    this.#journal.close();
  }

  #newest(type: ObjectType): readonly CrmRecord[] {
    const known = this.#orders.get(type);
    if (known) return known;
    const order = [...this.#tables[type].values()].sort(
      newestFirst(type === 'contact' ? 'LastModifiedDate' : 'CreatedDate'),
    );
    this.#orders.set(type, order);
    return order;
  }

  #sameRequest(type: ObjectType, earlier: { id: string; body: string }, body: string): CrmRecord {
    if (earlier.body !== body) {
      throw new RequestError(
        422,
        ErrorCode.field,
        'This Idempotency-Key was used for another record. Take a new key for a new record.',
      );
    }
    return this.get(type, earlier.id);
  }

  #checkReferences(type: ObjectType, values: Values): void {
    for (const field of objectConfigurations[type].fields) {
      const id = values[field.name];
      if (field.target === undefined || id === null || id === undefined) continue;
      if (this.#tables[field.target].has(id)) continue;
      throw new RequestError(
        400,
        ErrorCode.notFound,
        `${field.name} names no ${field.target}: there is none with the id ${JSON.stringify(id.slice(0, 60))}.`,
        field.name,
      );
    }
  }

  #stamped(type: ObjectType, id: string, values: Values): CrmRecord {
    const filled: Record<string, string | null> = {};
    for (const field of objectConfigurations[type].fields) {
      filled[field.name] = values[field.name] ?? field.options?.[0] ?? null;
    }
    const now = this.#timestamp();
    if (type === 'case') filled['CaseNumber'] = caseNumber(this.#tables.case.size);
    return { ...filled, CreatedDate: now, LastModifiedDate: now, Id: id };
  }

  #newId(type: ObjectType): string {
    const { idPrefix } = objectConfigurations[type];
    const tail = randomBytes(24)
      .toString('base64')
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 15);
    return tail.length === 15 ? idPrefix + tail : this.#newId(type);
  }

  #timestamp(): string {
    return new Date(this.#now()).toISOString();
  }

  #commit(entry: JournalEntry): void {
    this.#journal.append(entry);
    this.#apply(entry);
    this.#sequence += 1;
    const change = { sequence: this.#sequence, type: entry.type, record: entry.record };
    for (const listener of this.#listeners) listener(change);
  }

  #apply(entry: JournalEntry): void {
    this.#tables[entry.type].set(entry.record.Id, entry.record);
    this.#orders.delete(entry.type);
    if (entry.key !== undefined && entry.body !== undefined) {
      this.#keys.set(`${entry.type} ${entry.key}`, { id: entry.record.Id, body: entry.body });
    }
  }
}

/** Compares ISO dates as texts, which sorts them because all are in one form. */
function newestFirst(field: string): (left: CrmRecord, right: CrmRecord) => number {
  return (left, right) => {
    const a = left[field] ?? '';
    const b = right[field] ?? '';
    return a < b ? 1 : a > b ? -1 : 0;
  };
}
