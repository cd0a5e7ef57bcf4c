import type { Message } from '../format.js';
import { causeEn, channelEn, customerEn, handoverEn, offerEn, phaseEn, windowEn } from './shared.js';

export const interactionCardEn = {
  ...causeEn,
  ...channelEn,
  ...customerEn,
  ...handoverEn,
  ...offerEn,
  ...phaseEn,
  ...windowEn,

  'card.incoming': 'Incoming {channel}',
  'card.incoming-voice': 'Incoming call',
  'card.incoming-chat': 'Incoming chat',
  'card.window-closed': 'Reply window closed',
  'card.waiting': 'Waiting',
  'card.reject': 'Reject',
  'card.not-owned': 'You take part; another agent owns it.',
  'card.owned-by': 'You take part; {name} owns it.',
  'card.alone-with': 'You talk to {name} alone; the customer is on hold.',
  'card.held-by': '{name} has put you on hold.',
  'card.introduced-transfer': '{name} hands it over to you',
  'card.introduced-confer': '{name} asks you to join the call',
  'card.introduced-consult': '{name} wants a word with you; the customer is on hold',
} as const satisfies Record<string, Message>;
