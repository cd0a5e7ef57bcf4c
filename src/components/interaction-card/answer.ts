import type { CommandController } from '../internal/controllers/command-controller.js';
import {
  OmniInteractionAcceptEvent,
  OmniInteractionAcceptedEvent,
  OmniInteractionRejectEvent,
  OmniInteractionRejectedEvent,
} from './interaction-card.events.js';

/** Accepts an interaction that rings. */
export function accept(command: CommandController, interactionId: string): void {
  const detail = { interactionId };
  void command.run('acceptInteraction', detail, {
    subject: interactionId,
    intent: new OmniInteractionAcceptEvent(detail),
    fact: () => new OmniInteractionAcceptedEvent(detail),
  });
}

/** Rejects an interaction that rings. */
export function reject(command: CommandController, interactionId: string): void {
  const detail = { interactionId };
  void command.run('rejectInteraction', detail, {
    subject: interactionId,
    intent: new OmniInteractionRejectEvent(detail),
    fact: () => new OmniInteractionRejectedEvent(detail),
  });
}
