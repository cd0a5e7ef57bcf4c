import type { Message } from '../format.js';

export const recordFormEn = {
  'form.title': 'New {type}',
  'form.kind': 'Kind of record',
  'form.create': 'Create',
  'form.required': '{label} is missing.',
  'form.none': 'The CRM has not said which records can be created.',
} as const satisfies Record<string, Message>;
