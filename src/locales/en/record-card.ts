import type { Message } from '../types.js';

export const recordCardEn = {
  'records.attached': 'Attached record',
  'records.detach': 'Unattach',
} as const satisfies Record<string, Message>;
