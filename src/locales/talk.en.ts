import type { Message } from './types.js';

/** Conversations: dialler, interactions, calls, threads, records, wrap-up. */
export const talkEn = {
  'channel.voice': 'Voice',
  'channel.chat': 'Chat',
  'channel.whatsapp': 'WhatsApp',
} as const satisfies Record<string, Message>;
