import { talkEn } from './talk.en.js';
import type { Locale } from './types.js';
import { workEn } from './work.en.js';

/** English: built in, and what every other language falls back to. */
export const en: Locale = {
  lang: 'en',
  dir: 'ltr',
  messages: { ...workEn, ...talkEn },
};
