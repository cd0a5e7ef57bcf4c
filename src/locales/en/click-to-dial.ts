import type { Message } from '../format.js';

export const clickToDialEn = {
  'number.dial': 'Call {name}',
} as const satisfies Record<string, Message>;
