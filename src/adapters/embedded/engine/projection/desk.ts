import type { Notification, ScheduledCallback } from '../../../../core/model/notification.js';
import type { Campaign, DirectoryEntry, Presence, Session } from '../../../../core/model/session.js';
import type { Center, Limit } from '../../../../core/model/surroundings.js';
import type { CampaignConfiguration } from '../configuration/types.js';
import type { CenterConfiguration } from '../configuration/types.js';
import { agentOf, sessionOfAgent } from '../rules/lookup.js';
import type { CallbackRecord, SessionRecord } from '../state/types.js';
import type { Source } from './interactions.js';
import { hide, isMasked } from './masks.js';

/** What the agent's page is told of a campaign here: its dispositions are told apart, its automatic code never. */
function campaignView(campaign: CampaignConfiguration): Campaign {
  const { dispositions: _, automaticCodeId: __, ...shown } = campaign;
  return shown;
}

export function campaignsView(
  configuration: CenterConfiguration,
  ids: readonly number[],
): readonly Campaign[] {
  return ids.flatMap((id) =>
    configuration.campaigns.filter((campaign) => campaign.id === id).map(campaignView),
  );
}

export function sessionView({ configuration }: Source, session: SessionRecord): Session {
  const agent = agentOf(configuration, session.agentId);
  return {
    status: 'signed-in',
    id: session.id,
    user: { id: session.agentId, name: agent?.name ?? session.agentId, type: agent?.type ?? 'Executive' },
    settings: configuration.settings,
    assignedCampaigns: campaignsView(configuration, agent?.campaignIds ?? []),
    extensions: configuration.extensions,
    campaigns: campaignsView(configuration, session.campaignIds),
    extension: session.extension,
    userCrtObjectId: session.userCrtObjectId,
    since: session.openedAt,
    endCause: null,
  };
}

export function presenceView({ state }: Source, session: SessionRecord): Presence {
  const presence = state.agents[session.agentId]?.presence;
  if (!presence) throw new Error(`Agent ${session.agentId} has a session and no presence.`);
  return presence;
}

/** The colleagues, queues and phones that the agent can hand a conversation over to. */
export function directoryView(
  { state, configuration, hears }: Source,
  agentId: string,
): readonly DirectoryEntry[] {
  /** Null: the agent is offline, or nothing would be heard because their page is gone. */
  const presenceOf = (id: string): Presence | null => {
    const session = sessionOfAgent(state, id);
    return (session && hears(session.tab) && state.agents[id]?.presence) || null;
  };
  const isFree = (id: string): boolean => presenceOf(id)?.status === 'available';
  const users = configuration.agents
    .filter(({ id }) => id !== agentId)
    .map(({ id, name }) => ({
      kind: 'user' as const,
      id,
      name,
      available: isFree(id),
      detail: presenceOf(id)?.label ?? 'Offline',
    }));
  const queues = configuration.queues.map(({ id, name, campaignId, channels, skills }) => ({
    kind: 'queue' as const,
    id: String(id),
    name,
    available: configuration.agents.some(
      (agent) =>
        agent.id !== agentId &&
        isFree(agent.id) &&
        skills.every((skill) => agent.skills.includes(skill)) &&
        sessionOfAgent(state, agent.id)?.campaignIds.includes(campaignId),
    ),
    detail: configuration.campaigns.find((campaign) => campaign.id === campaignId)?.name ?? null,
    ...(channels.length > 0 && { channels }),
  }));
  const phones = configuration.phones.map(({ phone, name }) => ({
    kind: 'phone' as const,
    id: phone,
    name,
    available: true,
    detail: phone,
  }));
  return [...users, ...queues, ...phones];
}

export function notificationView({ configuration }: Source, notification: Notification): Notification {
  const { call, extra } = notification;
  const campaignId = call?.campaignId ?? Number(extra?.['campaignId'] ?? 0);
  if (!isMasked(configuration, campaignId)) return notification;
  const contact = extra?.['contact'];
  return hide(notification, [call?.phone ?? null, typeof contact === 'string' ? contact : null]);
}

/** A callback is seen by the agent it is for, or by everybody in the campaign while it is for nobody alone. */
export function isCallbackOf(session: SessionRecord, callback: CallbackRecord): boolean {
  return callback.agentId === null
    ? session.campaignIds.includes(callback.campaignId)
    : callback.agentId === session.agentId;
}

export function callbackView(
  { configuration }: Source,
  session: SessionRecord,
  callback: CallbackRecord,
): ScheduledCallback {
  const { id, at, phone, customerName, campaignId, agentId, due } = callback;
  const view = { id, at, phone, customerName, campaignId, mine: agentId === session.agentId, due };
  return isMasked(configuration, campaignId) ? hide(view, [phone]) : view;
}

export function callbacksView(source: Source, session: SessionRecord): readonly ScheduledCallback[] {
  return Object.values(source.state.callbacks)
    .filter((callback) => isCallbackOf(session, callback))
    .sort((a, b) => a.at - b.at)
    .map((callback) => callbackView(source, session, callback));
}

export function centerView({ configuration }: Source, limits: readonly Limit[]): Center {
  return {
    name: configuration.name,
    demo: configuration.demo,
    capabilities: {
      forceLogin: true,
      hold: true,
      mute: true,
      dtmf: true,
      transfer: ['user', 'queue', 'phone'],
      cancelTransfer: true,
      confer: ['user', 'phone'],
      consult: true,
      attachments: true,
      typing: true,
      callbacks: true,
      keepsDispositions: true,
      extendWrapUp: true,
      records: true,
      outbound: ['voice', 'chat', 'whatsapp'],
    },
    limits,
  };
}
