import { ENGLISH } from '../../english.js';
import type { Row } from './records-client.js';

const PHONE_LABELS = { Phone: 'Phone', MobilePhone: 'Mobile', OtherPhone: 'Other' } as const;

/** The phone numbers of a contact, each with its label. */
export function phonesOf(contact: Row): readonly { readonly label: string; readonly phone: string }[] {
  return Object.entries(PHONE_LABELS).flatMap(([field, label]) => {
    const phone = contact[field] ?? '';
    return phone === '' ? [] : [{ label, phone }];
  });
}

export function contactName(contact: Row): string {
  const name = [contact['FirstName'], contact['LastName']]
    .filter((part) => part !== null && part !== '')
    .join(' ');
  return name === '' ? 'Unnamed contact' : name;
}

/** Up to two initials for a round badge; by graphemes, so that no letter is cut in half. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...new Intl.Segmenter().segment(word ?? '')][0]?.segment ?? '').join('');
}

/** One of a few tints, always the same for the same person. */
export function tint(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 997;
  return sum % 5;
}

const day = new Intl.DateTimeFormat(ENGLISH, { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat(ENGLISH, {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});
const numbers = new Intl.NumberFormat(ENGLISH);

export function shortDay(iso: string | null | undefined): string {
  const at = Date.parse(iso ?? '');
  return Number.isNaN(at) ? '' : day.format(at);
}

/** Day and time; for another year than this one, day and year. */
export function shortMoment(iso: string | null | undefined): string {
  const at = Date.parse(iso ?? '');
  if (Number.isNaN(at)) return '';
  return new Date(at).getFullYear() === new Date().getFullYear() ? moment.format(at) : day.format(at);
}

/** `status` and `follow_up` of the contact center are `Status: follow up` to people. */
export function dispositionWords(
  className: string | null | undefined,
  codeName: string | null | undefined,
): string {
  const words = [className, codeName]
    .map((name) => name?.replaceAll('_', ' ').trim())
    .filter(Boolean)
    .join(': ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

export function count(value: number, one: string, many: string): string {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

/** Shortens a text from outside to the length that its place allows. */
export function clipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
