import type { CommandParams, CommandResult } from '../../core/commands/catalog.js';
import type { Message } from '../../core/model/thread.js';
import { LOCAL } from '../../core/state/threads.js';
import type { RunOptions } from '../internal/controllers/command-controller.js';
import { OmniMessageSendEvent } from '../message-composer/message-composer.events.js';

export interface Resending {
  readonly params: CommandParams<'sendMessage'>;
  readonly options: RunOptions<CommandResult<'sendMessage'>>;
}

/**
 * How to send a message again. One that never reached the center keeps its client id; one that the channel has refused
 * becomes a new message. Undefined: it cannot be sent again.
 */
export function resending(
  interactionId: string,
  { content, clientId, id, conversationId }: Message,
): Resending | undefined {
  if (content.kind !== 'text' || conversationId !== undefined) return undefined;
  const again = { kind: 'text', text: content.text } as const;
  const ownId = clientId !== null && id === LOCAL + clientId ? clientId : undefined;
  return {
    params: { interactionId, content: again, ...(ownId === undefined ? {} : { clientId: ownId }) },
    options: {
      subject: clientId ?? id,
      idempotencyKey: ownId,
      intent: new OmniMessageSendEvent({ interactionId, content: again, clientId: ownId ?? null }),
    },
  };
}
