import { asciiDigits } from '../../core/model/phone.js';
import type * as PhoneLibrary from '../internal/phone-library.js';

export interface PageNumber {
  /** To dial: in the international form. */
  readonly phone: string;
  readonly start: number;
  readonly end: number;
}

/** Finds what a country's people would take for a phone number. */
export type FindNumbers = (text: string) => readonly PageNumber[];

/** Longer texts are left alone: looking through one must not hold the page up. */
const LONGEST = 4_000;
const CANDIDATE = /\p{Nd}(?:[^\p{L}\n]{0,4}\p{Nd}){6}/u;
/** What it is part of then is an address, a reference or a name, not a number by itself. */
const BEFORE = /[\p{L}\p{N}/=#@&_.%-]$/u;
const AFTER = /^(?:[\p{L}\p{N}/=#@&_%]|[:.,]\p{N})/u;
const INTERNET_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const DATE = /^(?:\d{1,2}([./-])\d{1,2}\1\d{4}|\d{4}([./-])\d{1,2}\2\d{1,2})\b/;
/** Without any sign that it is one, a short run of digits is more likely something else. */
const BARE = /^\d{1,8}$/;

/** Quick: whether it is worth a closer look. */
export const mayHoldNumber = (text: string): boolean => text.length <= LONGEST && CANDIDATE.test(text);

/** @param country ISO 3166, of numbers that do not say theirs; empty: only those that do are found */
export function numberFinder(library: typeof PhoneLibrary, country: string): FindNumbers {
  const defaultCountry = library.isSupportedCountry(country) ? country : undefined;
  return (text) => {
    if (!mayHoldNumber(text)) return [];
    const plain = asciiDigits(text);
    // Digits beyond the basic plane are written as two units there and as one here.
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
