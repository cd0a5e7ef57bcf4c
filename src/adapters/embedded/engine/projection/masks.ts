import type { CenterConfiguration } from '../configuration/types.js';
import { asciiDigits } from '../../../../core/model/phone.js';
import { bareNumber, maskPhone, SEPARATOR } from '../rules/phones.js';

const PRIVILEGE = 'phone';
/** How many digits at its end give a number away, even without the rest. */
const TELLING = 7;

/** Whether agents of a campaign may not see numbers. */
export function isMasked(configuration: CenterConfiguration, campaignId: number): boolean {
  const campaign = configuration.campaigns.find(({ id }) => id === campaignId);
  return [...configuration.settings.maskedPrivileges, ...(campaign?.masked ?? [])].includes(PRIVILEGE);
}

/** Finds a number however it is written: with separators, with or without its prefix. */
function patternOf(phone: string): RegExp | null {
  const digits = bareNumber(phone).replace(/\D/g, '');
  if (digits.length < 4) return null;
  const spaced = (text: string): string => [...text].join(`${SEPARATOR}*`);
  const tail = digits.slice(-TELLING);
  const head = [...digits.slice(0, -TELLING)].reduce(
    (inner, digit) => `(?:${inner}${digit}${SEPARATOR}*)?`,
    '\\+?',
  );
  return new RegExp(`${head}${spaced(tail)}`, 'gu');
}

/** A copy of any value in which these numbers are masked everywhere. The same value if there are no numbers. */
export function hide<T>(value: T, phones: readonly (string | null)[]): T {
  const hidden = phones.flatMap((phone) => {
    const pattern = phone === null ? null : patternOf(phone);
    return pattern && phone !== null ? [{ pattern, mask: maskPhone(phone) }] : [];
  });
  return hidden.length === 0 ? value : (walk(value, hidden) as T);
}

function walk(value: unknown, hidden: readonly { pattern: RegExp; mask: string }[]): unknown {
  if (typeof value === 'string') {
    return hidden.reduce((text, { pattern, mask }) => {
      // A text in which there is nothing to hide keeps its own digits, for example Arabic ones.
      const plain = /\P{ASCII}/u.test(text) ? asciiDigits(text) : text;
      return plain.search(pattern) < 0 ? text : plain.replace(pattern, () => mask);
    }, value);
  }
  if (Array.isArray(value)) return value.map((item) => walk(item, hidden));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, hidden)]));
}
