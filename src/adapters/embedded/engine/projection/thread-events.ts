import type { DomainEvent } from '../../../../core/model/events.js';
import { partsOf } from '../rules/lookup.js';
import type { CenterState } from '../state/types.js';
import { shown, type Source, type Step } from './interactions.js';
import { agentsMessage, threadView } from './threads.js';

/** What an agent is told of messages. */
export function ofThreads(
  { event, before, after }: Step,
  source: Source,
  agentId: string,
): readonly DomainEvent[] {
  if (event.type !== 'thread.message' && event.type !== 'thread.status' && event.type !== 'thread.read')
    return [];
  const events: DomainEvent[] = [];
  for (const part of partsOf(after, agentId)) {
    const { threadId, history } = part.conversation;
    const isEarlier = threadId !== event.threadId;
    // The page may have loaded messages of earlier conversations: of these only the status can still change.
    if (isEarlier && (!history?.includes(event.threadId) || event.type === 'thread.message')) continue;
    const interactionId = part.leg.id;
    const thread = after.threads[event.threadId];
    if (event.type === 'thread.message') {
      const { conversationId, from } = event.message;
      // A message of the next conversation is not shown in one that still waits for its disposition.
      if (conversationId === undefined || conversationId === part.conversation.id) {
        const message = shown(source, part.conversation, agentsMessage(event.message));
        events.push({ type: 'message.added', interactionId, message });
      }
      const view = threadView(source, part);
      if (from === 'customer' && view?.policy.windowClosesAt !== null && view) {
        events.push({ type: 'thread.policyChanged', interactionId, policy: view.policy });
      }
    } else if (event.type === 'thread.status') {
      const { messageId, status, error } = event;
      const message = thread?.messages.find(({ id }) => id === messageId);
      if (message?.from === 'agent') {
        events.push({ type: 'message.statusChanged', interactionId, messageId, status, error });
      }
    } else if (event.by === 'customer')
      events.push(...readMessages(event.threadId, before, after, interactionId));
    else if (!isEarlier) events.push({ type: 'thread.read', interactionId });
  }
  return events;
}

function readMessages(
  threadId: string,
  before: CenterState,
  after: CenterState,
  interactionId: string,
): readonly DomainEvent[] {
  const old = before.threads[threadId]?.messages ?? [];
  return (after.threads[threadId]?.messages ?? [])
    .filter((message, index) => message.from === 'agent' && message !== old[index])
    .map(({ id, status }) => ({
      type: 'message.statusChanged' as const,
      interactionId,
      messageId: id,
      status,
      error: null,
    }));
}
