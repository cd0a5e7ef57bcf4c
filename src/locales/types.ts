import type { english } from './en.js';
import type { Message, MessageValues } from './format.js';

/** Every text of the elements, by key. */
export type MessageKey = keyof typeof english;
export type Messages = Readonly<Record<MessageKey, Message>>;

/** A host's own words for some of them. */
export type Strings = Readonly<Partial<Record<MessageKey, Message>>>;

export interface Locale {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What is missing is said in English. */
  readonly messages: Strings;
}

/** Says one of some words in the language that holds. */
export type Translate<W extends Strings> = (key: keyof W & MessageKey, values?: MessageValues) => string;
