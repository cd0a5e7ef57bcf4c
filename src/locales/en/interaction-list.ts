import type { Message } from '../types.js';
import { channelEn, customerEn, phaseEn } from './shared.js';

export const interactionListEn = {
  ...channelEn,
  ...customerEn,
  ...phaseEn,

  'list.unread': { one: '{count} unread message', other: '{count} unread messages' },
} as const satisfies Record<string, Message>;
