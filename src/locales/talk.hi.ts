import type { talkEn } from './talk.en.js';
import type { Message } from './types.js';

/** Hindi: conversations. */
export const talkHi: Readonly<Partial<Record<keyof typeof talkEn, Message>>> = {
  'channel.voice': 'कॉल',
  'channel.chat': 'चैट',
  'channel.whatsapp': 'WhatsApp',
};
