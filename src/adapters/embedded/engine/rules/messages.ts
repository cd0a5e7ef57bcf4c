import type { Attachment, Message, MessageContent, MessageTemplate } from '../../../../core/model/thread.js';
import { filled, placeholders } from '../../../../core/model/templates.js';
import { lengthOf, takesType } from '../../../../core/model/thread-policy.js';
import type { MessagingRules } from '../configuration/types.js';
import { objectId } from '../identity.js';
import { find } from '../state/records.js';
import type { Conversation } from '../state/types.js';
import { isReachable } from './customers.js';
import type { Draft } from './draft.js';
import { agentOf, conversationOf, TALKING, type Part, refuse, inWords } from './lookup.js';
import { refusal } from './refusal.js';

/** The content of a message, where the bytes of a file are stored apart. */
export type Outgoing =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: Attachment; readonly caption: string | null }
  | { readonly kind: 'template'; readonly templateId: string; readonly values: readonly string[] };

export interface Sending {
  readonly clientId: string;
  readonly content: Outgoing;
  /** Why the message cannot be delivered, by a fault on request; null: it can. */
  readonly failure: string | null;
}

/** Until when free text may be sent; null: always. */
export function windowClosesAt(
  rules: MessagingRules,
  channel: Conversation['channel'],
  lastCustomerAt: number | null,
): number | null {
  if (channel.kind !== 'whatsapp') return null;
  return lastCustomerAt === null ? 0 : lastCustomerAt + rules.window;
}

export function agentSends(draft: Draft, part: Part, { clientId, content, failure }: Sending): string {
  const { conversation, leg } = part;
  const threadId = threadOf(conversation);
  const earlier = sentBefore(draft, threadId, 'agent', clientId);
  if (earlier) return earlier.id;
  if (!TALKING.includes(leg.phase)) {
    const is = `${inWords(conversation)} is ${leg.phase}`;
    throw refuse('WRONG_STATE', part, 'phase', `${is}: nothing can be sent in it any more.`);
  }
  const message: Message = {
    id: objectId(draft.state, 'message'),
    clientId,
    from: 'agent',
    authorName: agentOf(draft.configuration, leg.agentId)?.name ?? leg.agentId,
    at: draft.now,
    content: agentContent(draft, conversation, threadId, content),
    conversationId: conversation.id,
    ...interactiveOf(draft, content),
    status: failure === null ? 'sent' : 'failed',
    error: failure,
  };
  draft.emit({ type: 'thread.message', threadId, channel: conversation.channel.name, message });
  if (failure === null && isReachable(draft, conversation)) delivered(draft, threadId, message.id);
  return message.id;
}

function agentContent(
  draft: Draft,
  conversation: Conversation,
  threadId: string,
  content: Outgoing,
): MessageContent {
  const rules = draft.configuration.messaging;
  if (content.kind === 'template') {
    const template = rules.templates.find(({ id }) => id === content.templateId);
    if (!template || conversation.channel.kind !== 'whatsapp') {
      throw refusal(
        'DATA_NOT_FOUND',
        'gone',
        `There is no template '${content.templateId.slice(0, 80)}' here.`,
      );
    }
    return { kind: 'template', templateId: template.id, text: fill(rules, template, content.values) };
  }
  const lastCustomerAt = find(draft.state.threads, threadId)?.lastCustomerAt ?? null;
  const closes = windowClosesAt(rules, conversation.channel, lastCustomerAt);
  if (closes !== null && closes <= draft.now) {
    throw refusal(
      'REFUSED',
      'window',
      'The customer has not written for 24 hours: WhatsApp then takes templates only. Choose a template.',
    );
  }
  const accepted = rules.mediaTypes[conversation.channel.kind];
  if (content.kind === 'file' && !takesType(accepted, content.file.mediaType)) {
    throw refusal('REFUSED', 'unfit', `This channel takes these files only: ${accepted?.join(', ')}.`);
  }
  return freeContent(rules, content);
}

/** The header, footer and buttons of a template. */
function interactiveOf({ configuration }: Draft, content: Outgoing): Pick<Message, 'interactive'> {
  if (content.kind !== 'template') return {};
  const template = configuration.messaging.templates.find(({ id }) => id === content.templateId);
  const { header, footer, buttons = [] } = template ?? {};
  if (header === undefined && footer === undefined && buttons.length === 0) return {};
  const choices = buttons.map((title, index) => ({ id: String(index), title }));
  return {
    interactive: {
      ...(header !== undefined && { header }),
      ...(footer !== undefined && { footer }),
      choices,
    },
  };
}

