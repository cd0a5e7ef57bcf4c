import type { CommandController } from '../internal/controllers/command-controller.js';
import {
  OmniInteractionAcceptEvent,
  OmniInteractionAcceptedEvent,
  OmniInteractionRejectEvent,
  OmniInteractionRejectedEvent,
} from './interaction-card.events.js';

/** Takes what rings. */
export function accept(command: CommandController, id: string): void {
  void command.run(
    'acceptInteraction',
    { interactionId: id },
    {
      subject: id,
      intent: new OmniInteractionAcceptEvent(id),
      fact: () => new OmniInteractionAcceptedEvent(id),
    },
  );
}

/** Refuses what rings. */
export function reject(command: CommandController, id: string): void {
  void command.run(
    'rejectInteraction',
    { interactionId: id },
    {
      subject: id,
      intent: new OmniInteractionRejectEvent(id),
      fact: () => new OmniInteractionRejectedEvent(id),
    },
  );
}
