import type { Target } from '../../../../core/model/session.js';
import { objectId } from '../identity.js';
import type { Conversation, Handover, PhoneLeg } from '../state/types.js';
import { tellConference } from './conference.js';
import { isOnThePhone } from './customers.js';
import type { Draft } from './draft.js';
import { disconnect, endConference, settleHandover } from './endings.js';
import {
  agentOf,
  campaignOf,
  conversationOf,
  fresh,
  queueOf,
  requireOwned,
  requirePhase,
  requireVoice,
  sessionOfAgent,
  TALKING,
  type Part,
  refuse,
} from './lookup.js';
import { checkPhone, customerWithPhone, sameNumber } from './phones.js';
import { couldTake, offer } from './routing.js';
import { setTargetsHeld } from './targets.js';
import { refusal } from './refusal.js';

const SECOND = 1_000;
type Kind = Handover['kind'];

/** Gives the conversation to somebody else. The agent stays with the customer until it is taken. */
export function transfer(draft: Draft, part: Part, target: Target): void {
  requirePhase(part, TALKING, 'transferring');
  const { settings } = draft.configuration;
  if (settings.unholdBeforeTransfer && part.leg.phase === 'held') {
    draft.emit({ type: 'leg.resumed', conversationId: part.conversation.id, legId: part.leg.id });
  }
  handOver(draft, part, 'transfer', target);
}

/** Takes back a transfer that nobody has taken yet: the agent goes on with the customer. */
export function cancelTransfer(draft: Draft, part: Part): void {
  const { conversation, leg } = part;
  if (conversation.handover?.kind === 'transfer' && conversation.handover.legId === leg.id) {
    return settleHandover(draft, conversation, { status: 'cancelled', reason: null });
  }
  const message =
    leg.transfer?.status === 'completed'
      ? 'The transfer has been taken already.'
      : 'No transfer is under way: there is nothing to take back.';
  throw refuse('WRONG_STATE', part, 'phase', message);
}

/** Brings somebody else into the call. */
export function confer(draft: Draft, part: Part, target: Target): void {
  requireVoice(part, 'A conference');
  requirePhase(part, TALKING, 'a conference');
  if (target.kind === 'queue') {
    throw refusal('UNSUPPORTED', 'UNSUPPORTED', 'A conference is with a user or a phone, not with a queue.');
  }
  handOver(draft, part, 'confer', target);
}

function handOver(draft: Draft, part: Part, kind: Kind, target: Target): void {
  requireOwned(part);
  const { handover } = part.conversation;
  if (handover) {
    const under = handover.kind === 'transfer' ? 'A transfer' : 'A conference';
    throw refuse('WRONG_STATE', part, 'handing-over', `${under} is under way: wait for its end.`);
  }
  if (target.kind === 'user') return toUser(draft, part, kind, target);
  if (target.kind === 'queue') return toQueue(draft, part, target);
  return toPhone(draft, part, kind, target);
}

function toUser(draft: Draft, part: Part, kind: Kind, target: Target): void {
  const { conversation, leg } = part;
  const { configuration } = draft;
  const agent = agentOf(configuration, target.id);
  if (!agent) throw refusal('DATA_NOT_FOUND', 'gone', `There is no user '${target.id.slice(0, 80)}'.`);
  if (agent.id === leg.agentId)
    throw refusal('REFUSED', 'yourself', `A ${kind} to yourself is not possible.`);
  const inCampaign = agent.campaignIds.includes(conversation.campaignId);
  if (kind === 'transfer' && configuration.settings.transferToAssignedCampaignsOnly && !inCampaign) {
    throw refusal(
      'NOT_ALLOWED',
      'target-campaign',
      `${agent.name} is not assigned to campaign ${conversation.campaignId}.`,
      { name: agent.name },
    );
  }
  if (conversation.legs.some((other) => other.agentId === agent.id)) {
    throw refusal(
      'REFUSED',
      'target-here',
      `${agent.name} is in this conversation already, or still in wrap-up of it.`,
      { name: agent.name },
    );
  }
  const session = sessionOfAgent(draft.state, agent.id);
  if (!session || !couldTake(draft, conversation, agent, session)) {
    throw refusal('REFUSED', 'target-away', `${agent.name} is not available now: choose somebody else.`, {
      name: agent.name,
    });
  }
  request(draft, part, kind, target, agent.name, null);
  offer(draft, conversation.id, session, kind, configuration.routing.ringTimeout);
}

function toQueue(draft: Draft, part: Part, target: Target): void {
  const { configuration } = draft;
  const queue = queueOf(configuration, Number(target.id));
  if (!queue) throw refusal('DATA_NOT_FOUND', 'gone', `There is no queue '${target.id.slice(0, 80)}'.`);
  const assigned = agentOf(configuration, part.leg.agentId)?.campaignIds ?? [];
  if (configuration.settings.transferToAssignedCampaignsOnly && !assigned.includes(queue.campaignId)) {
    throw refusal(
      'NOT_ALLOWED',
      'campaign',
      `You are not assigned to campaign ${queue.campaignId} of that queue.`,
    );
  }
  const { name } = part.conversation.channel;
  if (queue.channels.length > 0 && !queue.channels.includes(name)) {
    throw refusal(
      'REFUSED',
      'queue-channel',
      `The queue ${queue.name} takes ${queue.channels.join(', ')}, not ${name}.`,
      { name: queue.name },
    );
  }
  const deadline = draft.now + configuration.routing.transferTimeout;
  request(draft, part, 'transfer', target, queue.name, deadline);
}

