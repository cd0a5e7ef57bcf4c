import { readList } from '../../core/model/data.js';
import type { CrmRecord } from '../../core/model/record.js';
import { withoutTurns } from '../../locales/format.js';
import { deviceStorage } from '../internal/page-storage.js';

/** An agent's last choices; older ones are forgotten. */
const MOST = 300;
const KEY = 'record-choices';

/** Who chose, for which number, which record. */
type Choice = readonly [who: string, record: string];

export const keyOf = ({ type, id }: CrmRecord): string => `${type} ${id}`;

/** What a record is called; a CRM may have no name for it, whatever its type says. No place is wider than this. */
export const nameOf = ({ name, id }: CrmRecord): string => withoutTurns(name || id).slice(0, 200);

/**
 * Enough to know a number by when it calls again, and too little to read one from: each stands for thousands. It
 * outlives the session, and the next one at this computer may look.
 */
function trace(digits: string): string {
  let hash = 0;
  for (const digit of digits) hash = (hash * 31 + Number(digit) + 7) % 999_983;
  return hash.toString(36);
}

/** Null for a number that is not whole: a masked one stands for many. */
function whoseChoice(agentId: string, phone: string | null): string | null {
  if (!phone || /[*xX•]/.test(phone)) return null;
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits ? `${agentId} ${trace(digits)}` : null;
}

/** The key of the record that this agent has attached last for this number. */
export function lastChoice(agentId: string, phone: string | null): string | null {
  const who = whoseChoice(agentId, phone);
  return who === null ? null : (read().find(([by]) => by === who)?.[1] ?? null);
}

export function rememberChoice(agentId: string, phone: string | null, record: CrmRecord): void {
  const who = whoseChoice(agentId, phone);
  if (who === null) return;
  const others = read().filter(([by]) => by !== who);
  deviceStorage.set(KEY, JSON.stringify([[who, keyOf(record)], ...others.slice(0, MOST - 1)]));
}

/** Whatever stands there: other versions and other pages of the origin may have written it. */
const read = (): readonly Choice[] => readList(deviceStorage.get(KEY), isChoice);

function isChoice(value: unknown): value is Choice {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
