import { SIGNED_OUT } from '../../../../core/model/session.js';
import type { Limit } from '../../../../core/model/surroundings.js';
import type { StateKey } from '../../../../core/model/state.js';
import { agentOf, partsOf, type Part } from '../rules/lookup.js';
import { find } from '../state/records.js';
import {
  callbacksView,
  centerView,
  directoryView,
  notificationView,
  presenceView,
  sessionView,
} from './desk.js';
import { interactionView, type Source } from './interactions.js';
import { missedBy } from './missed.js';
import { threadView } from './threads.js';

type Entry = readonly [StateKey, unknown];

/** All of the center that one page of an agent sees. */
export function snapshot(source: Source, tab: string, limits: readonly Limit[]): readonly Entry[] {
  const { state, configuration } = source;
  const session = find(state.sessions, tab);
  const { configuration: crm, objects } = configuration.crm;
  const always: Entry[] = [
    ['center', centerView(source, limits)],
    ['connection', { status: 'connected', message: null }],
    ['crm', { configuration: crm, objects, openRecord: null }],
  ];
  const missed = missedBy(source, tab).map(({ part }) => part);
  if (!session) return [...always, ['session', SIGNED_OUT], ...rail(source, missed)];
  const campaignIds = agentOf(configuration, session.agentId)?.campaignIds ?? [];
  const dispositions = configuration.campaigns
    .filter(({ id }) => campaignIds.includes(id))
    .map((campaign): Entry => [`dispositions:${campaign.id}`, campaign.dispositions]);
  return [
    ...always,
    ['session', sessionView(source, session)],
    ['presence', presenceView(source, session)],
    ['directory', directoryView(source, session.agentId)],
    [
      'notifications',
      (state.agents[session.agentId]?.notifications ?? []).map((one) => notificationView(source, one)),
    ],
    ['callbacks', callbacksView(source, session)],
    ...dispositions,
    ...rail(source, [...missed, ...partsOf(state, session.agentId)]),
  ];
}

function rail(source: Source, parts: readonly Part[]): readonly Entry[] {
  const threads = parts.flatMap((part): Entry[] => {
    const thread = threadView(source, part);
    return thread ? [[`thread:${part.leg.id}`, thread]] : [];
  });
  return [
    ['interactions', byOffer(parts).map(({ leg }) => leg.id)],
    ...parts.map((part): Entry => [`interaction:${part.leg.id}`, interactionView(source, part)]),
    ...threads,
  ];
}

function byOffer(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => a.leg.offeredAt - b.leg.offeredAt);
}
