import type { Message } from '../format.js';
import { keyboardEn } from './shared.js';

export const commandPaletteEn = {
  ...keyboardEn,

  'palette.search': 'Command, interaction or presence',
  'palette.none': 'Nothing is called that.',
  'palette.count': { one: '{count} match', other: '{count} matches' },
  'palette.interactions': 'Interactions',
  'palette.presence': 'Presence',
  'palette.host': 'This page',
  'palette.failed': '“{label}” failed: {reason}',
} as const satisfies Record<string, Message>;