function toPhone(draft: Draft, part: Part, kind: Kind, target: Target): void {
  const { conversation } = part;
  const { configuration } = draft;
  requireVoice(part, 'A phone');
  const phone = checkPhone(target.id, configuration.settings.maxPhoneLength);
  if (!configuration.settings.dialPhoneEnabled) {
    throw refusal(
      'NOT_ALLOWED',
      'no-dialling',
      'This center does not let agents dial numbers: choose a user or a queue.',
    );
  }
  const owner = customerWithPhone(draft.state, phone, draft.isOnline);
  if (owner && (isOnThePhone(draft, owner.key) || !draft.isOnline(owner.key))) {
    throw refusal('REFUSED', 'engaged', `${phone} is engaged or switched off.`, { phone });
  }
  const listed = configuration.phones.find((entry) => sameNumber(entry.phone, phone));
  const name = listed?.name ?? owner?.name ?? phone;
  const { dialTimeout } = campaignOf(configuration, conversation.campaignId);
  request(draft, part, kind, target, name, null);
  const leg: PhoneLeg = {
    id: objectId(draft.state, 'phone'),
    phone,
    name,
    customerKey: owner?.key ?? null,
    purpose: kind,
    status: 'ringing',
    since: draft.now,
    deadline: draft.now + dialTimeout * SECOND,
    muted: false,
    held: false,
  };
  draft.emit({ type: 'phone.dialled', conversationId: conversation.id, phone: leg });
}

function request(
  draft: Draft,
  part: Part,
  kind: Kind,
  target: Target,
  targetName: string,
  deadline: number | null,
): void {
  const { conversation, leg } = fresh(draft, part);
  const conversationId = conversation.id;
  const heldForIt =
    kind === 'confer' && draft.configuration.settings.holdBeforeConfer && leg.phase === 'connected';
  if (heldForIt) draft.emit({ type: 'leg.held', conversationId, legId: leg.id });
  const handover = { kind, legId: leg.id, target, targetName, deadline, heldForIt };
  draft.emit({ type: 'handover.requested', conversationId, handover });
  if (kind === 'transfer') {
    const asked = { target, targetName, status: 'requested' as const, reason: null };
    draft.emit({ type: 'leg.transferred', conversationId, legId: leg.id, transfer: asked });
  } else {
    const asked = { target, targetName, status: 'initialized' as const, participants: [], reason: null };
    draft.emit({ type: 'leg.conferred', conversationId, legId: leg.id, conference: asked });
  }
}

/** The colleague who was asked accepts the transfer, or comes into the conference. */
export function joinByTarget(draft: Draft, part: Part): void {
  const { conversation, leg } = part;
  const conversationId = conversation.id;
  if (leg.purpose === 'transfer') letGo(draft, conversation);
  draft.emit({ type: 'leg.connected', conversationId, legId: leg.id });
  if (leg.purpose === 'transfer') {
    draft.emit({ type: 'leg.owned', conversationId, legId: leg.id, owned: true });
    draft.emit({ type: 'conversation.connected', conversationId });
  } else connectConference(draft, conversation);
}

/** The phone that was dialled is answered. */
export function phoneAnswers(draft: Draft, conversationId: string, phone: PhoneLeg): void {
  const conversation = conversationOf(draft, conversationId);
  draft.emit({ type: 'phone.connected', conversationId, phoneId: phone.id });
  if (phone.purpose === 'transfer') letGo(draft, conversation);
  else connectConference(draft, conversation);
}

function connectConference(draft: Draft, { id: conversationId, handover }: Conversation): void {
  if (!handover) return;
  draft.emit({ type: 'handover.settled', conversationId });
  // Those who were on hold meanwhile hear the one who has come.
  setTargetsHeld(draft, conversationId, false);
  const owner = conversationOf(draft, conversationId).legs.find((leg) => leg.id === handover.legId);
  if (handover.heldForIt && owner?.phase === 'held') {
    draft.emit({ type: 'leg.resumed', conversationId, legId: owner.id });
  }
  const { target, targetName } = handover;
  tellConference(draft, conversationId, { target, targetName, status: 'connected', reason: null });
}

/** A transfer has been taken: the agent who gave the conversation away goes into wrap-up. */
function letGo(draft: Draft, { id: conversationId, handover }: Conversation): void {
  if (!handover) return;
  const { target, targetName } = handover;
  draft.emit({ type: 'handover.settled', conversationId });
  const now = conversationOf(draft, conversationId);
  const leg = now.legs.find(({ id }) => id === handover.legId);
  if (!leg || !TALKING.includes(leg.phase)) return;
  setTargetsHeld(draft, conversationId, false);
  const transfer = { target, targetName, status: 'completed' as const, reason: null };
  draft.emit({ type: 'leg.transferred', conversationId, legId: leg.id, transfer });
  endConference(draft, now, leg);
  disconnect(draft, now, leg, 'transferred');
}
