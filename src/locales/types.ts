import type { doctorEn } from './doctor.en.js';
import type { soundEn } from './sound.en.js';
import type { talkEn } from './talk.en.js';
import type { workEn } from './work.en.js';

/** Words, or the forms that a count needs; `{name}` stands for a value. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Every text of the elements, by key. English is the list that the other languages must match. */
export type MessageKey =
  keyof typeof workEn | keyof typeof talkEn | keyof typeof doctorEn | keyof typeof soundEn;
export type Messages = Readonly<Record<MessageKey, Message>>;

/** A host's own words for some of them. */
export type Strings = Readonly<Partial<Record<MessageKey, Message>>>;

export interface Locale {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What is missing is said in English. */
  readonly messages: Strings;
}
