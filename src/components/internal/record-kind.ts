import type { CrmObjectConfiguration, CrmRecord } from '../../core/model/record.js';
import { knownWord } from './known-words.js';

/** How the CRM describes records of this kind. */
export function objectOf(
  objects: readonly CrmObjectConfiguration[],
  { type }: Pick<CrmRecord, 'type'>,
): CrmObjectConfiguration | undefined {
  return objects.find(({ objectType }) => objectType.toLowerCase() === type.toLowerCase());
}

/**
 * What a kind of record is called: the CRM's own label, else ours where we know the kind, else its name. A name that is
 * a plain word begins as a label does.
 */
export function kindWords(
  type: string,
  objects: readonly CrmObjectConfiguration[] | undefined,
  t: (key: never) => string,
): string {
  const label = objectOf(objects ?? [], { type })?.extra?.['label'];
  if (typeof label === 'string' && label.trim()) return label;
  const name = type.replace(/^[a-z](?=[a-z]*$)/, (first) => first.toUpperCase());
  return knownWord('record.kind', name, t);
}
