import { badField } from '../http/errors.js';
import { objectConfigurations, type CrmRecord, type Field, type ObjectType } from './objects.js';
import { samePhone, significantDigits } from './phone.js';

export interface Query {
  /** Words; each must occur somewhere in the searched fields. */
  readonly search?: string | undefined;
  /** Search in this field alone. */
  readonly searchField?: string | undefined;
  /** A phone number in any spelling; matches every field that holds the same line. */
  readonly phone?: string | undefined;
  /** Under `stored` no record changes its place while a client reads page after page; `newest` is for people. */
  readonly order: 'stored' | 'newest';
  readonly limit: number;
  readonly offset: number;
}

/** Lower case, without accents, so that "zoe" finds "Zoë". */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

interface Haystack {
  readonly text: string;
  readonly phones: readonly string[];
}

// Records are replaced and never changed in place, so the text derived from a record stays true as long as it exists.
const haystacks = new WeakMap<CrmRecord, Haystack>();

function haystackOf(record: CrmRecord, fields: readonly Field[]): Haystack {
  const known = haystacks.get(record);
  if (known) return known;
  const searched = fields.filter((field) => field.searchable);
  const haystack = {
    text: folded(searched.map((field) => record[field.name] ?? '').join('\n')),
    phones: searched
      .filter((field) => field.type === 'phone')
      .map((field) => significantDigits(record[field.name] ?? ''))
      .filter((digits) => digits !== ''),
  };
  haystacks.set(record, haystack);
  return haystack;
}

/** Prepares a query once, as a test for each record. */
export function matcher(type: ObjectType, query: Query): (record: CrmRecord) => boolean {
  const { fields } = objectConfigurations[type];
  const tests: ((record: CrmRecord) => boolean)[] = [];
  const phone = query.phone?.trim() ?? '';
  if (phone !== '') tests.push(phoneTest(fields, phone));
  const search = query.search?.trim() ?? '';
  if (search !== '') tests.push(wordTest(type, fields, search, query.searchField));
  return (record) => tests.every((test) => test(record));
}

function phoneTest(fields: readonly Field[], phone: string): (record: CrmRecord) => boolean {
  const names = fields.filter((field) => field.type === 'phone').map((field) => field.name);
  return (record) => names.some((name) => samePhone(record[name] ?? '', phone));
}

function wordTest(
  type: ObjectType,
  fields: readonly Field[],
  search: string,
  only: string | undefined,
): (record: CrmRecord) => boolean {
  const words = folded(search).split(/\s+/);
  if (only !== undefined && only !== '') {
    const field = searchableField(type, fields, only);
    return (record) => {
      const text = folded(record[field.name] ?? '');
      return words.every((word) => text.includes(word));
    };
  }
  const digits = /^[+()\d\s.-]{4,}$/.test(search) ? significantDigits(search) : '';
  return (record) => {
    const haystack = haystackOf(record, fields);
    if (words.every((word) => haystack.text.includes(word))) return true;
    return digits.length >= 4 && haystack.phones.some((candidate) => candidate.includes(digits));
  };
}

function searchableField(type: ObjectType, fields: readonly Field[], name: string): Field {
  // The SDK writes the primary column as `id`, the records as `Id`: case does not count.
  const field = fields.find((candidate) => folded(candidate.name) === folded(name));
  if (field?.searchable) return field;
  const names = fields.filter((candidate) => candidate.searchable).map((candidate) => candidate.name);
  throw badField('searchField', `A ${type} cannot be searched by ${name}. Search by ${names.join(', ')}.`);
}
