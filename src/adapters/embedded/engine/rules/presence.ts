import type { Presence } from '../../../../core/model/session.js';
import type { CenterRequests } from '../../../../core/ports/contact-center.js';
import type { AgentRecord, SessionRecord } from '../state/types.js';
import type { Draft } from './draft.js';
import {
  campaignOf,
  isEngaged,
  isVoice,
  partsOf,
  sessionOf,
  sessionOfAgent,
  TALKING,
  type Part,
} from './lookup.js';
import { refusal } from './refusal.js';

export const NOT_READY = 'Not Ready';

interface Engagement {
  /** The call that the agent is in, or that is on its way. */
  readonly call: Part | undefined;
  readonly wrapUp: boolean;
  readonly written: boolean;
}

function engagementOf(draft: Draft, agentId: string): Engagement {
  const parts = partsOf(draft.state, agentId);
  const calls = parts.filter(({ conversation }) => isVoice(conversation));
  return {
    call: calls.find(({ leg }) => TALKING.includes(leg.phase)) ?? calls.find(isEngaged),
    wrapUp: calls.some(({ leg }) => leg.phase === 'wrap-up'),
    written: parts.some((part) => !isVoice(part.conversation) && isEngaged(part)),
  };
}

/** Becoming available and taking breaks. During an interaction the wish is kept until it ends. */
export function setAvailability(
  draft: Draft,
  tab: string,
  { status, label }: CenterRequests['setAvailability']['params'],
): void {
  const session = sessionOf(draft, tab);
  const { settings } = draft.configuration;
  const name =
    status === 'available' ? (settings.readyStatuses[0] ?? 'Available') : (label ?? settings.breaks[0] ?? '');
  const lacks = status === 'available' ? lacking(draft, session) : null;
  if (lacks) throw refusal('WRONG_STATE', lacks, LACKING[lacks]);
  if (status === 'break' && !settings.breaks.includes(name)) {
    throw refusal(
      'REQUIRED_FIELD_MISSING',
      'gone',
      `There is no break '${name.slice(0, 80)}': choose one of ${settings.breaks.join(', ')}.`,
    );
  }
  const engagement = engagementOf(draft, session.agentId);
  const deferred = !!engagement.call || engagement.wrapUp || (status === 'break' && engagement.written);
  draft.emit({ type: 'agent.chose', agentId: session.agentId, status, label: name, deferred });
  settlePresence(draft, session.agentId, status === 'available' ? 'agent.set.ready' : 'agent.set.break');
}

/** What has to be chosen before work can come; null: nothing any more. */
export function lacking({ configuration }: Draft, { campaignIds, extension }: SessionRecord) {
  if (campaignIds.length === 0) return 'no-campaign';
  const calls = campaignIds.some((id) => campaignOf(configuration, id).channels.includes('voice'));
  return calls && !extension ? 'no-extension' : null;
}

const LACKING = {
  'no-campaign': 'Select a campaign before you become available.',
  'no-extension': 'Select an extension before you become available: your campaign has calls.',
};

/** Brings what is shown of an agent in line with what the agent asked for and is doing. */
export function settlePresence(draft: Draft, agentId: string, cause: string): void {
  const engagement = engagementOf(draft, agentId);
  const before = draft.state.agents[agentId];
  if (!before) return;
  const waits =
    engagement.call || engagement.wrapUp || (before.next?.status === 'break' && engagement.written);
  if (before.next && !waits) draft.emit({ type: 'agent.chose', agentId, ...before.next, deferred: false });
  const agent = draft.state.agents[agentId];
  if (!agent) return;
  const presence = presenceOf(draft, agentId, agent, engagement, cause);
  if (!samePresence(presence, agent.presence))
    draft.emit({ type: 'agent.presenceChanged', agentId, presence });
}

export function settleAllPresences(draft: Draft): void {
  for (const agentId of Object.keys(draft.state.agents))
    settlePresence(draft, agentId, 'interaction.changed');
}

function presenceOf(
  draft: Draft,
  agentId: string,
  agent: AgentRecord,
  engagement: Engagement,
  cause: string,
): Presence {
  const [status, label] = shown(draft, agentId, agent, engagement);
  const same = agent.presence.status === status && agent.presence.label === label;
  return {
    status,
    label,
    since: same ? agent.presence.since : draft.now,
    next: agent.next,
    autoCall: status !== 'offline' && agent.chosen.status === 'available' && agent.next?.status !== 'break',
    cause,
  };
}

function shown(
  draft: Draft,
  agentId: string,
  agent: AgentRecord,
  engagement: Engagement,
): readonly [Presence['status'], string] {
  if (!sessionOfAgent(draft.state, agentId)) return ['offline', 'Offline'];
  if (engagement.call) return ['busy', callWords(engagement.call)];
  if (engagement.wrapUp) return ['wrap-up', 'Wrap-up'];
  return [agent.chosen.status, agent.chosen.label || NOT_READY];
}

function callWords({ leg }: Part): string {
  if (TALKING.includes(leg.phase)) return 'On a call';
  return leg.purpose === 'dial' ? 'Dialling' : 'Ringing';
}

function samePresence(a: Presence, b: Presence): boolean {
  return (
    a.status === b.status &&
    a.label === b.label &&
    a.autoCall === b.autoCall &&
    a.next?.status === b.next?.status &&
    a.next?.label === b.next?.label
  );
}
