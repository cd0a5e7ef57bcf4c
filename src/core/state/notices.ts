import type { Notification, ScheduledCallback } from '../model/notification.js';
import { drop, NOTHING, set, type Reducers } from './reducer.js';

type NoticeEvent =
  | 'notification.raised'
  | 'notification.read'
  | 'callback.scheduled'
  | 'callback.due'
  | 'callback.cleared'
  | 'toast.shown'
  | 'toast.dismissed'
  | 'desktopNotification.requested';

const NOTIFICATIONS_KEPT = 500;
const TOASTS_KEPT = 20;

const byTime = (a: ScheduledCallback, b: ScheduledCallback): number => a.at - b.at;

export const notices: Reducers<NoticeEvent> = {
  'notification.raised': (read, { notification }) => [
    set(
      'notifications',
      [...read('notifications').filter(({ id }) => id !== notification.id), notification].slice(
        -NOTIFICATIONS_KEPT,
      ),
    ),
  ],
  'notification.read': (read, { ids }) => {
    const notifications = read('notifications');
    const isNew = (one: Notification): boolean => ids.includes(one.id) && !one.read;
    if (!notifications.some(isNew)) return null;
    return [
      set(
        'notifications',
        notifications.map((one) => (isNew(one) ? { ...one, read: true } : one)),
      ),
    ];
  },
  'callback.scheduled': (read, { callback }) => [
    set('callbacks', [...read('callbacks').filter(({ id }) => id !== callback.id), callback].sort(byTime)),
  ],
  'callback.due': (read, { callbackId }) => {
    const callbacks = read('callbacks');
    const isNew = (one: ScheduledCallback): boolean => one.id === callbackId && !one.due;
    if (!callbacks.some(isNew)) return null;
    return [
      set(
        'callbacks',
        callbacks.map((one) => (isNew(one) ? { ...one, due: true } : one)),
      ),
    ];
  },
  'callback.cleared': (read, { callbackId }) => drop(read, 'callbacks', callbackId),
  // The same toast again replaces the earlier one and moves to the end.
  'toast.shown': (read, { toast }) => [
    set(
      'toasts',
      [...read('toasts').filter(({ message }) => message !== toast.message), toast].slice(-TOASTS_KEPT),
    ),
  ],
  'toast.dismissed': (read, { toastId }) => drop(read, 'toasts', toastId),
  'desktopNotification.requested': () => NOTHING,
};
