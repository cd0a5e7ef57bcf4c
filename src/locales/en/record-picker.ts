import type { Message } from '../format.js';
import { lookingEn, retryEn } from './shared.js';

export const recordPickerEn = {
  ...lookingEn,
  ...retryEn,

  'records.found': { one: '{count} record matches', other: '{count} records match' },
  'records.dialled': 'The search begins when they answer',
  'records.failed': 'The search in the CRM failed',
  'records.none': 'No record matches',
  'records.filter': 'Find a record',
  'records.last': 'Attached last time',
  'records.enter': 'Enter attaches {name}.',
  'records.enter-open': 'Enter shows {name} in the CRM.',
  'records.create': 'New case',
  'records.open': 'Show {name} in the CRM',
  'records.attach': 'Attach',
  'records.attach-named': 'Attach {name}',
} as const satisfies Record<string, Message>;
