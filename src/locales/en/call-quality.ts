import type { Message } from '../format.js';

export const callQualityEn = {
  'quality.label': 'Quality of the call',
  'quality.good': 'Good',
  'quality.fair': 'Fair',
  'quality.poor': 'Poor',
  'quality.measuring': 'Measuring',
  'quality.held': 'On hold',
  'quality.loss-in': 'some of their words get lost',
  'quality.loss-out': 'some of your words get lost',
  'quality.delay': 'words arrive late',
  'quality.silent-local': {
    one: 'No sound from you for {count} second',
    other: 'No sound from you for {count} seconds',
  },
  'quality.silent-remote': {
    one: 'No sound from the other side for {count} second',
    other: 'No sound from the other side for {count} seconds',
  },
  'quality.say-local': 'No sound from you',
  'quality.say-remote': 'No sound from the other side',
  'quality.say-poor': 'The quality of the call is poor: {reason}',
  'quality.round-trip': 'Round trip',
  'quality.jitter': 'Jitter',
  'quality.lost-in': 'Lost on the way here',
  'quality.lost-out': 'Lost on the way there',
  'quality.codec': 'Codec',
  'quality.packets': 'Packets sent, received',
} as const satisfies Record<string, Message>;
