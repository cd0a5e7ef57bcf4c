import { IntentEvent } from '../internal/events.js';

/** The agent wants to put the customer on hold, or to take them off hold. */
export class OmniCallHoldEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly held: boolean;
}> {
  static override readonly type = 'omni-call-hold';
}

/** The agent wants to mute or unmute the microphone. */
export class OmniCallMuteEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly muted: boolean;
}> {
  static override readonly type = 'omni-call-mute';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-call-hold': OmniCallHoldEvent;
    'omni-call-mute': OmniCallMuteEvent;
  }
}
