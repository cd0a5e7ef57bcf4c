import type { Message } from '../format.js';
import { channelEn } from './shared.js';

export const campaignPickerEn = {
  ...channelEn,

  'campaigns.title': 'Choose your campaigns',
  'campaigns.lead': 'You receive work from the campaigns you choose.',
  'campaigns.all': 'All campaigns',
  'campaigns.submit': 'Continue',
  'campaigns.missing': 'Choose at least one campaign.',
  'campaigns.none': 'You are not assigned to any campaign. Ask your supervisor to assign you to one.',
} as const satisfies Record<string, Message>;
