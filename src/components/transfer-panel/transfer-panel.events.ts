import type { Target } from '../../core/model/session.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

export interface Handover {
  readonly interactionId: string;
  readonly target: Target;
}

/** The agent wants to give the interaction away. */
export class OmniInteractionTransferEvent extends IntentEvent<Handover> {
  static readonly type = 'omni-interaction-transfer';
  constructor(detail: Handover) {
    super(OmniInteractionTransferEvent.type, detail);
  }
}

/** The contact center has asked the target. */
export class OmniInteractionTransferredEvent extends FactEvent<Handover> {
  static readonly type = 'omni-interaction-transferred';
  constructor(detail: Handover) {
    super(OmniInteractionTransferredEvent.type, detail);
  }
}

/** The agent wants somebody else in the conversation as well. */
export class OmniInteractionConferEvent extends IntentEvent<Handover> {
  static readonly type = 'omni-interaction-confer';
  constructor(detail: Handover) {
    super(OmniInteractionConferEvent.type, detail);
  }
}

/** The contact center has asked the target. */
export class OmniInteractionConferredEvent extends FactEvent<Handover> {
  static readonly type = 'omni-interaction-conferred';
  constructor(detail: Handover) {
    super(OmniInteractionConferredEvent.type, detail);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-interaction-transfer': OmniInteractionTransferEvent;
    'omni-interaction-transferred': OmniInteractionTransferredEvent;
    'omni-interaction-confer': OmniInteractionConferEvent;
    'omni-interaction-conferred': OmniInteractionConferredEvent;
  }
}
