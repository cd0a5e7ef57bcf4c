import type { Message } from '../format.js';
import { channelEn, customerEn, phaseEn, unreadEn } from './shared.js';

export const interactionListEn = {
  ...channelEn,
  ...customerEn,
  ...phaseEn,
  ...unreadEn,

  'list.entry': '{name}, {channel}, {phase}',
} as const satisfies Record<string, Message>;
