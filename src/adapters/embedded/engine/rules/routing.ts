import { legId } from '../identity.js';
import type { Conversation, Leg, LegPurpose, SessionRecord } from '../state/types.js';
import type { AgentConfiguration, CenterConfiguration, QueueConfiguration } from '../configuration/types.js';
import type { Draft } from './draft.js';
import { agentOf, byIdleTime, isEngaged, isVoice, ownerOf, partsOf, queueOf } from './lookup.js';

/** Offers waiting conversations to free agents: highest priority first, then longest wait; longest idle agent first. */
export function route(draft: Draft): void {
  for (const waiting of queueOrder(draft, Object.values(draft.state.conversations).filter(isWaiting))) {
    const conversation = draft.state.conversations[waiting.id];
    if (!conversation) continue;
    const session = bestAgent(draft, conversation);
    if (!session) continue;
    const transfer = conversation.handover?.kind === 'transfer';
    if (!transfer) draft.emit({ type: 'conversation.assigned', conversationId: conversation.id });
    offer(
      draft,
      conversation.id,
      session,
      transfer ? 'transfer' : 'route',
      draft.configuration.routing.ringTimeout,
    );
  }
}

interface Configured {
  readonly configuration: CenterConfiguration;
}

/** Where a conversation waits now: its own queue, or the one that it is being transferred to. */
function waitingQueue({ configuration }: Configured, conversation: Conversation): QueueConfiguration | null {
  const { handover } = conversation;
  const id = handover?.target.kind === 'queue' ? Number(handover.target.id) : conversation.queueId;
  return queueOf(configuration, id);
}

export function isWaiting(conversation: Conversation): boolean {
  if (conversation.status === 'queued') return true;
  const { handover } = conversation;
  if (handover?.kind !== 'transfer' || handover.target.kind !== 'queue') return false;
  return !conversation.legs.some(
    (leg) => leg.purpose === 'transfer' && ['offered', 'ringing'].includes(leg.phase),
  );
}

/** Waiting conversations in the order in which they are served. */
export function queueOrder(source: Configured, waiting: readonly Conversation[]): readonly Conversation[] {
  const priority = (conversation: Conversation): number =>
    (conversation.handover ? 1_000 : 0) + (waitingQueue(source, conversation)?.priority ?? 0);
  return [...waiting].sort(
    (a, b) =>
      priority(b) - priority(a) || (a.waitingSince ?? 0) - (b.waitingSince ?? 0) || a.startedAt - b.startedAt,
  );
}

function bestAgent(draft: Draft, conversation: Conversation): SessionRecord | undefined {
  const missed = (session: SessionRecord): number =>
    conversation.missedBy.includes(session.agentId) ? 1 : 0;
  const longestIdle = byIdleTime(draft.state);
  return Object.values(draft.state.sessions)
    .filter((session) => canTake(draft, conversation, session))
    .sort((a, b) => missed(a) - missed(b) || longestIdle(a, b))[0];
}

/** Whether the agent wants work and the page is connected: without a page nobody would hear the offer ring. */
function isReady({ state, hears }: Draft, { agentId, tab }: SessionRecord): boolean {
  const { chosen, next } = state.agents[agentId] ?? {};
  return chosen?.status === 'available' && next?.status !== 'break' && hears(tab);
}

function canTake(draft: Draft, conversation: Conversation, session: SessionRecord): boolean {
  const agent = agentOf(draft.configuration, session.agentId);
  const queue = waitingQueue(draft, conversation);
  if (!agent || !isReady(draft, session)) return false;
  if (!session.campaignIds.includes(queue?.campaignId ?? conversation.campaignId)) return false;
  if (queue && !queue.skills.every((skill) => agent.skills.includes(skill))) return false;
  if (conversation.legs.some((leg) => leg.agentId === agent.id)) return false;
  if (conversation.declined.some(({ agentId, until }) => agentId === agent.id && until > draft.now))
    return false;
  return hasCapacity(draft, conversation, agent, session);
}

/** Whether the agent can take one more. Wrap-up counts too: an agent who still writes notes is not given too much. */
function hasCapacity(
  draft: Draft,
  conversation: Conversation,
  agent: AgentConfiguration,
  session: SessionRecord,
): boolean {
  const parts = partsOf(draft.state, agent.id);
  const calls = parts.filter((part) => isVoice(part.conversation)).length;
  if (isVoice(conversation)) return session.extension !== null && calls < agent.capacity.voice;
  return calls === 0 && parts.length - calls < agent.capacity.written;
}

/** Whether the agent could be given this conversation by a colleague now. */
export function couldTake(
  draft: Draft,
  conversation: Conversation,
  agent: AgentConfiguration,
  session: SessionRecord,
): boolean {
  const inCall = partsOf(draft.state, agent.id).some((part) => isVoice(part.conversation) && isEngaged(part));
  return isReady(draft, session) && !inCall && hasCapacity(draft, conversation, agent, session);
}

const ASSOCIATIONS: Record<LegPurpose, string> = {
  route: 'inbound.dial.association',
  dial: 'manualdial.association',
  transfer: 'transfer.association',
  confer: 'confer.association',
};

function introductionBy(
  { configuration }: Draft,
  owner: Leg | undefined,
  purpose: LegPurpose,
): Pick<Leg, 'introduction'> {
  if (!owner || (purpose !== 'transfer' && purpose !== 'confer')) return {};
  const { agentId, phase } = owner;
  const name = agentOf(configuration, agentId)?.name ?? agentId;
  const way = purpose === 'confer' && phase === 'held' ? 'consult' : purpose;
  return { introduction: { agentId, name, way } };
}

/** A new part of an agent in a conversation. The first part of a conversation has the conversation's id. */
export function newLeg(
  draft: Draft,
  conversation: Conversation,
  session: SessionRecord,
  purpose: LegPurpose,
  searchables: readonly string[] = [],
): Leg {
  const used =
    conversation.legs.some(({ id }) => id === conversation.id) ||
    draft.state.endedLegs.some(({ id }) => id === conversation.id);
  // The owner, or else the last owner: earlier ones may still be in their wrap-up.
  const earlier = ownerOf(conversation) ?? conversation.legs.findLast((leg) => leg.owned);
  return {
    id: used ? legId(draft.state, draft.now) : conversation.id,
    agentId: session.agentId,
    purpose,
    owned: purpose === 'route' || purpose === 'dial',
    ...introductionBy(draft, earlier, purpose),
    phase: 'offered',
    phaseSince: draft.now,
    deadline: null,
    offeredAt: draft.now,
    connectedAt: null,
    disconnectedAt: null,
    muted: false,
    userCrtObjectId: session.userCrtObjectId ?? `${session.id}-0-uce-${session.agentId}@0`,
    association: ASSOCIATIONS[purpose],
    transfer: null,
    conference: null,
    matches: [],
    record: earlier?.record ?? null,
    searchables: earlier?.searchables ?? searchables,
    relationId: conversation.relationId,
    disposition: null,
    endCause: null,
  };
}

/** Offers a conversation to an agent: it rings there. */
export function offer(
  draft: Draft,
  conversationId: string,
  session: SessionRecord,
  purpose: LegPurpose,
  ringTimeout: number,
): Leg {
  const conversation = draft.state.conversations[conversationId];
  if (!conversation) throw new Error(`Conversation ${conversationId} vanished before it was offered.`);
  const leg = newLeg(draft, conversation, session, purpose);
  draft.emit({ type: 'leg.offered', conversationId, leg });
  draft.emit({ type: 'leg.ringing', conversationId, legId: leg.id, deadline: draft.now + ringTimeout });
  return leg;
}
