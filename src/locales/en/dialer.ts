import type { Message } from '../format.js';
import { channelEn, dialpadEn, laterEn, lookingEn, phoneEn } from './shared.js';

export const dialerEn = {
  ...channelEn,
  ...dialpadEn,
  ...laterEn,
  ...lookingEn,
  ...phoneEn,

  'dialer.title': 'Start an interaction',
  'dialer.channel': 'Channel',
  'dialer.campaign': 'Campaign',
  'dialer.phone': 'Phone number',
  'dialer.extension':
    'Extension {digits} cannot be dialled along: press it on the keypad when somebody answers.',
  'dialer.name': 'Name (optional)',
  'dialer.preview': 'Who is it?',
  'dialer.call': 'Call',
  'dialer.write': 'Start conversation',
  'dialer.no-campaign': 'None of your campaigns has this channel. Select another campaign first.',
  'dialer.no-channel': 'Interactions cannot be started here.',
} as const satisfies Record<string, Message>;
