import type { Message } from '../../core/model/thread.js';

/** A message and its position among its neighbours. */
export interface Row {
  readonly message: Message;
  /** The first of its day. */
  readonly opensDay: boolean;
  /** The first of several by the same person. */
  readonly opensGroup: boolean;
  /** The last of several by the same person. */
  readonly closesGroup: boolean;
  /** The first of its conversation, in a thread with several. */
  readonly opensConversation: boolean;
  /** The first one that the agent has not seen. */
  readonly opensUnread: boolean;
}

const PAUSE = 5 * 60_000;

/** Null for an invalid time. */
const dayOf = (at: number): string | null => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? null : date.toDateString();
};

function together(a: Message | undefined, b: Message | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    a.authorName === b.authorName &&
    a.conversationId === b.conversationId &&
    Math.abs(b.at - a.at) < PAUSE &&
    dayOf(a.at) === dayOf(b.at)
  );
}

/** @param firstUnread the key of the message that was the first unseen one when the thread was opened */
export function rowAt(messages: readonly Message[], index: number, firstUnread: string | null): Row {
  const message = messages[index]!;
  const [before, after] = [messages[index - 1], messages[index + 1]];
  const opensUnread = keyOf(message) === firstUnread;
  return {
    message,
    opensDay: dayOf(message.at) !== null && (!before || dayOf(before.at) !== dayOf(message.at)),
    opensConversation: before?.conversationId !== message.conversationId,
    opensUnread,
    opensGroup: opensUnread || !together(before, message),
    closesGroup: (after !== undefined && keyOf(after) === firstUnread) || !together(message, after),
  };
}

/** The sides on which more than one person writes. */
export function sharedSides(messages: readonly Message[]): ReadonlySet<Message['from']> {
  const names = new Map<Message['from'], string>();
  const shared = new Set<Message['from']>();
  for (const { from, authorName } of messages) {
    const name = names.get(from);
    if (name === undefined) names.set(from, authorName);
    else if (name !== authorName) shared.add(from);
  }
  return shared;
}

/** The key of the oldest of the customer's messages that the agent has not seen. */
export function firstUnread(messages: readonly Message[], unread: number): string | null {
  let left = unread;
  if (left <= 0) return null;
  const first = messages.findLast(({ from }) => from === 'customer' && --left === 0);
  return first ? keyOf(first) : null;
}

/** Stays the same when the center's message replaces the one that this page has added itself. */
export function keyOf({ clientId, id, from, conversationId }: Message): string {
  return clientId === null || conversationId !== undefined ? id : `${from} ${clientId}`;
}

/** Unique keys for the rows of messages, also when a contact center gives two messages the same id. */
export function rowKeys(messages: readonly Message[]): readonly string[] {
  const seen = new Map<string, number>();
  return messages.map((message) => {
    const key = keyOf(message);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before > 0 ? `${key} ${before}` : key;
  });
}

/** The text of a message. */
export function textOf({ content }: Message): string {
  return content.kind === 'file' ? (content.caption ?? content.file.name) : content.text;
}

/** The id of the customer's last choice in a message; null: none yet. */
export function choiceIn(messages: readonly Message[], messageId: string): string | null {
  return messages.findLast(({ chosen }) => chosen?.messageId === messageId)?.chosen?.choiceId ?? null;
}
