import type { CrmObjectConfiguration, CrmRecord } from '../../core/model/record.js';
import { knownWord } from './known-words.js';

/** The CRM's configuration of this kind of record. */
export function objectOf(
  objects: readonly CrmObjectConfiguration[],
  { type }: Pick<CrmRecord, 'type'>,
): CrmObjectConfiguration | undefined {
  return objects.find(({ objectType }) => objectType.toLowerCase() === type.toLowerCase());
}

/**
 * The label of a kind of record: the CRM's own, else ours if we know the kind, else its name, which gets a capital if
 * it is a plain word.
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
