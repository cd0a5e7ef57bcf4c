import type { DomainEvent } from '../../../../core/model/events.js';
import type { Phase } from '../../../../core/model/interaction.js';
import { agentOf, partsOf, type Part } from '../rules/lookup.js';
import { find } from '../state/records.js';
import type { EngineEvent } from '../state/events.js';
import type { CenterState, SessionRecord } from '../state/types.js';
import { lossEvents } from './audio.js';
import {
  callbacksView,
  campaignsView,
  callbackView,
  isCallbackOf,
  notificationView,
  presenceView,
  sessionView,
} from './desk.js';
import { interactionView, shown, type Source, type Step } from './interactions.js';
import { ofThreads } from './thread-events.js';
import { threadView } from './threads.js';

/** What one page of an agent is told of a step: the difference it makes to what that page sees. */
export function project(step: Step, source: Source, tab: string): readonly DomainEvent[] {
  const { before, after, event } = step;
  const old = find(before.sessions, tab);
  const session = find(after.sessions, tab);
  if (!session) {
    return old
      ? [{ type: 'session.closed', cause: event.type === 'session.closed' ? event.cause : 'center' }]
      : [];
  }
  if (old?.id !== session.id) return opened(source, session);
  return [
    ...ofSession(source, old, session),
    ...ofDesk(step, source, session),
    ...ofInteractions(step, source, session.agentId),
    ...ofThreads(step, source, session.agentId),
  ];
}

function opened(source: Source, session: SessionRecord): readonly DomainEvent[] {
  const { configuration, state } = source;
  const view = sessionView(source, session);
  const campaignIds = agentOf(configuration, session.agentId)?.campaignIds ?? [];
  const events: DomainEvent[] = [];
  if (view.user && view.settings) {
    const { user, settings, assignedCampaigns, extensions } = view;
    events.push({
      type: 'session.opened',
      sessionId: session.id,
      user,
      settings,
      assignedCampaigns,
      extensions,
      resumed: false,
    });
  }
  for (const campaign of configuration.campaigns.filter(({ id }) => campaignIds.includes(id))) {
    events.push({ type: 'dispositions.listed', campaignId: campaign.id, classes: campaign.dispositions });
  }
  // An agent who has just logged in is still offline here: the next step settles the presence.
  const presence = presenceView(source, session);
  if (presence.status !== 'offline') events.push({ type: 'presence.changed', presence });
  for (const callback of callbacksView(source, session))
    events.push({ type: 'callback.scheduled', callback });
  for (const notification of state.agents[session.agentId]?.notifications ?? []) {
    events.push({ type: 'notification.raised', notification: notificationView(source, notification) });
  }
  for (const part of partsOf(state, session.agentId)) events.push(...offered(source, part));
  return events;
}

function offered(source: Source, part: Part): readonly DomainEvent[] {
  const thread = threadView(source, part);
  const interaction = interactionView(source, part);
  return [
    { type: 'interaction.offered', interaction },
    ...(thread ? [{ type: 'thread.opened' as const, thread }] : []),
  ];
}

function ofSession(source: Source, old: SessionRecord, session: SessionRecord): readonly DomainEvent[] {
  const events: DomainEvent[] = [];
  if (old.campaignIds !== session.campaignIds) {
    const campaigns = campaignsView(source.configuration, session.campaignIds);
    events.push({ type: 'campaigns.selected', campaigns });
  }
  if (old.userCrtObjectId !== session.userCrtObjectId && session.extension && session.userCrtObjectId) {
    const { extension, userCrtObjectId } = session;
    events.push({ type: 'extension.selected', extension, userCrtObjectId });
  }
  return events;
}

function ofDesk({ before, after }: Step, source: Source, session: SessionRecord): readonly DomainEvent[] {
  const events: DomainEvent[] = [];
  const old = before.agents[session.agentId];
  const agent = after.agents[session.agentId];
  if (agent && old?.presence !== agent.presence) {
    events.push({ type: 'presence.changed', presence: agent.presence });
  }
  if (agent && old && old.notifications !== agent.notifications) {
    const known = new Map(old.notifications.map((one) => [one.id, one]));
    const seen: string[] = [];
    for (const notification of agent.notifications) {
      const earlier = known.get(notification.id);
      if (earlier === notification) continue;
      if (earlier?.read === false && notification.read) seen.push(notification.id);
      else events.push({ type: 'notification.raised', notification: notificationView(source, notification) });
    }
    if (seen.length > 0) events.push({ type: 'notification.read', ids: seen });
  }
  const oldSession = before.sessions[session.tab];
  if (
    oldSession &&
    (before.callbacks !== after.callbacks || oldSession.campaignIds !== session.campaignIds)
  ) {
    events.push(...ofCallbacks(before, source, oldSession, session));
  }
  return events;
}

