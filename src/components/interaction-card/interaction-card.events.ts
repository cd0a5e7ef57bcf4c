import { FactEvent, IntentEvent } from '../internal/events.js';

export interface OnInteraction {
  readonly interactionId: string;
}

/** The agent wants to accept the interaction. */
export class OmniInteractionAcceptEvent extends IntentEvent<OnInteraction> {
  static override readonly type = 'omni-interaction-accept';
}

/** The contact center has given it to the agent. */
export class OmniInteractionAcceptedEvent extends FactEvent<OnInteraction> {
  static override readonly type = 'omni-interaction-accepted';
}

/** The agent rejects the interaction. */
export class OmniInteractionRejectEvent extends IntentEvent<OnInteraction> {
  static override readonly type = 'omni-interaction-reject';
}

/** The contact center has taken it back. */
export class OmniInteractionRejectedEvent extends FactEvent<OnInteraction> {
  static override readonly type = 'omni-interaction-rejected';
}

/** The agent wants to finish the conversation. */
export class OmniInteractionEndEvent extends IntentEvent<OnInteraction> {
  static override readonly type = 'omni-interaction-end';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-interaction-accept': OmniInteractionAcceptEvent;
    'omni-interaction-accepted': OmniInteractionAcceptedEvent;
    'omni-interaction-reject': OmniInteractionRejectEvent;
    'omni-interaction-rejected': OmniInteractionRejectedEvent;
    'omni-interaction-end': OmniInteractionEndEvent;
  }
}
