import { readList } from '../../core/model/data.js';
import type { CrmRecord } from '../../core/model/record.js';
import { withoutTurns } from '../../locales/format.js';
import { deviceStorage } from '../internal/page-storage.js';

/** How many choices are remembered; older ones are forgotten. */
const MOST = 300;
const KEY = 'record-choices';

/** A hash of agent and number, and the chosen record. */
type Choice = readonly [who: string, record: string];

export const keyOf = ({ type, id }: CrmRecord): string => `${type} ${id}`;

/**
 * The name of a record. Although the type says otherwise, a CRM may have none. Cut to a length that no box can show
 * anyway.
 */
export const nameOf = ({ name, id }: CrmRecord): string => withoutTurns(name || id).slice(0, 200);

/**
 * A short hash of a number: enough to recognise it when it calls again, and too little to recover it, since each hash
 * stands for thousands of numbers. It is stored beyond the session, where the next user of this computer could look.
 */
function trace(digits: string): string {
  let hash = 0;
  for (const digit of digits) hash = (hash * 31 + Number(digit) + 7) % 999_983;
  return hash.toString(36);
}

/** Null for a masked number, which could be anybody's. */
function whoseChoice(agentId: string, phone: string | null): string | null {
  if (!phone || /[*xX•]/.test(phone)) return null;
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits ? `${agentId} ${trace(digits)}` : null;
}

/** The key of the record that this agent attached last for this number. */
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

/** Reads and checks the stored choices: other versions, or other pages of the origin, may have written them. */
const read = (): readonly Choice[] => readList(deviceStorage.get(KEY), isChoice);

function isChoice(value: unknown): value is Choice {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
