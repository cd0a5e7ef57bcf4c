import type { Message, Thread } from '../../../../core/model/thread.js';
import type { Part } from '../rules/lookup.js';
import { windowClosesAt } from '../rules/messages.js';
import { find } from '../state/records.js';
import type { Conversation } from '../state/types.js';
import { shown, type Source } from './interactions.js';

export function threadView(source: Source, part: Part): Thread | null {
  const { state, configuration } = source;
  const { conversation, leg } = part;
  if (conversation.threadId === null) return null;
  const { messaging } = configuration;
  const record = find(state.threads, conversation.threadId);
  const messages = record?.messages.filter((message) => isOfNow(conversation, message)) ?? [];
  const mediaTypes = messaging.mediaTypes[conversation.channel.kind];
  const thread: Thread = {
    interactionId: leg.id,
    messages: messages.map((message) => agentsMessage(message)),
    policy: {
      windowClosesAt: windowClosesAt(messaging, conversation.channel, record?.lastCustomerAt ?? null),
      templates: conversation.channel.kind === 'whatsapp' ? messaging.templates : [],
      maxTextLength: messaging.maxTextLength,
      maxFileSize: messaging.maxFileSize,
      snippets: messaging.snippets,
      ...(mediaTypes && { mediaTypes }),
    },
    unread: messages.filter(({ from, status }) => from === 'customer' && status !== 'read').length,
    ...(conversation.history?.length && { history: { messages: [], status: 'more' } }),
  };
  return shown(source, conversation, thread);
}

/** Whether a message is of this conversation. In old logs messages do not say it, so their time decides. */
function isOfNow({ id, startedAt }: Conversation, { conversationId, at }: Message): boolean {
  return conversationId === undefined ? at >= startedAt : conversationId === id;
}

/** Agents see a customer's messages as arrived, whatever the customer is told of them. */
export function agentsMessage({ conversationId: _, ...message }: Message): Message {
  return message.from === 'customer' ? { ...message, status: 'delivered' } : message;
}

const HISTORY_PAGE = 50;

/** The next messages of the customer's earlier conversations, before one of them or before this conversation. */
export function historyView(
  source: Source,
  { conversation }: Part,
  before: string | null,
): { messages: readonly Message[]; more: boolean } {
  const earlier = (conversation.history ?? [])
    .flatMap((id) => find(source.state.threads, id)?.messages ?? [])
    .filter((message) => message.at <= conversation.startedAt && !isOfNow(conversation, message))
    .sort((a, b) => a.at - b.at);
  // If `before` is no longer kept, there is nothing older: the oldest messages go first.
  const end = before === null ? earlier.length : earlier.findIndex(({ id }) => id === before);
  const start = Math.max(0, end - HISTORY_PAGE);
  const messages = earlier.slice(start, Math.max(0, end)).map((message) => ({
    ...agentsMessage(message),
    conversationId: message.conversationId ?? 'unknown',
  }));
  return { messages: shown(source, conversation, messages), more: start > 0 };
}
