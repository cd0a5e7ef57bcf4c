import type { Read } from '../state/reducer.js';
import { badField, text, type Rule } from './check.js';

const ALLOWED = /^[+\p{Nd}\s().\-/*#]+$/u;
const DIGIT = /\p{Nd}/u;

export const phone: Rule = {
  expected: "a phone number such as '+14155550123'",
  test: text(1_024).test,
};

/** A digit of any script as 0 to 9: the digits of a script stand in a row. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}

/** The number as it is dialled: `+`, digits, `*` and `#`. Throws OmniError 2001 naming what is wrong. */
export function dialable(command: string, field: string, value: string, maxLength?: number): string {
  if (value.trim() === '') {
    throw badField(command, field, "is missing: give a phone number such as '+14155550123'.", 'phone');
  }
  const plain = value.normalize('NFKC');
  if (!ALLOWED.test(plain) || !DIGIT.test(plain)) {
    throw badField(
      command,
      field,
      'must be a phone number: digits, spaces and + ( ) - . / * #, without letters.',
      'phone',
    );
  }
  const number = plain
    .replace(/[\s().\-/]/g, '')
    .replace(/(?!^)\+/g, '')
    .replace(/\p{Nd}/gu, asciiDigit);
  const length = number.replace('+', '').length;
  if (maxLength !== undefined && maxLength > 0 && length > maxLength) {
    throw badField(
      command,
      field,
      `has ${length} digits, and the contact center takes at most ${maxLength}.`,
      'phone',
    );
  }
  return number;
}

/** How long a number the center takes, when somebody is signed in. */
export const longestPhone = (read: Read): number | undefined => read('session').settings?.maxPhoneLength;
