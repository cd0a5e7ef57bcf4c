import type { talkEn } from './talk.en.js';
import type { Message } from './types.js';

/** Arabic: conversations. */
export const talkAr: Readonly<Partial<Record<keyof typeof talkEn, Message>>> = {
  'channel.voice': 'مكالمة',
  'channel.chat': 'دردشة',
  'channel.whatsapp': 'واتساب',
};
