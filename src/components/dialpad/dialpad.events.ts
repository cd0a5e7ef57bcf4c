import { IntentEvent } from '../internal/events.js';

/** The agent pressed keys. */
export class OmniDialpadPressEvent extends IntentEvent<{
  readonly interactionId: string;
  readonly digits: string;
}> {
  static override readonly type = 'omni-dialpad-press';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-dialpad-press': OmniDialpadPressEvent;
  }
}
