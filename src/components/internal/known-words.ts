import { type MessageValues, withoutTurns } from '../../locales/format.js';

/**
 * A text of a contact center or a CRM, in the reader's language if there are words for its key, else as it came.
 * English needs no table for that (`locales/en/center.ts` is never loaded): for a key without words `t` gives back the
 * key.
 */
export function knownWords(
  key: string,
  said: string,
  t: (key: never, values?: MessageValues) => string,
  values?: MessageValues,
): string {
  const known = t(key as never, values);
  return known === key ? withoutTurns(said) : known;
}

/** The same for a text whose key is made from itself: `Lunch Break` has the key `lunch-break`. */
export function knownWord(
  group: 'presence.label' | 'record.kind' | 'transfer.why',
  said: string,
  t: (key: never) => string,
): string {
  return knownWords(
    `${group}.${said
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-')}`,
    said,
    t,
  );
}
