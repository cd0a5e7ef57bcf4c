import type { Message } from '../types.js';
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
  'card.window-closed': 'Reply window closed',
  'card.waiting': 'Waiting',
  'card.reject': 'Reject',
  'card.not-owned': 'You take part; another agent owns it.',
  'card.owned-by': 'You take part; {name} owns it.',
  'card.introduced-transfer': '{name} hands it over to you',
  'card.introduced-confer': '{name} asks you to join the call',
  'card.introduced-consult': '{name} wants a word with you; the customer is on hold',
  'card.audio-broken': 'The sound of this call is interrupted.',
  'card.audio-connecting': 'Connecting the sound again.',
  'card.audio-lost-customer': 'The customer’s page is gone: you cannot hear each other.',
  'card.audio-lost-agent': 'The page of your colleague is gone: you cannot hear each other.',
  'card.audio-lost-phone': 'Somebody in the conference cannot be heard: their page is gone.',
  'card.audio-lost-path': 'The sound broke off. Connecting it again.',
  'card.audio-wait': '{time} left for it to come back.',
} as const satisfies Record<string, Message>;
