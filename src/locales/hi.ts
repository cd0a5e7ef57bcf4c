import { centerHi } from './center.hi.js';
import { doctorHi } from './doctor.hi.js';
import { findingsHi } from './findings.hi.js';
import { keysHi } from './keys.hi.js';
import { soundHi } from './sound.hi.js';
import { talkHi } from './talk.hi.js';
import { refusalsHi } from './refusals.hi.js';
import type { Locale, Messages } from './types.js';
import { workHi } from './work.hi.js';

export const hi: Locale = {
  lang: 'hi',
  dir: 'ltr',
  messages: {
    ...workHi,
    ...talkHi,
    ...doctorHi,
    ...findingsHi,
    ...soundHi,
    ...keysHi,
    ...centerHi,
    ...refusalsHi,
  } satisfies Messages,
};
