import { IntentEvent } from '../internal/events.js';

/** The agent wants to see another interaction. */
export class OmniInteractionSelectEvent extends IntentEvent<{ readonly interactionId: string }> {
  static override readonly type = 'omni-interaction-select';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-interaction-select': OmniInteractionSelectEvent;
  }
}
