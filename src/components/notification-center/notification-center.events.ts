import type { Notification } from '../../core/model/notification.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

/** Whom the agent wants to call back: after a missed call, or because a callback has come due. */
export interface CallBack {
  readonly campaignId: number;
  readonly customerId: number | string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

/** The agent wants to call somebody back. */
export class OmniNotificationCallEvent extends IntentEvent<CallBack> {
  static override readonly type = 'omni-notification-call';
}

/** Calling back has begun. */
export class OmniNotificationCalledEvent extends FactEvent<CallBack> {
  static override readonly type = 'omni-notification-called';
}

/** The agent has seen these notifications. */
export class OmniNotificationReadEvent extends IntentEvent<{ readonly ids: readonly Notification['id'][] }> {
  static override readonly type = 'omni-notification-read';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-notification-call': OmniNotificationCallEvent;
    'omni-notification-called': OmniNotificationCalledEvent;
    'omni-notification-read': OmniNotificationReadEvent;
  }
}
