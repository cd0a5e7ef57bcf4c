import type { Message } from '../format.js';
import { laterEn, phoneEn } from './shared.js';

export const dispositionFormEn = {
  ...laterEn,
  ...phoneEn,

  'disposition.code': 'Disposition',
  'disposition.search': 'Type to search',
  'disposition.no-match': 'No disposition matches.',
  'disposition.more': '{count} dispositions match: type more of the one you want.',
  'disposition.code-missing': 'Choose a disposition from the list.',
  'disposition.notes': 'Notes',
  'disposition.notes-early': 'Notes for the wrap-up',
  'disposition.notes-long':
    'The notes have {count} characters, and at most {most} can be kept: shorten them.',
  'disposition.callback': 'Schedule a callback',
  'disposition.callback-at': 'Date and time',
  'disposition.zone': 'Your time: {zone}',
  'disposition.customer-time': 'Their time: {time}',
  'disposition.at-missing': 'Enter a date and a time.',
  'disposition.at-past': 'This time has passed: choose a later one.',
  'disposition.at-skipped': 'Clocks are put forward over this time: choose another.',
  'disposition.callback-phone': 'Phone number',
  'disposition.callback-who': 'Who calls',
  'disposition.callback-mine': 'I do',
  'disposition.callback-anyone': 'Anyone in the campaign',
  'disposition.dial': 'Then dial a number',
  'disposition.submit': 'Dispose',
  'disposition.submit-dial': 'Dispose and dial',
  'disposition.left': '{time} left.',
  'disposition.extend': 'More time',
  'disposition.at-zero': 'Then the contact center disposes it by itself, without these notes.',
  'disposition.at-zero-code': 'Then the contact center saves this.',
  'disposition.at-zero-notes': 'Then the contact center chooses the disposition, and saves these notes.',
  'disposition.at-zero-no-call': 'Then the contact center saves this, without the call that is planned.',
  'disposition.no-limit': 'The draft is kept until you dispose.',
} as const satisfies Record<string, Message>;
