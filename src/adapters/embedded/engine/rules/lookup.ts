import type {
  AgentConfiguration,
  CampaignConfiguration,
  CenterConfiguration,
  QueueConfiguration,
} from '../configuration/types.js';
import { OmniError, type OmniErrorName } from '../../../../core/contract/errors.js';
import type { Phase } from '../../../../core/model/interaction.js';
import { find } from '../state/records.js';
import type { CenterState, Conversation, Leg, SessionRecord } from '../state/types.js';
import type { Draft } from './draft.js';
import { refusal } from './refusal.js';

/** An agent's part together with the conversation it is part of. */
export interface Part {
  readonly conversation: Conversation;
  readonly leg: Leg;
}

export const LIVE: readonly Phase[] = ['offered', 'ringing', 'connected', 'held'];
export const TALKING: readonly Phase[] = ['connected', 'held'];

export const isVoice = (conversation: Conversation): boolean => conversation.channel.kind === 'voice';

export function agentOf(configuration: CenterConfiguration, agentId: string): AgentConfiguration | undefined {
  return configuration.agents.find(({ id }) => id === agentId);
}

export function campaignOf(configuration: CenterConfiguration, id: number): CampaignConfiguration {
  const campaign = configuration.campaigns.find((candidate) => candidate.id === id);
  if (!campaign) {
    const known = configuration.campaigns.map((candidate) => candidate.id).join(', ');
    throw refusal('DATA_NOT_FOUND', 'campaign', `There is no campaign ${id}: the center has ${known}.`);
  }
  return campaign;
}

export function queueOf(configuration: CenterConfiguration, id: number | null): QueueConfiguration | null {
  return configuration.queues.find((queue) => queue.id === id) ?? null;
}

/** The queue in which a campaign's conversations of a channel wait; null: none. */
export function queueFor(
  configuration: CenterConfiguration,
  campaignId: number,
  channel: string,
): QueueConfiguration | null {
  const queues = configuration.queues.filter((queue) => queue.campaignId === campaignId);
  return (
    queues.find((queue) => queue.channels.includes(channel)) ??
    queues.find((queue) => queue.channels.length === 0) ??
    null
  );
}

export function sessionOf(draft: Draft, tab: string): SessionRecord {
  const session = find(draft.state.sessions, tab);
  if (!session) throw new OmniError('NOT_LOGGED_IN', 'Nobody is logged in here: call login first.');
  return session;
}

export function sessionOfAgent(state: CenterState, agentId: string): SessionRecord | undefined {
  return Object.values(state.sessions).find((session) => session.agentId === agentId);
}

export function partsOf(state: CenterState, agentId: string): readonly Part[] {
  return Object.values(state.conversations).flatMap((conversation) =>
    conversation.legs.filter((leg) => leg.agentId === agentId).map((leg) => ({ conversation, leg })),
  );
}

export function conversationOf(draft: Draft, id: string): Conversation {
  const conversation = find(draft.state.conversations, id);
  if (!conversation)
    throw refusal('DATA_NOT_FOUND', 'ended', 'There is no such conversation, or it is over.', {
      conversationId: id,
    });
  return conversation;
}

/** The agent's part by the id the agent's page knows it by, or an error that says why there is none. */
export function partOf(draft: Draft, agentId: string, interactionId: string): Part {
  const details = { interactionId };
  for (const conversation of Object.values(draft.state.conversations)) {
    const leg = conversation.legs.find(({ id }) => id === interactionId);
    if (!leg) continue;
    if (leg.agentId === agentId) return { conversation, leg };
    throw refusal('NOT_ALLOWED', 'not-yours', `${inWords(conversation)} belongs to another agent.`, details);
  }
  const ended = draft.state.endedLegs.find(({ id }) => id === interactionId);
  if (!ended) throw refusal('DATA_NOT_FOUND', 'ended', 'There is no such conversation.', details);
  if (ended.agentId !== agentId) {
    throw refusal(
      'NOT_ALLOWED',
      'ended',
      'This conversation belonged to another agent and is over.',
      details,
    );
  }
  const how = ended.disposed ? 'was disposed already' : 'is over';
  throw refusal('WRONG_STATE', 'ended', `This conversation ${how}.`, details);
}

/** How a refusal names a conversation to an agent: without its id and the customer's name, which may be a number. */
export const inWords = (conversation: Conversation): string =>
  isVoice(conversation) ? 'This call' : 'This conversation';

export function refuse(name: OmniErrorName, { leg }: Part, reason: string, message: string): OmniError {
  return refusal(name, reason, message, { interactionId: leg.id });
}

/** Refuses unless the interaction is in one of these phases. */
export function requirePhase(part: Part, phases: readonly Phase[], action: string): void {
  const { conversation, leg } = part;
  if (phases.includes(leg.phase)) return;
  const needed = phases.join(' or ');
  throw refuse(
    'WRONG_STATE',
    part,
    'phase',
    `${inWords(conversation)} is ${leg.phase}; ${action} needs it to be ${needed}.`,
  );
}

/** Refuses unless the agent is the one in charge, not somebody whom they brought in. */
export function requireOwned(part: Part): void {
  if (part.leg.owned) return;
  const whose = `${inWords(part.conversation)} belongs to another agent`;
  throw refuse('NOT_ALLOWED', part, 'not-yours', `${whose}: only they can do this.`);
}

export function requireVoice(part: Part, action: string): void {
  const { conversation } = part;
  if (isVoice(conversation)) return;
  throw refuse(
    'UNSUPPORTED',
    part,
    'UNSUPPORTED',
    `${action} is for calls; this is ${conversation.channel.name}.`,
  );
}

/** The part as the draft has it now. */
export function fresh(draft: Draft, part: Part): Part {
  const conversation = draft.state.conversations[part.conversation.id];
  const leg = conversation?.legs.find(({ id }) => id === part.leg.id);
  if (!conversation || !leg)
    throw new Error(`Interaction ${part.leg.id} vanished in the middle of a decision.`);
  return { conversation, leg };
}

export const ownerOf = (conversation: Conversation): Leg | undefined =>
  conversation.legs.find((leg) => leg.owned && TALKING.includes(leg.phase));

export const isEngaged = (part: Part): boolean => LIVE.includes(part.leg.phase);

/** The agent who has waited longest for work comes first; of two who have waited alike, the one with the lower id. */
export const byIdleTime = (state: CenterState): ((a: SessionRecord, b: SessionRecord) => number) => {
  const idle = ({ agentId }: SessionRecord): number => state.agents[agentId]?.idleSince ?? 0;
  return (a, b) => idle(a) - idle(b) || (a.agentId < b.agentId ? -1 : 1);
};
