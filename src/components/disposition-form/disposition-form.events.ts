import type { HostFields } from './host-fields.js';
import type { Callback } from '../../core/model/interaction.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

/** How the agent classifies an interaction. */
export interface DispositionSubmission {
  readonly interactionId: string;
  readonly codeId: number;
  readonly notes: string;
  readonly callback: Callback | null;
  /** The number to dial as soon as it is disposed; null: none. */
  readonly dial: string | null;
  /** The values of the fields that the host has put into the form. The contact center does not get them. */
  readonly fields: HostFields;
}

/** The agent disposes the interaction. */
export class OmniDispositionSubmitEvent extends IntentEvent<
  DispositionSubmission & {
    /** The same for every attempt to send the same values. */
    readonly idempotencyKey: string;
  }
> {
  static override readonly type = 'omni-disposition-submit';
}

/** The contact center has disposed it. */
export class OmniDispositionSubmittedEvent extends FactEvent<DispositionSubmission> {
  static override readonly type = 'omni-disposition-submitted';
}

/** The agent wants to start the time for wrap-up again. */
export class OmniWrapUpExtendEvent extends IntentEvent<Pick<DispositionSubmission, 'interactionId'>> {
  static override readonly type = 'omni-wrap-up-extend';
}

/** The contact center has started it again. */
export class OmniWrapUpExtendedEvent extends FactEvent<Pick<DispositionSubmission, 'interactionId'>> {
  static override readonly type = 'omni-wrap-up-extended';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-disposition-submit': OmniDispositionSubmitEvent;
    'omni-disposition-submitted': OmniDispositionSubmittedEvent;
    'omni-wrap-up-extend': OmniWrapUpExtendEvent;
    'omni-wrap-up-extended': OmniWrapUpExtendedEvent;
  }
}
