import type { Callback } from '../../../../core/model/interaction.js';
import { objectId } from '../identity.js';
import type { CallbackRecord, SessionRecord } from '../state/types.js';
import type { Draft } from './draft.js';
import { byIdleTime, sessionOfAgent, type Part } from './lookup.js';
import { notify } from './notices.js';
import { sameNumber } from './phones.js';

export function scheduleCallback(draft: Draft, { conversation, leg }: Part, callback: Callback): void {
  const record: CallbackRecord = {
    id: objectId(draft.state, 'callback'),
    at: callback.at,
    phone: callback.phone,
    customerName: conversation.customer.name,
    customerId: conversation.customer.id,
    campaignId: conversation.campaignId,
    agentId: callback.mine ? leg.agentId : null,
    due: false,
  };
  draft.emit({ type: 'callback.scheduled', callback: record });
}

/** Gives callbacks whose time has come to the agent they are for, or to the longest idle agent who is available. */
export function assignDueCallbacks(draft: Draft): void {
  const waiting = Object.values(draft.state.callbacks)
    .filter(({ due, at }) => !due && at <= draft.now)
    .sort((a, b) => a.at - b.at);
  for (const callback of waiting) {
    const session = takerOf(draft, callback);
    if (!session) continue;
    draft.emit({ type: 'callback.due', callbackId: callback.id, agentId: session.agentId });
    notify(draft, session.agentId, {
      text: inWords('due', callback),
      severity: 1,
      subType: 'notification.callback.type',
      extra: {
        context: 'callback',
        callbackId: callback.id,
        campaignId: callback.campaignId,
        customerId: callback.customerId,
        name: callback.customerName,
        contact: callback.phone,
      },
    });
  }
}

function takerOf(draft: Draft, callback: CallbackRecord): SessionRecord | undefined {
  const own = callback.agentId === null ? undefined : sessionOfAgent(draft.state, callback.agentId);
  if (own) return own;
  // A callback for one agent goes to others only if `overrideSelfCallback` allows it.
  if (callback.agentId !== null && !draft.configuration.settings.overrideSelfCallback) return undefined;
  return Object.values(draft.state.sessions)
    .filter(
      (session) =>
        session.campaignIds.includes(callback.campaignId) &&
        draft.state.agents[session.agentId]?.presence.status === 'available',
    )
    .sort(byIdleTime(draft.state))[0];
}

/** Nobody has dialled a callback: its agent is notified, or, if it is for nobody alone, the campaign's supervisors. */
export function expireCallback(draft: Draft, callback: CallbackRecord): void {
  const { id, agentId, campaignId, customerId, customerName: name, phone } = callback;
  clear(draft, id);
  for (const agent of draft.configuration.agents) {
    const watches = agent.type === 'Supervisor' && agent.campaignIds.includes(campaignId);
    if (agentId === null ? !watches : agent.id !== agentId) continue;
    notify(draft, agent.id, {
      text: inWords('expired', callback),
      severity: 2,
      subType: 'notification.callback.expired.type',
      call: { campaignId, customerId, name, phone },
    });
  }
}

function inWords(what: string, { customerName, phone }: CallbackRecord): string {
  const name = (customerName ?? 'Unknown').slice(0, 120);
  return `Callback ${what}. Customer Name: ${name} Contact Number: ${phone}`;
}

/** Clears the due callbacks of an agent to a number, which is dialled now. */
export function clearCallbacks(draft: Draft, agentId: string, phone: string): void {
  for (const callback of Object.values(draft.state.callbacks)) {
    const mine = callback.agentId === null || callback.agentId === agentId;
    if (callback.due && mine && sameNumber(callback.phone, phone)) {
      clear(draft, callback.id);
    }
  }
}

/** Clears a callback, and marks the notifications about it as read, of every agent. */
function clear(draft: Draft, callbackId: string): void {
  draft.emit({ type: 'callback.cleared', callbackId });
  for (const [agentId, { notifications }] of Object.entries(draft.state.agents)) {
    const told = notifications.filter(({ read, extra }) => !read && extra?.['callbackId'] === callbackId);
    if (told.length > 0)
      draft.emit({ type: 'agent.readNotifications', agentId, ids: told.map(({ id }) => id) });
  }
}
