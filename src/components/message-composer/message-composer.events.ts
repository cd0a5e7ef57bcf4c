import type { OutgoingContent } from '../../core/ports/messaging.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

/** What the agent sends. */
export interface OutgoingMessage {
  readonly interactionId: string;
  readonly content: OutgoingContent;
  /** The same for every attempt to send the same message; null: the core makes one. */
  readonly clientId: string | null;
}

/** The agent sends a message. */
export class OmniMessageSendEvent extends IntentEvent<OutgoingMessage> {
  static override readonly type = 'omni-message-send';
}

/** The contact center has it. */
export class OmniMessageSentEvent extends FactEvent<{
  readonly interactionId: string;
  readonly messageId: string;
}> {
  static override readonly type = 'omni-message-sent';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-message-send': OmniMessageSendEvent;
    'omni-message-sent': OmniMessageSentEvent;
  }
}
