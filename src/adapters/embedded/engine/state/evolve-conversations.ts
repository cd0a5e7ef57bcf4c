import { restAgent } from './evolve-agents.js';
import type { EngineEvent } from './events.js';
import { find, mustHave, withConversation, without } from './records.js';
import type { CenterState, Conversation, ConversationStatus } from './types.js';

const MAX_DIGITS = 200;

function move(status: ConversationStatus, at: number, deadline: number | null = null) {
  return (conversation: Conversation): Conversation => ({
    ...conversation,
    status,
    statusSince: at,
    deadline,
  });
}

/** The customer's side of conversations, and what agents do with it together. */
export function evolveConversations(state: CenterState, event: EngineEvent): CenterState | undefined {
  switch (event.type) {
    case 'conversation.opened':
      return {
        ...state,
        conversations: { ...state.conversations, [event.conversation.id]: event.conversation },
      };
    case 'conversation.queued':
      return withConversation(state, event.conversationId, (before) => ({
        ...move('queued', event.at, event.deadline)(before),
        queueId: event.queueId ?? before.queueId,
        waitingSince: before.waitingSince ?? event.at,
      }));
    case 'conversation.assigned':
      return withConversation(state, event.conversationId, (before) => ({
        ...move('assigned', event.at, before.deadline)(before),
      }));
    case 'conversation.incoming':
      return withConversation(state, event.conversationId, (before) => ({
        ...move('incoming', event.at, before.deadline)(before),
      }));
    case 'conversation.connected':
      return withConversation(state, event.conversationId, (before) => ({
        ...move('active', event.at)(before),
        connectedAt: before.connectedAt ?? event.at,
        waitingSince: null,
        declined: [],
        missedBy: [],
      }));
    case 'conversation.closed':
      return close(state, event.conversationId, event.reason, event.at);
    case 'conversation.customerLinked':
    case 'conversation.customerUnlinked':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        customer: event.customer,
      }));
    case 'conversation.customerMuted':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        customerMuted: event.muted,
      }));
    case 'conversation.declined': {
      const next = withConversation(state, event.conversationId, (before) => ({
        ...before,
        declined: [
          ...before.declined.filter(({ agentId }) => agentId !== event.agentId),
          { agentId: event.agentId, until: event.until },
        ],
        missedBy: event.missed ? [...new Set([...before.missedBy, event.agentId])] : before.missedBy,
      }));
      return restAgent(next, event.agentId, event.at, event.missed ? true : null);
    }
    case 'conversation.digits':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        digits: (before.digits + event.digits).slice(-MAX_DIGITS),
      }));
    case 'handover.requested':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        handover: event.handover,
      }));
    case 'handover.settled':
      return withConversation(state, event.conversationId, (before) => ({ ...before, handover: null }));
    case 'phone.dialled':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        phones: [...before.phones, event.phone],
      }));
    case 'phone.connected':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        phones: before.phones.map((phone) =>
          phone.id === event.phoneId
            ? { ...phone, status: 'connected' as const, since: event.at, deadline: null }
            : phone,
        ),
      }));
    case 'phone.held':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        phones: before.phones.map((phone) =>
          phone.id === event.phoneId ? { ...phone, held: event.held } : phone,
        ),
      }));
    case 'phone.muted':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        phones: before.phones.map((phone) =>
          phone.id === event.phoneId ? { ...phone, muted: event.muted } : phone,
        ),
      }));
    case 'phone.left':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        phones: before.phones.filter((phone) => phone.id !== event.phoneId),
      }));
    default:
      return undefined;
  }
}

function close(state: CenterState, id: string, reason: string, at: number): CenterState {
  const closed = withConversation(state, id, (before) => ({
    ...move('closed', at)(before),
    waitingSince: null,
    handover: null,
    phones: [],
  }));
  const { channel, direction, campaignId, customerKey, digits } = mustHave(
    closed.conversations,
    id,
    'conversation',
  );
  const customer = find(closed.customers, customerKey);
  if (!customer) return dropWhenDone(closed, id);
  const ended = {
    ...customer.ended,
    [channel.name]: { id, channel: channel.name, direction, campaignId, at, reason, digits },
  };
  const next = { ...closed, customers: { ...closed.customers, [customerKey]: { ...customer, ended } } };
  return dropWhenDone(next, id);
}

/** A conversation is forgotten when it is closed and no agent has work left with it. */
export function dropWhenDone(state: CenterState, id: string): CenterState {
  const conversation = state.conversations[id];
  if (conversation?.status !== 'closed' || conversation.legs.length > 0) return state;
  return { ...state, conversations: without(state.conversations, id) };
}
