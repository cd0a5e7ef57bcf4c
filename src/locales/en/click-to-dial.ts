import type { Message } from '../types.js';

export const clickToDialEn = {
  'number.dial': 'Call {name}',
} as const satisfies Record<string, Message>;
