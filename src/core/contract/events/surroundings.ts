import * as z from 'zod/mini';
import { notificationEvent } from '../shapes/notification.js';
import { flag, open } from '../zod.js';
import { event } from './define.js';

export const surroundingsEvents = {
  windowVisibilityChanged: event({
    group: 'ui',
    payload: open({ isWindowVisible: flag() }),
    summary: "The toolbar's window became visible or hidden.",
  }),
  sendLifecycleEvent: event({
    group: 'ui',
    payload: z.string(),
    summary: 'The app was registered, loaded, focused, blurred or unloaded. An event, in spite of its name.',
  }),
  receiveData: event({
    group: 'ui',
    payload: z.unknown(),
    summary: 'Data that another app sent with appInstance.sendDataToApp.',
  }),
  notification: event({
    group: 'notification',
    payload: notificationEvent,
    summary: 'A notification for the bell.',
  }),
};
