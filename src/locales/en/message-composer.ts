import type { Message } from '../format.js';
import { laterEn, notSentEn, windowEn } from './shared.js';

export const messageComposerEn = {
  ...laterEn,
  ...notSentEn,
  ...windowEn,

  'composer.label': 'Message',
  'composer.placeholder': 'Write a message',
  'composer.hint': 'Shift+Enter: new line',
  'composer.send': 'Send',
  'composer.attach': 'Attach files',
  'composer.draft': 'Draft saved',
  'composer.sending': 'Sending {name}…',
  'composer.too-long': {
    one: '{count} character too long: at most {most} can be sent.',
    other: '{count} characters too long: at most {most} can be sent.',
  },
  'composer.file-large': '{name} has {size}, and at most {most} can be sent: choose a smaller file.',
  'composer.file-empty': '{name} is empty: choose another file.',
  'composer.file-unreadable': '{name} could not be read: choose it again.',
  'composer.files': 'Files to send',
  'composer.remove': 'Remove {name}',
  'composer.drop': 'Drop files to attach them.',
  'composer.any-file': 'any file',
  'composer.limit': 'up to {most} each',
  'composer.limit-types': 'up to {most} each: {types}',
  'composer.file-type': '{name} cannot be sent here: choose {types}.',
  'composer.left': { one: '{count} character left', other: '{count} characters left' },
  'composer.snippets': 'Snippets',
  'composer.snippet-count': {
    one: '{count} snippet. Enter puts it in.',
    other: '{count} snippets. Arrows choose, Enter puts it in.',
  },
  'composer.blank': 'To fill in: {name}. Tab goes to the next.',
  'composer.blank-missing': 'Fill in “{name}” before you send.',
  'composer.window-closed':
    'The reply window is closed until the customer writes again. A template can be sent now.',
  'composer.no-templates':
    'The reply window is closed until the customer writes again, and there is no template to send.',
  'composer.template': 'Template',
  'composer.template-search': 'Find a template',
  'composer.template-none': 'No template matches.',
  'composer.kept': 'What you have written is kept for then.',
  'composer.value': 'Value {number}',
  'composer.value-missing': 'Fill in every value.',
  'composer.preview': 'Preview',
  'composer.not-live': 'Messages can be sent while the conversation is live.',
} as const satisfies Record<string, Message>;
