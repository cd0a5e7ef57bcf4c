import type { Message } from '../format.js';

export const notificationCenterEn = {
  'notices.title': 'Notifications',
  'notices.open': { one: 'Notifications, {count} unread', other: 'Notifications, {count} unread' },
  'notices.empty': 'Nothing new. Missed calls and messages from your contact center appear here.',
  'notices.read-all': 'Mark all as read',
  'notices.unread': 'Unread',
  'notices.call-back': 'Call back',
  'notices.repeated': { one: 'and {count} more like it', other: 'and {count} more like it' },
  'notices.callbacks': 'Callbacks due',
  'notices.information': 'Information',
  'notices.warning': 'Warning',
  'notices.error': 'Error',

  'notices.notification.missed.call.type': 'Missed: {name}',
  'notices.notification.abandoned.call.type': 'Gave up waiting: {name}',
  'notices.notification.callback.type': 'Callback due: {name}',
  'notices.notification.callback.expired.type': 'Nobody called back: {name}',
} as const satisfies Record<string, Message>;
