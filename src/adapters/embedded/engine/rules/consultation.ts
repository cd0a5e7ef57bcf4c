import { find } from '../state/records.js';
import type { Conversation } from '../state/types.js';
import { closeConference } from './conference.js';
import type { Draft } from './draft.js';
import { failHandover } from './endings.js';
import { fresh, requireOwned, requirePhase, requireVoice, TALKING, type Part, refuse } from './lookup.js';
import { isTargetHeld, setTargetsHeld, targetsOf } from './targets.js';
import { refusal } from './refusal.js';

/** The agent talks to the one who was on hold, the customer or the one consulted, and the other is put on hold. */
export function swapConsultation(draft: Draft, part: Part): void {
  const { conversation, leg } = requireConsultation(part, 'swapping');
  const { legs, phones } = targetsOf(conversation);
  if (legs.length + phones.length > 1) {
    throw refusal(
      'WRONG_STATE',
      'phase',
      'There are more than two to talk to: hold the customer, or bring all together.',
    );
  }
  const customerHeld = leg.phase === 'held';
  if (!customerHeld && !isTargetHeld(conversation)) {
    throw refusal(
      'WRONG_STATE',
      'phase',
      'Nobody is on hold: hold the customer to talk to the other one alone.',
    );
  }
  setTargetsHeld(draft, conversation.id, customerHeld);
  const type = customerHeld ? 'leg.resumed' : 'leg.held';
  draft.emit({ type, conversationId: conversation.id, legId: leg.id });
}

/** Takes everybody off hold: all in the call hear each other. */
export function mergeConsultation(draft: Draft, part: Part): void {
  const { conversation, leg } = requireConsultation(part, 'bringing together');
  if (leg.phase !== 'held' && !isTargetHeld(conversation)) {
    throw refusal('WRONG_STATE', 'phase', 'Everybody is together already.');
  }
  setTargetsHeld(draft, conversation.id, false);
  if (leg.phase === 'held')
    draft.emit({ type: 'leg.resumed', conversationId: conversation.id, legId: leg.id });
}

/** Lets go of those who were asked into the call or are in it; the agent is back with the customer. */
export function cancelConsultation(draft: Draft, part: Part): void {
  requireOwned(part);
  requirePhase(part, TALKING, 'cancelling');
  const { conversation, leg } = part;
  const conversationId = conversation.id;
  const asks = conversation.handover?.kind === 'confer' && conversation.handover.legId === leg.id;
  const { legs, phones } = targetsOf(conversation);
  if (!asks && legs.length + phones.length === 0) {
    throw refuse(
      'WRONG_STATE',
      part,
      'phase',
      'Nobody was asked into this call: there is nothing to cancel.',
    );
  }
  if (asks) failHandover(draft, conversation, 'You cancelled it.');
  else {
    for (const { id: legId } of legs)
      draft.emit({ type: 'leg.ended', conversationId, legId, cause: 'center' });
    for (const { id: phoneId } of phones)
      draft.emit({ type: 'phone.left', conversationId, phoneId, reason: 'The agent hung up.' });
    closeConference(draft, conversationId);
  }
  const back = find(draft.state.conversations, conversationId) && fresh(draft, part);
  if (back?.leg.phase === 'held' && !isAccompanied(back.conversation)) {
    draft.emit({ type: 'leg.resumed', conversationId, legId: leg.id });
  }
}

const isAccompanied = (conversation: Conversation): boolean => {
  const { legs, phones } = targetsOf(conversation);
  return legs.length + phones.length > 0;
};

function requireConsultation(part: Part, action: string): Part {
  requireVoice(part, 'A consultation');
  requireOwned(part);
  requirePhase(part, TALKING, action);
  if (isAccompanied(part.conversation)) return part;
  throw refuse('WRONG_STATE', part, 'phase', 'Nobody else is in this call: consult somebody first.');
}
