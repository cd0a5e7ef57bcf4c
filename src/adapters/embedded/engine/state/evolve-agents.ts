import type { EngineEvent } from './events.js';
import { mustHave, without } from './records.js';
import type { AgentRecord, CenterState, SessionRecord } from './types.js';

const MAX_NOTIFICATIONS = 100;

function newcomer(at: number): AgentRecord {
  return {
    presence: {
      status: 'offline',
      label: 'Offline',
      since: at,
      next: null,
      autoCall: false,
      cause: 'agent.logged.out',
    },
    chosen: { status: 'break', label: '' },
    next: null,
    idleSince: at,
    missedInARow: 0,
    notifications: [],
  };
}

function withSession(state: CenterState, tab: string, change: Partial<SessionRecord>): CenterState {
  const before = mustHave(state.sessions, tab, 'session');
  return { ...state, sessions: { ...state.sessions, [tab]: { ...before, ...change } } };
}

function withAgent(
  state: CenterState,
  agentId: string,
  at: number,
  change: (agent: AgentRecord) => Partial<AgentRecord>,
): CenterState {
  const before = (Object.hasOwn(state.agents, agentId) && state.agents[agentId]) || newcomer(at);
  return { ...state, agents: { ...state.agents, [agentId]: { ...before, ...change(before) } } };
}

/** Sessions, agents and customers: who is there. */
export function evolveAgents(state: CenterState, event: EngineEvent): CenterState | undefined {
  switch (event.type) {
    case 'session.opened': {
      const { session } = event;
      const next = { ...state, sessions: { ...state.sessions, [session.tab]: session } };
      // A new session starts with what the agent has not seen yet.
      return withAgent(next, session.agentId, event.at, (agent) => ({
        notifications: agent.notifications.filter((notification) => !notification.read),
      }));
    }
    case 'session.closed':
      mustHave(state.sessions, event.tab, 'session');
      return { ...state, sessions: without(state.sessions, event.tab) };
    case 'session.heard':
      return withSession(state, event.tab, { heardAt: event.at });
    case 'page.caughtUp':
      return {
        ...state,
        unheard: state.unheard.filter(
          ({ tab, part }) => tab !== event.tab || part.leg.id !== (event.legId ?? part.leg.id),
        ),
      };
    case 'session.left':
      return withSession(state, event.tab, { awaySince: event.at });
    case 'session.returned':
      return withSession(state, event.tab, { awaySince: undefined });
    case 'session.campaignsChosen':
      return withSession(state, event.tab, { campaignIds: event.campaignIds });
    case 'session.extensionChosen':
      return withSession(state, event.tab, {
        extension: event.extension,
        userCrtObjectId: event.userCrtObjectId,
      });
    case 'agent.chose': {
      const { status, label } = event;
      if (event.deferred)
        return withAgent(state, event.agentId, event.at, () => ({ next: { status, label } }));
      return withAgent(state, event.agentId, event.at, (agent) => ({
        chosen: { status, label },
        next: null,
        missedInARow: status === 'available' ? 0 : agent.missedInARow,
        idleSince: status === 'available' ? event.at : agent.idleSince,
      }));
    }
    case 'agent.presenceChanged':
      return withAgent(state, event.agentId, event.at, () => ({ presence: event.presence }));
    case 'agent.notified':
      return withAgent(state, event.agentId, event.at, (agent) => ({
        // A notification that comes again with the same id replaces the earlier one.
        notifications: [
          ...agent.notifications.filter(({ id }) => id !== event.notification.id),
          event.notification,
        ].slice(-MAX_NOTIFICATIONS),
      }));
    case 'agent.readNotifications':
      return withAgent(state, event.agentId, event.at, (agent) => ({
        notifications: agent.notifications.map((notification) =>
          event.ids.includes(notification.id) ? { ...notification, read: true } : notification,
        ),
      }));
    case 'customer.introduced':
      return { ...state, customers: { ...state.customers, [event.customer.key]: event.customer } };
    case 'customer.left':
    case 'customer.returned': {
      const before = mustHave(state.customers, event.key, 'customer');
      const awaySince = event.type === 'customer.left' ? event.at : null;
      return { ...state, customers: { ...state.customers, [event.key]: { ...before, awaySince } } };
    }
    case 'customer.forgotten':
      mustHave(state.customers, event.key, 'customer');
      return { ...state, customers: without(state.customers, event.key) };
    default:
      return undefined;
  }
}

/** After work has ended: the agent goes to the end of the line. */
export function restAgent(
  state: CenterState,
  agentId: string,
  at: number,
  missed: boolean | null,
): CenterState {
  return withAgent(state, agentId, at, (agent) => ({
    idleSince: at,
    missedInARow: missed === null ? agent.missedInARow : missed ? agent.missedInARow + 1 : 0,
  }));
}
