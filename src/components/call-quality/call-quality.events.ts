import type { Grade } from './rating.js';
import { FactEvent } from '../internal/events.js';

/** The call sounds better or worse than before. */
export class OmniCallQualityChangedEvent extends FactEvent<{
  readonly interactionId: string;
  readonly grade: Grade;
}> {
  static override readonly type = 'omni-call-quality-changed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-call-quality-changed': OmniCallQualityChangedEvent;
  }
}
