import type { Message } from '../format.js';
import { retryEn } from './shared.js';

export const recordCardEn = {
  ...retryEn,

  'records.attached': 'Attached record',
  'records.detach': 'Unattach',
  'records.details': 'Details',
  'records.unread': 'The CRM did not give the details',
  'records.switch': 'Choose another record',
} as const satisfies Record<string, Message>;
