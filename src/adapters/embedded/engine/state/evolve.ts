import { evolveAgents } from './evolve-agents.js';
import { evolveConversations } from './evolve-conversations.js';
import { evolveLegs } from './evolve-legs.js';
import { evolveThreads } from './evolve-threads.js';
import { evolveAudio, lossesThatLast } from './evolve-audio.js';
import type { EngineEvent } from './events.js';
import type { CenterState, MakingEvent } from './types.js';

const MAX_ANSWERS = 1_000;

const MAKING: ReadonlySet<string> = new Set<MakingEvent>([
  'session.opened',
  'session.extensionChosen',
  'conversation.opened',
  'leg.offered',
  'phone.dialled',
  'thread.message',
  'agent.notified',
  'callback.scheduled',
]);

export const EMPTY_CENTER: CenterState = {
  sequence: 0,
  lastAt: 0,
  made: {},
  seed: '',
  foundedAt: 0,
  sessions: {},
  agents: {},
  customers: {},
  conversations: {},
  losses: [],
  threads: {},
  callbacks: {},
  endedLegs: [],
  unheard: [],
  answers: [],
};

/**
 * Folds one event into the state. Pure, and strict: an event which cannot follow the state throws, because a log
 * that holds one is damaged.
 */
export function evolve(state: CenterState, event: EngineEvent): CenterState {
  const next = apply(state, event);
  const step = { sequence: state.sequence + 1, lastAt: event.at };
  if (!isMaking(event.type)) return { ...next, ...step };
  return { ...next, ...step, made: { ...state.made, [event.type]: (state.made[event.type] ?? 0) + 1 } };
}

function isMaking(type: string): type is MakingEvent {
  return MAKING.has(type);
}

function apply(state: CenterState, event: EngineEvent): CenterState {
  switch (event.type) {
    case 'center.founded':
      return { ...state, seed: event.seed, foundedAt: event.at };
    case 'center.damaged':
      return state;
    case 'command.answered': {
      const { key, name, result } = event;
      return { ...state, answers: [...state.answers, { key, name, result }].slice(-MAX_ANSWERS) };
    }
    default:
  }
  const next =
    evolveAgents(state, event) ??
    evolveConversations(state, event) ??
    evolveLegs(state, event) ??
    evolveAudio(state, event) ??
    evolveThreads(state, event);
  if (!next) throw new Error(`No rule for the event ${String((event as { type: unknown }).type)}.`);
  return lossesThatLast(next);
}
