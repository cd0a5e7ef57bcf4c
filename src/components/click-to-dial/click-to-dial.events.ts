import { FactEvent, IntentEvent } from '../internal/events.js';

export interface NumberToDial {
  readonly phone: string;
  readonly name: string | null;
  /** Null: none was given, and no campaign of the agent has calls. */
  readonly campaignId: number | null;
}

/** The agent pressed a number on the page. */
export class OmniNumberDialEvent extends IntentEvent<NumberToDial> {
  static override readonly type = 'omni-number-dial';
}

/** The contact center dials it. */
export class OmniNumberDialledEvent extends FactEvent<NumberToDial & { readonly interactionId: string }> {
  static override readonly type = 'omni-number-dialled';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-number-dial': OmniNumberDialEvent;
    'omni-number-dialled': OmniNumberDialledEvent;
  }
}
