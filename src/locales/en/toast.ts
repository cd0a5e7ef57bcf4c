import type { Message } from '../format.js';

export const toastEn = {
  'toast.region': 'Messages',
  'toast.dismiss': 'Dismiss',
  'toast.success': 'Done',
  'toast.error': 'Failed',
  'toast.warning': 'Warning',
  'toast.info': 'Note',
  'toast.waiting': { one: '{count} more', other: '{count} more' },
} as const satisfies Record<string, Message>;
