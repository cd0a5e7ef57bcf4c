import type { Conference, EndCause, Participant } from '../../../../core/model/interaction.js';
import type { Conversation, Leg } from '../state/types.js';
import type { Draft } from './draft.js';
import { disconnect, endConference, endConversation, failHandover } from './endings.js';
import {
  agentOf,
  conversationOf,
  fresh,
  ownerOf,
  requirePhase,
  TALKING,
  type Part,
  refuse,
} from './lookup.js';
import { setTargetsHeld } from './targets.js';

/** The participants of a conference, as the agents in it are told. */
function participantsOf(draft: Draft, conversationId: string): readonly Participant[] {
  const conversation = conversationOf(draft, conversationId);
  const agents = conversation.legs
    .filter((leg) => TALKING.includes(leg.phase))
    .map((leg) => ({
      id: leg.agentId,
      name: agentOf(draft.configuration, leg.agentId)?.name ?? leg.agentId,
      role: leg.owned ? ('owner' as const) : ('agent' as const),
    }));
  const phones = conversation.phones
    .filter((phone) => phone.status === 'connected')
    .map((phone) => ({ id: phone.id, name: phone.name, role: 'phone' as const }));
  const { name } = conversation.customer;
  return [{ id: conversation.customerKey, name: name ?? 'Customer', role: 'customer' }, ...agents, ...phones];
}

/** Tells every agent in a conversation how its conference stands. */
export function tellConference(
  draft: Draft,
  conversationId: string,
  conference: Omit<Conference, 'participants'>,
): void {
  const participants = conference.status === 'connected' ? participantsOf(draft, conversationId) : [];
  for (const leg of conversationOf(draft, conversationId).legs) {
    if (!TALKING.includes(leg.phase)) continue;
    draft.emit({
      type: 'leg.conferred',
      conversationId,
      legId: leg.id,
      conference: { ...conference, participants },
    });
  }
}

/** The agent leaves, and the others go on talking. When the owner leaves, an agent who stays becomes the owner. */
export function leaveConference(draft: Draft, part: Part): void {
  requirePhase(part, TALKING, 'leaving the conference');
  const { conversation, leg } = part;
  const others =
    conversation.legs.some((other) => other.id !== leg.id && TALKING.includes(other.phase)) ||
    conversation.phones.some((phone) => phone.status === 'connected');
  if (!others) {
    throw refuse('WRONG_STATE', part, 'phase', 'Nobody else is in this conversation: hang up instead.');
  }
  leaveWithOthers(draft, part, 'agent');
}

export function leaveWithOthers(draft: Draft, part: Part, cause: EndCause): void {
  const { conversation, leg } = part;
  const conversationId = conversation.id;
  if (!leg.owned) {
    draft.emit({ type: 'leg.ended', conversationId, legId: leg.id, cause });
    return closeConference(draft, conversationId);
  }
  if (conversation.handover?.legId === leg.id) failHandover(draft, conversation, 'The agent has left.');
  setTargetsHeld(draft, conversationId, false);
  const heir = heirOf(conversation);
  const staying = fresh(draft, part);
  if (staying.leg.phase === 'held') draft.emit({ type: 'leg.resumed', conversationId, legId: leg.id });
  endConference(draft, staying.conversation, staying.leg, 'You have left.');
  disconnect(draft, staying.conversation, staying.leg, cause === 'agent' ? 'transferred' : cause);
  if (heir) draft.emit({ type: 'leg.owned', conversationId, legId: heir.id, owned: true });
  closeConference(draft, conversationId);
}

/** An agent is gone for good: the others go on if one of them can be the owner; if not, the conversation is over. */
export function dropOut(draft: Draft, part: Part, cause: EndCause): void {
  const { conversation, leg } = part;
  if (!leg.owned || heirOf(conversation)) return leaveWithOthers(draft, part, cause);
  if (conversation.handover?.legId === leg.id) failHandover(draft, conversation, 'The agent has left.');
  endConversation(draft, conversation.id, {
    cause,
    offered: cause,
    reason: 'The connection to the agent was lost.',
  });
}

/** Who takes a conversation over when its owner leaves. */
export function heirOf({ legs }: Conversation): Leg | undefined {
  return legs.find((leg) => !leg.owned && TALKING.includes(leg.phase));
}

/** Somebody has left: with two left it is no conference any more, with one left the conversation is over. */
export function closeConference(draft: Draft, conversationId: string): void {
  const conversation = draft.state.conversations[conversationId];
  if (!conversation || conversation.status === 'closed') return;
  const owner = ownerOf(conversation);
  const others = conversation.legs.filter((leg) => !leg.owned && TALKING.includes(leg.phase));
  const phones = conversation.phones.filter((phone) => phone.status === 'connected');
  if (owner && others.length === 0 && phones.length === 0) return endConference(draft, conversation, owner);
  if (owner) {
    if (owner.conference?.status !== 'connected') return;
    tellConference(draft, conversationId, owner.conference);
    return;
  }
  if (others.length > 0 || phones.length > 0) return;
  endConversation(draft, conversationId, {
    cause: 'agent',
    offered: 'center',
    reason: 'Everybody else has left.',
  });
}

/** Somebody who was added by phone hangs up, or is gone. */
export function phoneLeaves(draft: Draft, conversationId: string, phoneId: string, reason: string): void {
  draft.emit({ type: 'phone.left', conversationId, phoneId, reason });
  closeConference(draft, conversationId);
}
