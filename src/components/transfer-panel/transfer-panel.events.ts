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
  static override readonly type = 'omni-transfer-submit';
}

/** The contact center has asked the target. */
export class OmniTransferSubmittedEvent extends FactEvent<Handover> {
  static override readonly type = 'omni-transfer-submitted';
}

/** The agent wants a transfer back that nobody has taken yet. */
export class OmniTransferCancelEvent extends IntentEvent<Pick<Handover, 'interactionId'>> {
  static override readonly type = 'omni-transfer-cancel';
}

/** The contact center does not ask the target any more. */
export class OmniTransferCancelledEvent extends FactEvent<Pick<Handover, 'interactionId'>> {
  static override readonly type = 'omni-transfer-cancelled';
}

/** The agent wants somebody else in the conversation as well. */
export class OmniConferenceSubmitEvent extends IntentEvent<Conferral> {
  static override readonly type = 'omni-conference-submit';
}

/** The contact center has asked the target. */
export class OmniConferenceSubmittedEvent extends FactEvent<Conferral> {
  static override readonly type = 'omni-conference-submitted';
}

export interface ConsultationChange {
  readonly interactionId: string;
  /** Talk to the other one; bring everybody together; drop the target and go back to the customer. */
  readonly action: 'swap' | 'merge' | 'cancel';
}

/** The agent swaps, merges or ends a consultation. */
export class OmniConsultationChangeEvent extends IntentEvent<ConsultationChange> {
  static override readonly type = 'omni-consultation-change';
}

/** The contact center has done it. */
export class OmniConsultationChangedEvent extends FactEvent<ConsultationChange> {
  static override readonly type = 'omni-consultation-changed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-transfer-submit': OmniTransferSubmitEvent;
    'omni-transfer-submitted': OmniTransferSubmittedEvent;
    'omni-transfer-cancel': OmniTransferCancelEvent;
    'omni-transfer-cancelled': OmniTransferCancelledEvent;
    'omni-conference-submit': OmniConferenceSubmitEvent;
    'omni-conference-submitted': OmniConferenceSubmittedEvent;
    'omni-consultation-change': OmniConsultationChangeEvent;
    'omni-consultation-changed': OmniConsultationChangedEvent;
  }
}
