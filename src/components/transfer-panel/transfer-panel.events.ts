import type { Target } from '../../core/model/session.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

export interface Handover {
  readonly interactionId: string;
  readonly target: Target;
}

export interface Conferral extends Handover {
  /** The customer is put on hold first, for a word with the target. */
  readonly consult?: boolean;
}

/** The agent wants to give the interaction away. */
export class OmniTransferSubmitEvent extends IntentEvent<Handover> {
  static readonly type = 'omni-transfer-submit';
  constructor(detail: Handover) {
    super(OmniTransferSubmitEvent.type, detail);
  }
}

/** The contact center has asked the target. */
export class OmniTransferSubmittedEvent extends FactEvent<Handover> {
  static readonly type = 'omni-transfer-submitted';
  constructor(detail: Handover) {
    super(OmniTransferSubmittedEvent.type, detail);
  }
}

/** The agent wants somebody else in the conversation as well. */
export class OmniConferenceSubmitEvent extends IntentEvent<Conferral> {
  static readonly type = 'omni-conference-submit';
  constructor(detail: Conferral) {
    super(OmniConferenceSubmitEvent.type, detail);
  }
}

/** The contact center has asked the target. */
export class OmniConferenceSubmittedEvent extends FactEvent<Conferral> {
  static readonly type = 'omni-conference-submitted';
  constructor(detail: Conferral) {
    super(OmniConferenceSubmittedEvent.type, detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-transfer-submit': OmniTransferSubmitEvent;
    'omni-transfer-submitted': OmniTransferSubmittedEvent;
    'omni-conference-submit': OmniConferenceSubmitEvent;
    'omni-conference-submitted': OmniConferenceSubmittedEvent;
  }
}
