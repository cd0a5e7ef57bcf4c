import type { CenterState, Conversation, Leg } from './types.js';

/** An entry that an event refers to and that has to be there. */
export function mustHave<T>(record: Readonly<Record<string, T>>, key: string, what: string): T {
  const value = Object.hasOwn(record, key) ? record[key] : undefined;
  if (value === undefined) throw new Error(`There is no ${what} ${key}.`);
  return value;
}

export function find<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

export function withConversation(
  state: CenterState,
  id: string,
  change: (conversation: Conversation) => Conversation,
): CenterState {
  const before = mustHave(state.conversations, id, 'conversation');
  return { ...state, conversations: { ...state.conversations, [id]: change(before) } };
}

export function withLeg(
  state: CenterState,
  conversationId: string,
  legId: string,
  change: (leg: Leg) => Leg,
): CenterState {
  return withConversation(state, conversationId, (conversation) => {
    if (!conversation.legs.some((leg) => leg.id === legId))
      throw new Error(`There is no interaction ${legId}.`);
    return { ...conversation, legs: conversation.legs.map((leg) => (leg.id === legId ? change(leg) : leg)) };
  });
}
