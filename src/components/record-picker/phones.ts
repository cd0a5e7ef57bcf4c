import type { CrmRecord } from '../../core/model/record.js';

const NONE: readonly string[] = [];
/** A record with more numbers is hardly a person's; only these are read. */
const MOST = 20;

/** All the numbers of a record, if its CRM has sent them: `{ additionalInfo: { phones: ['+91 …'] } }`. */
export function phonesOf({ extra }: CrmRecord): readonly string[] {
  if (typeof extra !== 'object' || extra === null || !('phones' in extra)) return NONE;
  const { phones } = extra;
  if (!Array.isArray(phones)) return NONE;
  return phones
    .slice(0, MOST)
    .filter((phone): phone is string => typeof phone === 'string' && phone !== '')
    .map((phone) => phone.slice(0, 40));
}
