import type { SessionEndCause } from '../../../../core/model/session.js';
import { OmniError } from '../../../../core/contract/errors.js';
import { sessionId, userCrtObjectId } from '../identity.js';
import { find } from '../state/records.js';
import type { SessionRecord } from '../state/types.js';
import { automaticDisposition } from './dispositions.js';
import type { Draft } from './draft.js';
import { disconnect, endConversation, failHandover, requeue } from './endings.js';
import { dropOut, heirOf } from './conference.js';
import {
  agentOf,
  campaignOf,
  conversationOf,
  fresh,
  isVoice,
  partsOf,
  sessionOf,
  sessionOfAgent,
  TALKING,
  type Part,
} from './lookup.js';
import { lacking, NOT_READY, settlePresence } from './presence.js';
import { refusal } from './refusal.js';

/** Opens a session for an agent whose password was right. */
export function openSession(draft: Draft, tab: string, agentId: string, takeOver: boolean): void {
  const agent = agentOf(draft.configuration, agentId);
  if (!agent) throw refusal('REFUSED', 'credentials', 'The user name or the password is wrong.');
  const here = find(draft.state.sessions, tab);
  if (here?.agentId === agentId) return;
  if (here)
    throw refusal('WRONG_STATE', 'signed-in', `${here.agentId} is logged in on this page: log out first.`);
  const elsewhere = sessionOfAgent(draft.state, agentId);
  if (elsewhere && !takeOver) {
    throw new OmniError(
      'FORCE_LOGIN_REQUIRED',
      `${agentId} is logged in on another page: use forceLogin to take that session over.`,
    );
  }
  const working = partsOf(draft.state, agentId).length > 0;
  if (elsewhere) draft.emit({ type: 'session.closed', tab: elsewhere.tab, cause: 'taken-over' });
  const session: SessionRecord = {
    tab,
    id: sessionId(draft.state, agentId),
    agentId,
    openedAt: draft.now,
    heardAt: draft.now,
    campaignIds: [],
    extension: null,
    userCrtObjectId: null,
  };
  draft.emit({ type: 'session.opened', session });
  const { settings } = draft.configuration;
  if (elsewhere && working) carryOver(draft, tab, elsewhere);
  else {
    draft.emit({ type: 'agent.chose', agentId, status: 'break', label: NOT_READY, deferred: false });
    const [only, ...others] = agent.campaignIds;
    if (settings.autoSelectSingleAssignedCampaign && only !== undefined && others.length === 0) {
      selectCampaigns(draft, tab, [only]);
    }
  }
  settlePresence(draft, agentId, 'agent.login');
}

/** An agent who goes on with live work on another page goes on with the same campaigns and extension. */
function carryOver(draft: Draft, tab: string, before: SessionRecord): void {
  if (before.campaignIds.length > 0) {
    draft.emit({ type: 'session.campaignsChosen', tab, campaignIds: before.campaignIds });
  }
  const extension = before.extension;
  if (extension) selectExtension(draft, tab, extension.callContextId, extension.phone);
}

export function selectCampaigns(draft: Draft, tab: string, campaignIds: readonly number[]): void {
  const session = sessionOf(draft, tab);
  const assigned = agentOf(draft.configuration, session.agentId)?.campaignIds ?? [];
  if (campaignIds.length === 0) {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'no-campaign',
      'campaignIds is empty: choose at least one campaign.',
    );
  }
  for (const id of campaignIds) {
    campaignOf(draft.configuration, id);
    if (!assigned.includes(id)) {
      throw refusal('DATA_NOT_FOUND', 'campaign', `Campaign ${id} is not assigned to ${session.agentId}.`);
    }
  }
  draft.emit({ type: 'session.campaignsChosen', tab, campaignIds: [...new Set(campaignIds)] });
  readyByDefault(draft, session);
}