function ofCallbacks(
  before: CenterState,
  source: Source,
  oldSession: SessionRecord,
  session: SessionRecord,
): readonly DomainEvent[] {
  const events: DomainEvent[] = [];
  for (const [id, old] of Object.entries(before.callbacks)) {
    const now = find(source.state.callbacks, id);
    if (isCallbackOf(oldSession, old) && !(now && isCallbackOf(session, now))) {
      events.push({ type: 'callback.cleared', callbackId: id });
    }
  }
  for (const callback of Object.values(source.state.callbacks)) {
    if (!isCallbackOf(session, callback)) continue;
    const old = find(before.callbacks, callback.id);
    const wasSeen = old !== undefined && isCallbackOf(oldSession, old);
    if (!wasSeen || old.agentId !== callback.agentId) {
      events.push({
        type: 'callback.scheduled',
        callback: { ...callbackView(source, session, callback), due: false },
      });
    }
    if (callback.due && !(wasSeen && old.due)) events.push({ type: 'callback.due', callbackId: callback.id });
  }
  return events;
}

function ofInteractions(
  { event, before, after }: Step,
  source: Source,
  agentId: string,
): readonly DomainEvent[] {
  if (!('conversationId' in event) && event.type !== 'conversation.opened') return [];
  const id = event.type === 'conversation.opened' ? event.conversation.id : event.conversationId;
  const old = partIn(before, id, agentId);
  const part = partIn(after, id, agentId);
  if (old && old.leg.id !== part?.leg.id) {
    const cause = event.type === 'leg.ended' ? event.cause : 'center';
    return [{ type: 'interaction.ended', interactionId: old.leg.id, cause }];
  }
  if (!part) return [];
  return old ? changes(event, source, { before, old, part }) : offered(source, part);
}

/** An agent's part in a conversation: there is one at most at a time. */
function partIn(state: CenterState, conversationId: string, agentId: string): Part | undefined {
  const conversation = find(state.conversations, conversationId);
  const leg = conversation?.legs.find((candidate) => candidate.agentId === agentId);
  return conversation && leg && { conversation, leg };
}

interface Change {
  readonly before: CenterState;
  readonly old: Part;
  readonly part: Part;
}

function changes(event: EngineEvent, source: Source, { before, old, part }: Change): readonly DomainEvent[] {
  const { leg, conversation } = part;
  const interactionId = leg.id;
  const view = interactionView(source, part);
  const events: DomainEvent[] = [];
  if (old.leg.phase !== leg.phase) events.push(phaseEvent(old.leg.phase, view));
  const prior = interactionView({ ...source, state: before }, old);
  events.push(...lossEvents(prior, view, event.type));
  if (leg.phase !== 'wrap-up' && old.leg.muted !== leg.muted) {
    events.push({ type: 'interaction.muted', interactionId, muted: leg.muted });
  }
  if (old.leg.transfer !== leg.transfer && view.transfer) {
    events.push({ type: 'interaction.transferred', interactionId, transfer: view.transfer });
  }
  if (old.leg.conference !== leg.conference && view.conference) {
    events.push({ type: 'interaction.conferred', interactionId, conference: view.conference });
  }
  const held = view.conference?.otherHeld ?? false;
  if (old.leg.conference === leg.conference && held !== (prior.conference?.otherHeld ?? false)) {
    events.push({ type: 'interaction.otherHeld', interactionId, held });
  }
  if (old.leg.extendedAt !== leg.extendedAt) {
    events.push({ type: 'interaction.wrapUpExtended', interactionId, deadline: leg.deadline });
  }
  if (old.leg.owned !== leg.owned) {
    events.push({ type: 'interaction.ownershipChanged', interactionId, owned: leg.owned });
  }
  if (old.conversation.customer !== conversation.customer) {
    const type =
      event.type === 'conversation.customerUnlinked'
        ? 'interaction.customerUnlinked'
        : 'interaction.customerLinked';
    events.push({ type, interactionId, customer: view.customer });
  }
  if (old.leg.matches !== leg.matches)
    events.push({ type: 'record.matched', interactionId, records: view.matches });
  if (old.leg.record !== leg.record) {
    if (view.record) events.push({ type: 'record.attached', interactionId, record: view.record });
    else if (old.leg.record) {
      events.push({
        type: 'record.detached',
        interactionId,
        record: shown(source, conversation, old.leg.record),
      });
    }
  }
  if (old.leg.searchables !== leg.searchables || old.leg.relationId !== leg.relationId) {
    const { searchables, relationId } = view;
    events.push({ type: 'interaction.searchablesSet', interactionId, searchables, relationId });
  }
  if (event.type === 'conversation.digits' && event.legId === leg.id) {
    events.push({ type: 'interaction.dtmfSent', interactionId, digits: event.digits });
  }
  return events;
}

type View = ReturnType<typeof interactionView>;

function phaseEvent(old: Phase, view: View): DomainEvent {
  const { id: interactionId, phase, deadline } = view;
  switch (phase) {
    case 'ringing':
      return { type: 'interaction.ringing', interactionId, deadline };
    case 'held':
      return { type: 'interaction.held', interactionId };
    case 'wrap-up':
      return { type: 'interaction.disconnected', interactionId, cause: view.endCause ?? 'center', deadline };
    case 'disposed':
      if (!view.disposition)
        throw new Error(`Interaction ${interactionId} is disposed without a disposition.`);
      return { type: 'interaction.disposed', interactionId, disposition: view.disposition };
    default:
      return { type: old === 'held' ? 'interaction.resumed' : 'interaction.connected', interactionId };
  }
}
