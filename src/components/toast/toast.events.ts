import { IntentEvent } from '../internal/events.js';

/** A toast is to go: the agent dismissed it, or its time is over. */
export class OmniToastDismissEvent extends IntentEvent<{ readonly id: string }> {
  static readonly type = 'omni-toast-dismiss';
  constructor(id: string) {
    super(OmniToastDismissEvent.type, { id });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-toast-dismiss': OmniToastDismissEvent;
  }
}
