import type { OmniError } from '../../core/contract/errors.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniMessageSendEvent, OmniMessageSentEvent } from './message-composer.events.js';

/**
 * Sends under an id that makes every repetition the same message. Undefined: it was sent, or the host has taken it
 * over; else why not, to be said by the composer itself: an offer to retry elsewhere would send beside the draft.
 */
export async function sendMessage(
  command: CommandController,
  message: { readonly interactionId: string; readonly content: OutgoingContent; readonly clientId: string },
  otherwise: string,
  why: (error: OmniError) => string,
): Promise<string | undefined> {
  const { interactionId, clientId } = message;
  const outcome = await command.run('sendMessage', message, {
    subject: clientId,
    inline: true,
    idempotencyKey: clientId,
    intent: new OmniMessageSendEvent(message),
    fact: ({ messageId }) => new OmniMessageSentEvent({ interactionId, messageId }),
  });
  if (outcome.status === 'failed') return why(outcome.error);
  return outcome.status === 'done' || outcome.status === 'prevented' ? undefined : otherwise;
}
