import { evolveAgents } from './evolve-agents.js';
import { evolveConversations } from './evolve-conversations.js';
import { evolveLegs } from './evolve-legs.js';
import { evolveThreads } from './evolve-threads.js';
import type { EngineEvent } from './events.js';
import type { CenterState } from './types.js';

const MAX_ANSWERS = 1_000;

export const EMPTY_CENTER: CenterState = {
  sequence: 0,
  seed: '',
  foundedAt: 0,
  sessions: {},
  agents: {},
  customers: {},
  conversations: {},
  threads: {},
  callbacks: {},
  endedLegs: [],
  answers: [],
};

/**
 * Folds one event into the state. Pure, and strict: an event which cannot follow the state throws, because a log
 * that holds one is damaged.
 */
export function evolve(state: CenterState, event: EngineEvent): CenterState {
  const next = apply(state, event);
  return { ...next, sequence: state.sequence + 1 };
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
    evolveThreads(state, event);
  if (!next) throw new Error(`No rule for the event ${String((event as { type: unknown }).type)}.`);
  return next;
}
