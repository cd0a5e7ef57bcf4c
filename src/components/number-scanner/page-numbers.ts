import { asciiDigits } from '../../core/model/phone.js';
import type * as PhoneLibrary from '../internal/phone-library.js';

export interface PageNumber {
  /** The number to dial, in the international form. */
  readonly phone: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the phone numbers in a text, as people of a country would. */
export type FindNumbers = (text: string) => readonly PageNumber[];

/** Longer texts are left alone, because searching one would block the page. */
const LONGEST = 4_000;
const CANDIDATE = /\p{Nd}(?:[^\p{L}\n]{0,4}\p{Nd}){6}/u;
/** Directly after these characters digits are part of an address, a reference or a name, and no phone number. */
const BEFORE = /[\p{L}\p{N}/=#@&_.%-]$/u;
const AFTER = /^(?:[\p{L}\p{N}/=#@&_%]|[:.,]\p{N})/u;
const INTERNET_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const DATE = /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2})\b/;
/** A short run of bare digits is more likely something else than a phone number. */
const BARE = /^\d{1,8}$/;

/** A quick test whether a text is worth a full search. */
export const mayHoldNumber = (text: string): boolean => text.length <= LONGEST && CANDIDATE.test(text);

/** @param country the country (ISO 3166) of numbers without a prefix; empty: only numbers with a prefix are found */
export function numberFinder(library: typeof PhoneLibrary, country: string): FindNumbers {
  const defaultCountry = library.isSupportedCountry(country) ? country : undefined;
  return (text) => {
    if (!mayHoldNumber(text)) return [];
    const plain = asciiDigits(text);
    // Digits beyond the basic plane take two code units in `text` and one in `plain`, so positions would not match.
    if (plain.length !== text.length) return [];
    return library
      .findPhoneNumbersInText(plain, { defaultCountry })
      .filter(({ startsAt, endsAt }) => {
        const found = plain.slice(startsAt, endsAt);
        const isPart = BEFORE.test(plain.slice(0, startsAt)) || AFTER.test(plain.slice(endsAt));
        return !isPart && ![INTERNET_ADDRESS, DATE, BARE].some((pattern) => pattern.test(found));
      })
      .map(({ number, startsAt, endsAt }) => ({ phone: number.number, start: startsAt, end: endsAt }));
  };
}
