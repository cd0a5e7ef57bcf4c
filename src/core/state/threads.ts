import type { DomainEventOf } from '../model/events.js';
import type { Message, MessageStatus, Thread } from '../model/thread.js';
import { mayTell, type FactType } from './lifecycle.js';
import { set, type Changes, type Read, type Reducers } from './reducer.js';

type ThreadEvent = Extract<FactType, `thread.${string}` | `message.${string}`>;

/** A message's status only moves forward, whatever order receipts come in; only a failed message may start again. */
const PROGRESS: Readonly<Record<MessageStatus, number>> = {
  sending: 0,
  sent: 1,
  failed: 1,
  delivered: 2,
  read: 3,
};

function advances(from: MessageStatus, to: MessageStatus): boolean {
  if (from === 'failed') return to !== 'failed';
  return to === 'failed' ? PROGRESS[from] <= 1 : PROGRESS[to] > PROGRESS[from];
}

/** Prefix of the ids of messages that this page shows before the center has them. */
export const LOCAL = 'local:';

/** The messages that this page shows before the center has them. */
export const localOf = (thread: Thread | null | undefined): readonly Message[] =>
  thread?.messages.filter(({ id }) => id.startsWith(LOCAL)) ?? [];

/** Each message once, in its last version. */
const unique = (messages: readonly Message[]): readonly Message[] => [
  ...new Map(messages.map((message) => [message.id, message])).values(),
];

/** The center's thread, with the messages of this page that the center does not have yet. */
export function withLocal(thread: Thread, local: readonly Message[]): Thread {
  const messages = unique(thread.messages);
  const left = local.filter((message) => !messages.some((other) => isSame(other, message)));
  return { ...thread, messages: [...messages, ...left] };
}

const isSame = (a: Message, b: Message): boolean =>
  a.id === b.id || (a.clientId !== null && a.clientId === b.clientId && a.from === b.from);

function change(
  read: Read,
  { type, interactionId }: { readonly type: ThreadEvent; readonly interactionId: string },
  patch: (thread: Thread) => Partial<Thread> | null,
): Changes {
  const thread = read(`thread:${interactionId}`);
  const interaction = read(`interaction:${interactionId}`);
  if (!thread || !interaction || !mayTell(interaction.phase, type)) return null;
  const changed = patch(thread);
  return changed && [set(`thread:${interactionId}`, { ...thread, ...changed })];
}

function addMessage(thread: Thread, message: Message): Partial<Thread> | null {
  const index = thread.messages.findIndex((other) => isSame(other, message));
  const known = thread.messages[index];
  if (known) {
    // Either the center's version of a message that this page has added itself, or a repetition.
    if (!advances(known.status, message.status)) return null;
    return { messages: thread.messages.with(index, message) };
  }
  return {
    messages: [...thread.messages, message],
    unread: message.from === 'customer' ? thread.unread + 1 : thread.unread,
  };
}

/**
 * Accepts only messages that come directly before the oldest one here: when history was asked for twice, the second
 * answer is dropped.
 */
function addHistory(
  { history, messages }: Thread,
  { before, messages: given, more }: DomainEventOf<'thread.historyLoaded'>,
): Partial<Thread> | null {
  if (!history || (history.messages[0]?.id ?? null) !== before) return null;
  const known = new Set([...history.messages, ...messages].map(({ id }) => id));
  const added = unique(given.filter(({ id }) => !known.has(id))).toSorted((a, b) => a.at - b.at);
  const status = more && added.length > 0 ? 'more' : 'complete';
  return { history: { messages: [...added, ...history.messages], status } };
}

/** The messages with a new status for one of them; null: it is not among them, or the status is not newer. */
function withReceipt(
  messages: readonly Message[],
  { messageId, status, error, reason }: DomainEventOf<'message.statusChanged'>,
): readonly Message[] | null {
  const index = messages.findIndex(({ id }) => id === messageId);
  const message = messages[index];
  return message && advances(message.status, status)
    ? messages.with(index, { ...message, status, error, reason })
    : null;
}

export const threads: Reducers<ThreadEvent> = {
  'thread.opened': (read, { type, thread }) => {
    const interaction = read(`interaction:${thread.interactionId}`);
    return interaction && mayTell(interaction.phase, type)
      ? [set(`thread:${thread.interactionId}`, withLocal(thread, []))]
      : null;
  },
  'thread.policyChanged': (read, event) => change(read, event, () => ({ policy: event.policy })),
  'thread.read': (read, event) => change(read, event, ({ unread }) => (unread > 0 ? { unread: 0 } : null)),
  'thread.historyChanged': (read, event) =>
    change(read, event, ({ history }) =>
      history && history.status !== event.status ? { history: { ...history, status: event.status } } : null,
    ),
  'thread.historyLoaded': (read, event) => change(read, event, (thread) => addHistory(thread, event)),
  'message.added': (read, event) => change(read, event, (thread) => addMessage(thread, event.message)),
  'message.statusChanged': (read, event) =>
    change(read, event, ({ messages, history }) => {
      const now = withReceipt(messages, event);
      if (now) return { messages: now };
      const earlier = history && withReceipt(history.messages, event);
      return earlier ? { history: { ...history, messages: earlier } } : null;
    }),
};
