import type { Draft } from './draft.js';
import { leaveWithOthers } from './conference.js';
import { endConversation, failHandover, requeue } from './endings.js';
import { joinByTarget } from './handovers.js';
import {
  conversationOf,
  ownerOf,
  requireOwned,
  requirePhase,
  requireVoice,
  TALKING,
  type Part,
  refuse,
} from './lookup.js';
import { notifyMissed } from './notices.js';
import { setTargetsHeld } from './targets.js';
import { refusal } from './refusal.js';

const DIGITS = /^[0-9*#A-D]{1,50}$/;

/** The agent accepts an offer that rings. */
export function accept(draft: Draft, part: Part): void {
  requirePhase(part, ['ringing'], 'accepting');
  const { conversation, leg } = part;
  const on = { conversationId: conversation.id, legId: leg.id };
  if (leg.purpose === 'dial') throw refuse('WRONG_STATE', part, 'phase', 'This call rings at the customer.');
  if (leg.purpose !== 'route') return joinByTarget(draft, part);
  draft.emit({ type: 'leg.connected', ...on });
  draft.emit({ type: 'conversation.connected', conversationId: conversation.id });
}

/** The agent turns an offer down; somebody else is asked. */
export function reject(draft: Draft, part: Part): void {
  requirePhase(part, ['offered', 'ringing'], 'rejecting');
  if (part.leg.purpose === 'dial') return hangUp(draft, part);
  turnDown(draft, part, false);
}

/** An offer rang for too long: for the agent it is a missed call, for the customer the search goes on. */
export function miss(draft: Draft, part: Part): void {
  if (part.leg.purpose === 'route') notifyMissed(draft, part.leg.agentId, part.conversation, 'Missed');
  turnDown(draft, part, true);
  breakAfterMisses(draft, part.leg.agentId);
}

function turnDown(draft: Draft, { conversation, leg }: Part, missed: boolean): void {
  const { routing } = draft.configuration;
  const conversationId = conversation.id;
  draft.emit({
    type: 'conversation.declined',
    conversationId,
    agentId: leg.agentId,
    until: missed ? draft.now : draft.now + routing.declinePause,
    missed,
  });
  draft.emit({ type: 'leg.ended', conversationId, legId: leg.id, cause: missed ? 'missed' : 'rejected' });
  if (leg.purpose === 'route') return requeue(draft, conversation);
  const now = conversationOf(draft, conversationId);
  // A transfer to a queue goes on to the next agent; without a queue there is nobody else to ask.
  if (now.handover?.target.kind !== 'queue') {
    failHandover(draft, now, missed ? 'Nobody answered.' : 'The colleague turned it down.');
  }
}

function breakAfterMisses(draft: Draft, agentId: string): void {
  const { missedBeforeBreak, missedBreakLabel } = draft.configuration.routing;
  const agent = draft.state.agents[agentId];
  if (missedBeforeBreak === 0 || !agent || agent.missedInARow < missedBeforeBreak) return;
  if (agent.chosen.status !== 'available') return;
  draft.emit({ type: 'agent.chose', agentId, status: 'break', label: missedBreakLabel, deferred: false });
}

/** The agent ends the conversation for everybody; a second agent of a conference only leaves it. */
export function hangUp(draft: Draft, part: Part): void {
  requirePhase(part, ['offered', 'ringing', 'connected', 'held'], 'hanging up');
  const { conversation, leg } = part;
  if (TALKING.includes(leg.phase) && !leg.owned) return leaveWithOthers(draft, part, 'agent');
  if (!TALKING.includes(leg.phase) && leg.purpose !== 'dial') return turnDown(draft, part, false);
  endConversation(draft, conversation.id, {
    cause: 'agent',
    offered: 'center',
    reason:
      conversation.channel.kind === 'voice' ? 'The agent hung up.' : 'The agent closed the conversation.',
  });
}

export function hold(draft: Draft, part: Part): void {
  requireVoice(part, 'Hold');
  requireOwned(part);
  requirePhase(part, ['connected'], 'holding');
  // The customer is held now, so the agent talks to the others, who may have been on hold meanwhile.
  setTargetsHeld(draft, part.conversation.id, false);
  draft.emit({ type: 'leg.held', conversationId: part.conversation.id, legId: part.leg.id });
}

export function resume(draft: Draft, part: Part): void {
  requireVoice(part, 'Resuming');
  requireOwned(part);
  requirePhase(part, ['held'], 'resuming');
  draft.emit({ type: 'leg.resumed', conversationId: part.conversation.id, legId: part.leg.id });
}

export function mute(draft: Draft, part: Part, muted: boolean): void {
  requireVoice(part, 'Muting');
  requirePhase(part, TALKING, 'muting');
  if (part.leg.muted === muted) return;
  draft.emit({ type: 'leg.muted', conversationId: part.conversation.id, legId: part.leg.id, muted });
}

export function checkDigits(digits: string): string {
  if (DIGITS.test(digits)) return digits;
  throw refusal('REQUIRED_FIELD_MISSING', 'phone', 'digits must be 1 to 50 of 0-9, *, # and A-D.');
}

export function sendDtmf(draft: Draft, part: Part, digits: string): void {
  requireVoice(part, 'Tones');
  requirePhase(part, ['connected'], 'sending tones');
  const { conversation, leg } = part;
  const pressed = checkDigits(digits);
  draft.emit({
    type: 'conversation.digits',
    conversationId: conversation.id,
    legId: leg.id,
    digits: pressed,
  });
}

/** The customer hangs up, or their page is gone. */
export function customerHangsUp(draft: Draft, conversationId: string, lost: boolean): void {
  const conversation = conversationOf(draft, conversationId);
  for (const leg of conversation.legs) {
    if (leg.phase === 'ringing' && leg.purpose === 'route')
      notifyMissed(draft, leg.agentId, conversation, 'Abandoned');
  }
  if (conversation.status === 'queued') tellSupervisors(draft, conversationId);
  const talking = ownerOf(conversation) !== undefined;
  const declined = conversation.status === 'incoming' ? 'rejected' : 'customer';
  endConversation(draft, conversationId, {
    cause: lost ? 'disconnected' : talking ? 'customer' : declined,
    offered: 'abandoned',
    reason: lost ? 'The connection was lost.' : 'You ended it.',
    others: 'The other caller has left.',
  });
}

/** A customer waited in the queue in vain. No agent in particular missed it, so the campaign's supervisors are told. */
export function tellSupervisors(draft: Draft, conversationId: string): void {
  const conversation = conversationOf(draft, conversationId);
  for (const session of Object.values(draft.state.sessions)) {
    const agent = draft.configuration.agents.find(({ id }) => id === session.agentId);
    if (agent?.type === 'Supervisor' && session.campaignIds.includes(conversation.campaignId)) {
      notifyMissed(draft, session.agentId, conversation, 'Abandoned');
    }
  }
}
