import type { Message } from '../../core/model/thread.js';

/** A message and how it stands among its neighbours. */
export interface Row {
  readonly message: Message;
  /** The first of its day. */
  readonly opensDay: boolean;
  /** The first of several by the same person. */
  readonly opensGroup: boolean;
  /** The last of several by the same person. */
  readonly closesGroup: boolean;
  /** The first one that the agent has not seen. */
  readonly opensUnread: boolean;
}

const PAUSE = 5 * 60_000;

const dayOf = (at: number): string => new Date(at).toDateString();

function together(a: Message | undefined, b: Message | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.from === b.from &&
    a.authorName === b.authorName &&
    Math.abs(b.at - a.at) < PAUSE &&
    dayOf(a.at) === dayOf(b.at)
  );
}

/** @param firstUnread the id of the first message that had not been seen when the thread was opened */
export function rowsOf(messages: readonly Message[], firstUnread: string | null): readonly Row[] {
  return messages.map((message, index) => {
    const [before, after] = [messages[index - 1], messages[index + 1]];
    const opensDay = !before || dayOf(before.at) !== dayOf(message.at);
    const opensUnread = message.id === firstUnread;
    return {
      message,
      opensDay,
      opensUnread,
      opensGroup: opensUnread || !together(before, message),
      closesGroup: after?.id === firstUnread || !together(message, after),
    };
  });
}

/** The oldest of the customer's messages that the agent has not seen. */
export function firstUnread(messages: readonly Message[], unread: number): string | null {
  if (unread <= 0) return null;
  return messages.filter(({ from }) => from === 'customer').at(-unread)?.id ?? null;
}

/** Stays the same when the center's word takes the place of what this page has put there. */
export function keyOf({ clientId, id, from }: Message): string {
  return clientId === null ? id : `${from} ${clientId}`;
}
