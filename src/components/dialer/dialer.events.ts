import type { Channel } from '../../core/model/channel.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

/** Whom the agent wants to reach, and on which channel. */
export interface DialRequest {
  readonly channel: Channel;
  readonly campaignId: number;
  readonly phone: string;
  readonly name: string | null;
}

/** The agent starts an interaction. */
export class OmniDialerSubmitEvent extends IntentEvent<DialRequest> {
  static override readonly type = 'omni-dialer-submit';
}

/** The contact center has started it. */
export class OmniDialerSubmittedEvent extends FactEvent<DialRequest & { readonly interactionId: string }> {
  static override readonly type = 'omni-dialer-submitted';
}

/** The agent wants to know who has a number, before dialling it. */
export class OmniDialerPreviewEvent extends IntentEvent<{ readonly phone: string }> {
  static override readonly type = 'omni-dialer-preview';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-dialer-submit': OmniDialerSubmitEvent;
    'omni-dialer-submitted': OmniDialerSubmittedEvent;
    'omni-dialer-preview': OmniDialerPreviewEvent;
  }
}