/** The choice that a customer makes by writing its words, in the newest message that offers them. */
function chosenOf(messages: readonly Message[], content: Outgoing): Pick<Message, 'chosen'> {
  if (content.kind !== 'text') return {};
  const said = content.text.trim();
  for (const { id, from, interactive } of messages.toReversed()) {
    const choice = from === 'agent' ? interactive?.choices.find(({ title }) => title === said) : undefined;
    if (choice) return { chosen: { messageId: id, choiceId: choice.id } };
  }
  return {};
}

function freeContent(
  rules: MessagingRules,
  content: Exclude<Outgoing, { kind: 'template' }>,
): MessageContent {
  const text = content.kind === 'text' ? content.text : (content.caption ?? '');
  if (content.kind === 'text' && text.trim() === '') {
    throw refusal('REQUIRED_FIELD_MISSING', 'unfit', 'text is empty: write something.');
  }
  checkLength(rules, text);
  return content;
}

function checkLength({ maxTextLength }: MessagingRules, text: string): void {
  const length = lengthOf(text);
  if (length <= maxTextLength) return;
  throw refusal(
    'LIMIT',
    'unfit',
    `The message has ${length} characters; at most ${maxTextLength} are allowed: shorten it.`,
  );
}

function fill(rules: MessagingRules, template: MessageTemplate, values: readonly string[]): string {
  placeholders(template).forEach((number, index) => {
    if (values[index]?.trim()) return;
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'unfit',
      `The template '${template.name}' needs a value for {{${number}}}.`,
    );
  });
  const text = filled(template, values);
  checkLength(rules, text);
  return text;
}

export function customerSends(
  draft: Draft,
  conversationId: string,
  { clientId, content }: Sending,
  isAgentOnline: (agentId: string) => boolean,
): string {
  const conversation = conversationOf(draft, conversationId);
  const threadId = threadOf(conversation);
  const earlier = sentBefore(draft, threadId, 'customer', clientId);
  if (earlier) return earlier.id;
  if (conversation.status === 'closed') {
    throw refusal('WRONG_STATE', 'ended', 'This conversation is over: start a new one.');
  }
  if (content.kind === 'template')
    throw refusal('UNSUPPORTED', 'UNSUPPORTED', 'Customers send no templates.');
  const message: Message = {
    id: objectId(draft.state, 'message'),
    clientId,
    from: 'customer',
    authorName: conversation.customer.name ?? 'Customer',
    at: draft.now,
    content: freeContent(draft.configuration.messaging, content),
    conversationId,
    ...chosenOf(find(draft.state.threads, threadId)?.messages ?? [], content),
    status: 'sent',
    error: null,
  };
  draft.emit({ type: 'thread.message', threadId, channel: conversation.channel.name, message });
  const heard = conversation.legs.some((leg) => TALKING.includes(leg.phase) && isAgentOnline(leg.agentId));
  if (heard) delivered(draft, threadId, message.id);
  return message.id;
}

/** Marks as delivered what waited for the other side's page. */
export function deliverWaiting(draft: Draft, threadId: string, from: Message['from']): void {
  const thread = find(draft.state.threads, threadId);
  for (const message of thread?.messages ?? []) {
    if (message.from === from && message.status === 'sent') delivered(draft, threadId, message.id);
  }
}

export function markRead(draft: Draft, conversation: Conversation, by: 'agent' | 'customer'): void {
  const { threadId } = conversation;
  if (threadId === null) return;
  const author = by === 'agent' ? 'customer' : 'agent';
  const messages = find(draft.state.threads, threadId)?.messages ?? [];
  if (!messages.some(({ from, status }) => from === author && (status === 'sent' || status === 'delivered')))
    return;
  draft.emit({ type: 'thread.read', threadId, by });
}

function delivered(draft: Draft, threadId: string, messageId: string): void {
  draft.emit({ type: 'thread.status', threadId, messageId, status: 'delivered', error: null });
}

function sentBefore(
  draft: Draft,
  threadId: string,
  from: Message['from'],
  clientId: string,
): Message | undefined {
  return find(draft.state.threads, threadId)?.messages.find(
    (message) => message.from === from && message.clientId === clientId,
  );
}

export function threadOf(conversation: Conversation): string {
  if (conversation.threadId !== null) return conversation.threadId;
  throw refusal('UNSUPPORTED', 'UNSUPPORTED', 'Nothing can be written in a call.');
}
