import type { OmniError } from '../../core/contract/errors.js';
import { FactEvent } from '../internal/events.js';

/** The toolbar is there, and this page may talk to it. */
export class OmniFrameConnectedEvent extends FactEvent<null> {
  static override readonly type = 'omni-frame-connected';
}

/** There is no toolbar for this page; the error says what to change. */
export class OmniFrameRefusedEvent extends FactEvent<{ readonly error: OmniError }> {
  static override readonly type = 'omni-frame-refused';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-frame-connected': OmniFrameConnectedEvent;
    'omni-frame-refused': OmniFrameRefusedEvent;
  }
}
