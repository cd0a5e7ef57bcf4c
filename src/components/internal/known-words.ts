import { type MessageValues, withoutTurns } from '../../locales/format.js';

/**
 * What a contact center or a CRM says, in the reader's language as far as we know what it is; else as it comes. English
 * needs no table for that (`locales/en/center.ts` is never loaded): `t` answers a key that nobody has with the key.
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

/** The same for what goes by its name alone: `Lunch Break` is `lunch-break`. */
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
