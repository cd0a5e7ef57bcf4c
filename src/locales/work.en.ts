import type { Message } from './types.js';

/** Getting to work and the toolbar around the conversations. */
export const workEn = {
  'action.retry': 'Retry',
  'action.close': 'Close',
  'action.cancel': 'Cancel',
  'action.back': 'Back',

  'presence.menu': 'Change presence',
  'presence.offline': 'Offline',
  'presence.available': 'Available',
  'presence.break': 'On a break',
  'presence.wrap-up': 'Wrap-up',
  'presence.busy': 'Busy',
  'presence.next': 'then {label}',
  'presence.after': 'After this conversation',
  'presence.breaks': 'Breaks',
} as const satisfies Record<string, Message>;
