import type { Channel } from '../../../../core/model/channel.js';
import type { EndCause } from '../../../../core/model/interaction.js';
import type { Conversation, Leg } from '../state/types.js';
import type { Draft } from './draft.js';
import { campaignOf, conversationOf, LIVE, TALKING } from './lookup.js';
import { PATIENCE } from './retention.js';

const SECOND = 1_000;

/** When the center disposes an interaction by itself; null: it waits for the agent. */
export function wrapUpDeadline(draft: Draft, conversation: Conversation, leg: Leg): number | null {
  const campaign = campaignOf(draft.configuration, conversation.campaignId);
  if (!campaign.acwEnabled)
    return campaign.wrapTimeout > 0 ? draft.now + campaign.wrapTimeout * SECOND : null;
  const seconds = leg.connectedAt === null ? campaign.acwNotConnected : campaign.acwConnected;
  return draft.now + seconds * SECOND;
}

/** Ends a conversation for one agent, who goes into wrap-up. */
export function disconnect(draft: Draft, conversation: Conversation, leg: Leg, cause: EndCause): void {
  draft.emit({
    type: 'leg.disconnected',
    conversationId: conversation.id,
    legId: leg.id,
    cause,
    deadline: wrapUpDeadline(draft, conversation, leg),
  });
}

export interface Ending {
  /** Why, for the agents who talk or dial. */
  readonly cause: EndCause;
  /** Why, for the agents to whom it was only offered. */
  readonly offered: EndCause;
  /** Why, in words for the customer. */
  readonly reason: string;
  /** Why, in words for those who were added by phone, if these words are others. */
  readonly others?: string;
}

/** The conversation is over for everybody: its owner, or who dialled, goes into wrap-up; the others are let go. */
export function endConversation(draft: Draft, conversationId: string, ending: Ending): void {
  const before = draft.state.conversations[conversationId];
  if (!before || before.status === 'closed') return;
  // An agent who ends the conversation cancels the transfer or conference that is under way in it.
  if (ending.cause === 'agent') settleHandover(draft, before, { status: 'cancelled', reason: null });
  else failHandover(draft, before, 'The customer is no longer there.');
  const conversation = conversationOf(draft, conversationId);
  for (const leg of conversation.legs) {
    if (!LIVE.includes(leg.phase)) continue;
    if (TALKING.includes(leg.phase) ? leg.owned : leg.purpose === 'dial') {
      endConference(draft, conversation, leg, ending.reason);
      disconnect(draft, conversation, leg, ending.cause);
    } else {
      const cause = TALKING.includes(leg.phase) ? ending.cause : ending.offered;
      draft.emit({ type: 'leg.ended', conversationId, legId: leg.id, cause });
    }
  }
  const { reason, others = reason } = ending;
  for (const { id: phoneId } of conversationOf(draft, conversationId).phones)
    draft.emit({ type: 'phone.left', conversationId, phoneId, reason: others });
  draft.emit({ type: 'conversation.closed', conversationId, reason });
}

/** Tells the owner that the conference is over, if there is one. */
export function endConference(
  draft: Draft,
  conversation: Conversation,
  leg: Leg,
  reason: string | null = null,
): void {
  if (leg.conference?.status !== 'connected') return;
  const conference = { ...leg.conference, status: 'ended' as const, participants: [], reason };
  draft.emit({ type: 'leg.conferred', conversationId: conversation.id, legId: leg.id, conference });
}

/** A transfer or conference has failed: lets go of the target, and tells the agent who asked for it. */
export function failHandover(draft: Draft, conversation: Conversation, reason: string): void {
  settleHandover(draft, conversation, { status: 'failed', reason });
}

interface Outcome {
  readonly status: 'failed' | 'cancelled';
  readonly reason: string | null;
}

/** A transfer or conference has failed or is cancelled: lets go of the target, and tells the agent who asked for it. */
export function settleHandover(draft: Draft, conversation: Conversation, outcome: Outcome): void {
  const { handover } = conversation;
  if (!handover) return;
  const conversationId = conversation.id;
  const leg = conversation.legs.find(({ id }) => id === handover.legId);
  const { target, targetName } = handover;
  draft.emit({ type: 'handover.settled', conversationId });
  for (const phone of conversation.phones) {
    if (phone.status === 'ringing')
      draft.emit({ type: 'phone.left', conversationId, phoneId: phone.id, reason: 'You did not answer.' });
  }
  for (const other of conversation.legs) {
    if (
      other.purpose === handover.kind &&
      !other.owned &&
      !TALKING.includes(other.phase) &&
      LIVE.includes(other.phase)
    ) {
      draft.emit({ type: 'leg.ended', conversationId, legId: other.id, cause: 'center' });
    }
  }
  if (!leg || !LIVE.includes(leg.phase)) return;
  if (handover.kind === 'transfer') {
    const transfer = { target, targetName, ...outcome };
    draft.emit({ type: 'leg.transferred', conversationId, legId: leg.id, transfer });
  } else {
    const { reason } = outcome;
    const conference = { target, targetName, status: 'failed' as const, participants: [], reason };
    draft.emit({ type: 'leg.conferred', conversationId, legId: leg.id, conference });
  }
  if (handover.heldForIt && leg.phase === 'held') {
    draft.emit({ type: 'leg.resumed', conversationId, legId: leg.id });
  }
}

/** Puts a conversation back into the queue it came from, at its old place. */
export function requeue(draft: Draft, conversation: Conversation): void {
  const { id: conversationId, queueId, deadline } = conversation;
  draft.emit({
    type: 'conversation.queued',
    conversationId,
    queueId,
    deadline: deadline ?? queueDeadline(draft, conversation.channel),
  });
}

/** Until when a conversation waits in a queue: messages can wait longer than callers and visitors of a page. */
export function queueDeadline(draft: Draft, { kind }: Channel): number {
  const isThere = kind === 'voice' || kind === 'chat';
  return draft.now + (isThere ? draft.configuration.routing.queueTimeout : PATIENCE);
}
