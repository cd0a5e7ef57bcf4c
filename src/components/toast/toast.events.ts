import { IntentEvent } from '../internal/events.js';

/** A toast is to go: the agent dismissed it, or its time is over. */
export class OmniToastDismissEvent extends IntentEvent<{ readonly id: string }> {
  static override readonly type = 'omni-toast-dismiss';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-toast-dismiss': OmniToastDismissEvent;
  }
}
