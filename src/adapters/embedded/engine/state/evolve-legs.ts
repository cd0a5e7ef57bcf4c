import { unlessFailed } from '../../../../core/model/attempts.js';
import type { Phase } from '../../../../core/model/interaction.js';
import { restAgent } from './evolve-agents.js';
import { dropWhenDone } from './evolve-conversations.js';
import type { EngineEvent, EngineEventOf } from './events.js';
import { mustHave, withConversation, withLeg } from './records.js';
import type { CenterState, Leg } from './types.js';

const MAX_ENDED = 500;
const MAX_UNHEARD = 50;

const FOLLOWS: Readonly<Record<string, readonly Phase[]>> = {
  'leg.ringing': ['offered'],
  'leg.connected': ['offered', 'ringing'],
  'leg.held': ['connected'],
  'leg.resumed': ['held'],
  'leg.disconnected': ['offered', 'ringing', 'connected', 'held'],
  'leg.disposed': ['wrap-up'],
  'leg.ended': ['offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed'],
};

function move(type: string, phase: Phase, at: number, deadline: number | null = null) {
  return (leg: Leg): Leg => {
    if (!FOLLOWS[type]?.includes(leg.phase))
      throw new Error(`${type} cannot follow ${leg.phase} of ${leg.id}.`);
    return { ...leg, phase, phaseSince: at, deadline };
  };
}

/** The agents' parts in conversations. */
export function evolveLegs(state: CenterState, event: EngineEvent): CenterState | undefined {
  if (!event.type.startsWith('leg.')) return undefined;
  const change = (next: (leg: Leg) => Leg): CenterState => {
    const { conversationId, legId } = event as { conversationId: string; legId: string };
    return withLeg(state, conversationId, legId, next);
  };
  switch (event.type) {
    case 'leg.offered':
      return withConversation(state, event.conversationId, (before) => ({
        ...before,
        legs: [...before.legs, event.leg],
      }));
    case 'leg.ringing':
      return change(move(event.type, 'ringing', event.at, event.deadline));
    case 'leg.connected': {
      const next = change((leg) => ({
        ...move(event.type, 'connected', event.at)(leg),
        connectedAt: event.at,
      }));
      return restAgent(next, agentOf(state, event.conversationId, event.legId), event.at, false);
    }
    case 'leg.held':
      return change(move(event.type, 'held', event.at));
    case 'leg.resumed':
      return change(move(event.type, 'connected', event.at));
    case 'leg.muted':
      return change((leg) => ({ ...leg, muted: event.muted }));
    case 'leg.disconnected':
      return change((leg) => ({
        ...move(event.type, 'wrap-up', event.at, event.deadline)(leg),
        disconnectedAt: event.at,
        muted: false,
        endCause: event.cause,
      }));
    case 'leg.dispositionKept':
      return change((leg) => ({ ...leg, unfinished: event.unfinished }));
    case 'leg.wrapUpExtended':
      return change((leg) => ({ ...leg, deadline: event.deadline, extendedAt: event.at }));
    case 'leg.disposed':
      return {
        ...change((leg) => ({
          ...move(event.type, 'disposed', event.at)(leg),
          disposition: event.disposition,
        })),
        unheard: unheardAfter(state, event),
      };
    case 'leg.ended':
      return end(state, event.conversationId, event.legId, event.at);
    case 'leg.owned':
      return change((leg) => ({ ...leg, owned: event.owned }));
    case 'leg.transferred':
      return change((leg) => ({
        ...leg,
        transfer: event.transfer,
        conference: unlessFailed(leg.conference),
      }));
    case 'leg.conferred':
      return change((leg) => ({
        ...leg,
        conference: event.conference,
        transfer: unlessFailed(leg.transfer),
      }));
    case 'leg.searchablesSet':
      return change((leg) => ({ ...leg, searchables: event.searchables, relationId: event.relationId }));
    case 'leg.matched':
      return change((leg) => ({ ...leg, matches: event.records }));
    case 'leg.attached':
      return change((leg) => ({ ...leg, record: event.record }));
    case 'leg.detached':
      return change((leg) => ({ ...leg, record: null }));
    default:
      return undefined;
  }
}

/** Keeps a disposition for a page that may not know of it: only the last ones, since a page may never come back. */
function unheardAfter(
  state: CenterState,
  { at, conversationId, legId, disposition, unheardBy: tab }: EngineEventOf<'leg.disposed'>,
): CenterState['unheard'] {
  if (tab === undefined) return state.unheard;
  const leg = legOf(state, conversationId, legId);
  const conversation = mustHave(state.conversations, conversationId, 'conversation');
  const part = { conversation: { ...conversation, legs: [] }, leg: { ...leg, matches: [] } };
  return [...state.unheard, { tab, at, disposition, part }].slice(-MAX_UNHEARD);
}

function legOf(state: CenterState, conversationId: string, legId: string): Leg {
  const conversation = mustHave(state.conversations, conversationId, 'conversation');
  const leg = conversation.legs.find(({ id }) => id === legId);
  if (!leg) throw new Error(`There is no interaction ${legId}.`);
  return leg;
}

function agentOf(state: CenterState, conversationId: string, legId: string): string {
  return legOf(state, conversationId, legId).agentId;
}

function end(state: CenterState, conversationId: string, legId: string, at: number): CenterState {
  const leg = legOf(state, conversationId, legId);
  move('leg.ended', 'ended', at)(leg);
  const left = withConversation(state, conversationId, (before) => ({
    ...before,
    legs: before.legs.filter(({ id }) => id !== legId),
  }));
  const remembered = { id: legId, agentId: leg.agentId, disposed: leg.disposition !== null };
  const next = { ...left, endedLegs: [...left.endedLegs, remembered].slice(-MAX_ENDED) };
  return dropWhenDone(restAgent(next, leg.agentId, at, null), conversationId);
}
