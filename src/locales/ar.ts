import { centerAr } from './center.ar.js';
import { doctorAr } from './doctor.ar.js';
import { findingsAr } from './findings.ar.js';
import { keysAr } from './keys.ar.js';
import { soundAr } from './sound.ar.js';
import { talkAr } from './talk.ar.js';
import { refusalsAr } from './refusals.ar.js';
import type { Locale, Messages } from './types.js';
import { workAr } from './work.ar.js';

export const ar: Locale = {
  lang: 'ar',
  dir: 'rtl',
  messages: {
    ...workAr,
    ...talkAr,
    ...doctorAr,
    ...findingsAr,
    ...soundAr,
    ...keysAr,
    ...centerAr,
    ...refusalsAr,
  } satisfies Messages,
};
