import type { Message } from '../format.js';

export const extensionPickerEn = {
  'extensions.title': 'Choose your extension',
  'extensions.lead': 'Calls reach you on this telephone.',
  'extensions.phone': 'Phone number',
  'extensions.submit': 'Continue',
  'extensions.skip': 'Go on without calls',
  'extensions.missing': 'Choose an extension.',
  'extensions.phone-missing': 'Enter the number of your telephone.',
  'extensions.none': 'You have no extension. Ask your supervisor for one, or go on without calls.',
} as const satisfies Record<string, Message>;
