import type { Message } from '../format.js';
import { statusEn } from './shared.js';

export const presenceEn = {
  ...statusEn,

  'presence.menu': 'Change presence',
  'presence.next': 'then {label}',
  'presence.after': 'After this conversation',
  'presence.breaks': 'Breaks',
} as const satisfies Record<string, Message>;
