import type { OmniError } from '../../core/contract/errors.js';
import type { OutgoingContent } from '../../core/ports/messaging.js';
import type { CommandController } from '../internal/controllers/command-controller.js';
import { OmniMessageSendEvent, OmniMessageSentEvent } from './message-composer.events.js';

/**
 * Sends under an id that makes every repetition the same message. Resolves with undefined when it was sent or the host
 * has done it, else with the reason why not. The composer shows that reason itself, because Retry in a toast would send
 * a text that is still in the field as a draft.
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
