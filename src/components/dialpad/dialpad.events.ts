import { IntentEvent } from '../internal/events.js';

/** The agent pressed keys. */
export class OmniDialpadPressEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly digits: string;
}> {
  static readonly type = 'omni-dialpad-press';
  constructor(interactionId: string, digits: string) {
    super(OmniDialpadPressEvent.type, { interactionId, digits });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-dialpad-press': OmniDialpadPressEvent;
  }
}
