import { asciiDigits } from '../../../../core/model/phone.js';
import type { CenterState, CustomerRecord } from '../state/types.js';
import { refusal } from './refusal.js';

/** What may stand between digits; a copied number can bring invisible marks of direction along. */
export const SEPARATOR = '[\\s().\\-/\\p{Cf}]';
const SEPARATORS = new RegExp(SEPARATOR, 'gu');
const ALLOWED = /^\+?[0-9*#]+$/;

/** A number in ASCII without separators, as it is dialled and compared. */
export function bareNumber(phone: string): string {
  return asciiDigits(phone.normalize('NFKC')).replace(SEPARATORS, '');
}

/** The number to dial, or an error that says what is wrong with it. */
export function checkPhone(phone: string | null | undefined, maxLength: number): string {
  if (typeof phone !== 'string' || phone.trim() === '') {
    throw refusal('REQUIRED_FIELD_MISSING', 'phone', 'phone is missing: give the number to dial.');
  }
  const bare = bareNumber(phone);
  if (!ALLOWED.test(bare)) {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'phone',
      'phone must be digits, with spaces, brackets, dots, hyphens and a leading + at most.',
    );
  }
  if (bare.length > maxLength) {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'phone',
      `phone has ${bare.length} digits; this center allows at most ${maxLength}.`,
    );
  }
  return bare;
}

/** Whether two texts are one number, also if only one of them has the country's prefix. */
export function sameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [first, second] = [digitsOf(a), digitsOf(b)];
  if (first === '' || second === '') return false;
  if (first === second) return true;
  const shorter = Math.min(first.length, second.length);
  return shorter >= 10 && first.slice(-10) === second.slice(-10);
}

const digitsOf = (phone: string): string => bareNumber(phone).replace(/\D/g, '').replace(/^0+/, '');

/** The customer with this number: one whose page is there rather than one who has left; null: nobody. */
export function customerWithPhone(
  state: CenterState,
  phone: string,
  isOnline: (key: string) => boolean,
): CustomerRecord | null {
  const rank = (customer: CustomerRecord): number => (isOnline(customer.key) ? 1 : 0);
  const matches = Object.values(state.customers)
    .filter((customer) => sameNumber(customer.phone, phone))
    .sort((a, b) => rank(b) - rank(a) || b.introducedAt - a.introducedAt);
  return matches[0] ?? null;
}

/** A number for those who may not see it: only its end is left, to tell two numbers apart. */
export function maskPhone(phone: string): string {
  const bare = bareNumber(phone);
  return bare.length <= 4 ? '*'.repeat(bare.length) : '*'.repeat(bare.length - 2) + bare.slice(-2);
}
