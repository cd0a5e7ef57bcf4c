import type { Message } from '../format.js';
import { notSentEn, retryEn } from './shared.js';

export const messageThreadEn = {
  ...notSentEn,
  ...retryEn,

  'thread.label': 'Conversation',
  'thread.empty': 'No messages yet.',
  'thread.today': 'Today',
  'thread.yesterday': 'Yesterday',
  'thread.new': 'New',
  'thread.jump': { one: '{count} new message', other: '{count} new messages' },
  'thread.bottom': 'Latest messages',
  'thread.start': 'Start of the conversation',
  'thread.earlier': 'Earlier messages',
  'thread.earlier-loading': 'Loading earlier messages…',
  'thread.earlier-failed': 'Earlier messages could not be loaded.',
  'thread.earlier-loaded': { one: '{count} earlier message', other: '{count} earlier messages' },
  'thread.earlier-conversation': 'Earlier conversation · {day}',
  'thread.conversation': 'This conversation · {day}',
  'thread.typing': '{name} is typing…',
  'thread.somebody': 'The customer',
  'thread.you': 'You',
  'thread.sending': 'Sending',
  'thread.sent': 'Sent',
  'thread.delivered': 'Delivered',
  'thread.read': 'Read',
  'thread.choices': 'The customer can choose',
  'thread.chosen': 'chosen by the customer',
  'thread.chose': 'Chosen',

  'failure.window':
    'The customer has not written for 24 hours, so WhatsApp took only templates. Send a template.',
  'failure.unreachable': 'This number cannot get WhatsApp messages. Call, or ask for another number.',
  'failure.unwanted':
    'WhatsApp held it back, because the customer wants fewer messages. Wait until they write.',
  'failure.kind': 'WhatsApp does not take this kind of message. Send text or a file.',
  'failure.media': 'WhatsApp could not take the file. Send it in another format, or smaller.',
  'failure.busy': 'Too many messages at once. Send it again in a minute.',
  'failure.down': 'WhatsApp did not work at that moment. Send it again.',
  'failure.template-values': 'The values do not fit the template. Choose it again and check each value.',
  'failure.template-gone': 'WhatsApp does not take this template any more. Choose another one.',

  'thread.resend': 'Send again',
  'thread.download': 'Download',
} as const satisfies Record<string, Message>;
