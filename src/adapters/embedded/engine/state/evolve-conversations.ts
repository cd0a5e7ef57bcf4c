import { restAgent } from './evolve-agents.js';
import type { EngineEvent, EngineEventOf } from './events.js';
import { find, mustHave, withConversation, without } from './records.js';
import type { CenterState, Conversation, ConversationStatus, EndedConversation, PhoneLeg } from './types.js';

const MAX_DIGITS = 200;

const to = (status: ConversationStatus, at: number, deadline: number | null = null) => ({
  status,
  statusSince: at,
  deadline,
});

type Change = (before: Conversation) => Partial<Conversation>;

const withPhone =
  (phoneId: string, change: Partial<PhoneLeg>): Change =>
  ({ phones }) => ({
    phones: phones.map((phone) => (phone.id === phoneId ? { ...phone, ...change } : phone)),
  });

/** The customer's side of conversations, and what agents do with it together. */
export function evolveConversations(state: CenterState, event: EngineEvent): CenterState | undefined {
  const change = (next: Change | Partial<Conversation>): CenterState => {
    const { conversationId } = event as { conversationId: string };
    return withConversation(state, conversationId, (before) => ({
      ...before,
      ...(typeof next === 'function' ? next(before) : next),
    }));
  };
  switch (event.type) {
    case 'conversation.opened':
      return {
        ...state,
        conversations: { ...state.conversations, [event.conversation.id]: event.conversation },
      };
    case 'conversation.queued':
      return change((before) => ({
        ...to('queued', event.at, event.deadline),
        queueId: event.queueId ?? before.queueId,
        waitingSince: before.waitingSince ?? event.at,
      }));
    case 'conversation.assigned':
      return change(({ deadline }) => to('assigned', event.at, deadline));
    case 'conversation.incoming':
      return change(({ deadline }) => to('incoming', event.at, deadline));
    case 'conversation.connected':
      return change((before) => ({
        ...to('active', event.at),
        connectedAt: before.connectedAt ?? event.at,
        waitingSince: null,
        declined: [],
        missedBy: [],
      }));
    case 'conversation.closed':
      return close(state, event.conversationId, event.reason, event.at);
    case 'conversation.customerLinked':
    case 'conversation.customerUnlinked':
      return change({ customer: event.customer });
    case 'conversation.customerMuted':
      return change({ customerMuted: event.muted });
    case 'conversation.declined': {
      const { agentId, until, missed } = event;
      const next = change(({ declined, missedBy }) => ({
        declined: [...declined.filter((other) => other.agentId !== agentId), { agentId, until }],
        missedBy: missed ? [...new Set([...missedBy, agentId])] : missedBy,
      }));
      return restAgent(next, agentId, event.at, missed ? true : null);
    }
    case 'conversation.digits':
      return change(({ digits }) => ({ digits: (digits + event.digits).slice(-MAX_DIGITS) }));
    case 'handover.requested':
      return change({ handover: event.handover });
    case 'handover.settled':
      return change({ handover: null });
    case 'phone.dialled':
      return change(({ phones }) => ({ phones: [...phones, event.phone] }));
    case 'phone.connected':
      return change(withPhone(event.phoneId, { status: 'connected', since: event.at, deadline: null }));
    case 'phone.held':
      return change(withPhone(event.phoneId, { held: event.held }));
    case 'phone.muted':
      return change(withPhone(event.phoneId, { muted: event.muted }));
    case 'phone.left':
      return letPhoneGo(state, event);
    default:
      return undefined;
  }
}

function close(state: CenterState, id: string, reason: string, at: number): CenterState {
  const closed = withConversation(state, id, (before) => ({
    ...before,
    ...to('closed', at),
    waitingSince: null,
    handover: null,
    phones: [],
  }));
  const { channel, direction, campaignId, customerKey, digits } = mustHave(
    closed.conversations,
    id,
    'conversation',
  );
  const ended = { id, channel: channel.name, direction, campaignId, at, reason, digits };
  return dropWhenDone(withEnded(closed, customerKey, ended), id);
}

/** Takes somebody who was added by phone out of a call. On their own page it is a call that has ended. */
function letPhoneGo(
  state: CenterState,
  { conversationId, phoneId, reason, at }: EngineEventOf<'phone.left'>,
): CenterState {
  const { channel, campaignId, digits, phones } = mustHave(
    state.conversations,
    conversationId,
    'conversation',
  );
  const left = withConversation(state, conversationId, (before) => ({
    ...before,
    phones: phones.filter(({ id }) => id !== phoneId),
  }));
  const { customerKey = null } = phones.find(({ id }) => id === phoneId) ?? {};
  if (customerKey === null || reason === undefined) return left;
  const ended = {
    id: phoneId,
    channel: channel.name,
    direction: 'outbound',
    campaignId,
    at,
    reason,
    digits,
  } as const;
  return withEnded(left, customerKey, ended);
}

/** Remembers an ended conversation for the customer's page: the last one of each channel. */
function withEnded(state: CenterState, customerKey: string, ended: EndedConversation): CenterState {
  const customer = find(state.customers, customerKey);
  if (!customer) return state;
  const now = { ...customer, ended: { ...customer.ended, [ended.channel]: ended } };
  return { ...state, customers: { ...state.customers, [customerKey]: now } };
}

/** A conversation is forgotten when it is closed and no agent has work left with it. */
export function dropWhenDone(state: CenterState, id: string): CenterState {
  const conversation = state.conversations[id];
  if (conversation?.status !== 'closed' || conversation.legs.length > 0) return state;
  return { ...state, conversations: without(state.conversations, id) };
}