export function selectExtension(draft: Draft, tab: string, callContextId: number, phone: string): void {
  const session = sessionOf(draft, tab);
  const extension = draft.configuration.extensions.find(
    (candidate) => candidate.callContextId === callContextId,
  );
  if (!extension || extension.phone !== phone) {
    const known = draft.configuration.extensions
      .map((candidate) => `${candidate.callContextId} (${candidate.phone})`)
      .join(', ');
    throw refusal('DATA_NOT_FOUND', 'gone', `There is no such extension: choose one of ${known}.`);
  }
  draft.emit({
    type: 'session.extensionChosen',
    tab,
    extension,
    userCrtObjectId: userCrtObjectId(draft.state, session.id, phone, callContextId),
  });
  readyByDefault(draft, session);
}

/** With `defaultReady` an agent becomes available without asking, as soon as everything needed for that is chosen. */
function readyByDefault(draft: Draft, { tab, agentId }: SessionRecord): void {
  const session = sessionOf(draft, tab);
  const agent = draft.state.agents[agentId];
  if (!draft.configuration.settings.defaultReady || agent?.chosen.label !== NOT_READY) return;
  if (lacking(draft, session)) return;
  const label = draft.configuration.settings.readyStatuses[0] ?? 'Available';
  draft.emit({ type: 'agent.chose', agentId, status: 'available', label, deferred: false });
  settlePresence(draft, agentId, 'agent.set.ready');
}

export function signOut(draft: Draft, tab: string): void {
  const session = sessionOf(draft, tab);
  const talking = partsOf(draft.state, session.agentId).find(({ leg }) => TALKING.includes(leg.phase));
  if (talking) {
    const { channel, customer } = talking.conversation;
    throw refusal(
      'WRONG_STATE',
      'still-talking',
      `The ${channel.name} interaction with ${customer.name ?? 'a customer'} is still ${talking.leg.phase}: end or transfer it before you log out.`,
      { interactionId: talking.leg.id },
    );
  }
  closeSession(draft, tab, 'logout');
}

/** Ends a session, and settles every interaction that the agent had. */
export function closeSession(draft: Draft, tab: string, cause: Exclude<SessionEndCause, 'taken-over'>): void {
  const session = sessionOf(draft, tab);
  for (const part of partsOf(draft.state, session.agentId)) release(draft, part);
  draft.emit({ type: 'session.closed', tab, cause });
  const word = cause === 'logout' ? 'agent.logout' : 'agent.session.expired';
  draft.emit({
    type: 'agent.chose',
    agentId: session.agentId,
    status: 'break',
    label: NOT_READY,
    deferred: false,
  });
  settlePresence(draft, session.agentId, word);
}

/** Calls end, written conversations go back into the queue, wrap-up is disposed by the center. */
function release(draft: Draft, part: Part): void {
  const { conversation, leg } = part;
  const on = { conversationId: conversation.id, legId: leg.id };
  if (leg.phase === 'wrap-up') return automaticDisposition(draft, part);
  if (TALKING.includes(leg.phase)) {
    if (isVoice(conversation) || !leg.owned || heirOf(conversation)) dropOut(draft, part, 'session-ended');
    else {
      if (conversation.handover?.legId === leg.id) failHandover(draft, conversation, 'The agent has left.');
      disconnect(draft, conversation, leg, 'session-ended');
      requeue(draft, conversation);
    }
    return leg.owned ? automaticDisposition(draft, fresh(draft, part)) : undefined;
  }
  if (leg.purpose === 'dial') {
    endConversation(draft, conversation.id, {
      cause: 'session-ended',
      offered: 'session-ended',
      reason: 'The agent has left.',
    });
    return automaticDisposition(draft, fresh(draft, part));
  }
  draft.emit({ type: 'leg.ended', ...on, cause: 'session-ended' });
  if (leg.purpose === 'route') requeue(draft, conversation);
  else if (conversation.handover?.target.kind === 'user') {
    failHandover(draft, conversationOf(draft, conversation.id), 'The colleague has left.');
  }
}
