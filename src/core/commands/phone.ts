import { asciiDigits, phoneProblem, type PhoneProblem } from '../model/phone.js';
import type { Read } from '../state/reducer.js';
import { badField, text, type Rule } from './check.js';

export const phone: Rule = {
  expected: "a phone number such as '+14155550123'",
  test: text(1_024).test,
};

const PROBLEMS: Readonly<Record<PhoneProblem, (most?: number) => string>> = {
  missing: () => "is missing: give a phone number such as '+14155550123'.",
  letters: () => 'must be a phone number: digits, spaces and + ( ) - . / * #, without letters.',
  long: (most) => `has too many digits: the contact center takes at most ${most}.`,
};

/** The number as it is dialled: `+`, digits, `*` and `#`. Throws OmniError 2001 naming what is wrong. */
export function dialable(command: string, field: string, value: string, maxLength?: number): string {
  const problem = phoneProblem(value, maxLength);
  if (problem) throw badField(command, field, PROBLEMS[problem](maxLength), 'phone');
  return asciiDigits(value.normalize('NFKC'))
    .replace(/[\s().\-/]/g, '')
    .replace(/(?!^)\+/g, '');
}

/** How long a number the center takes, when somebody is signed in. */
export const longestPhone = (read: Read): number | undefined => read('session').settings?.maxPhoneLength;
