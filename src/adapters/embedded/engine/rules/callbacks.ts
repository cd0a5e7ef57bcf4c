import type { Callback } from '../../../../core/model/interaction.js';
import { objectId } from '../identity.js';
import type { CallbackRecord, SessionRecord } from '../state/types.js';
import type { Draft } from './draft.js';
import { sessionOfAgent, type Part } from './lookup.js';
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

/** Gives callbacks whose time has come to the one they are for, or to whoever is available. */
export function assignDueCallbacks(draft: Draft): void {
  const waiting = Object.values(draft.state.callbacks)
    .filter(({ due, at }) => !due && at <= draft.now)
    .sort((a, b) => a.at - b.at);
  for (const callback of waiting) {
    const session = takerOf(draft, callback);
    if (!session) continue;
    draft.emit({ type: 'callback.due', callbackId: callback.id, agentId: session.agentId });
    const name = (callback.customerName ?? 'Unknown').slice(0, 120);
    notify(draft, session.agentId, {
      text: `Callback due. Customer Name: ${name} Contact Number: ${callback.phone}`,
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
  // A promise of one agent goes to the others only where the center says so.
  if (callback.agentId !== null && !draft.configuration.settings.overrideSelfCallback) return undefined;
  const idle = (session: SessionRecord): number => draft.state.agents[session.agentId]?.idleSince ?? 0;
  return Object.values(draft.state.sessions)
    .filter(
      (session) =>
        session.campaignIds.includes(callback.campaignId) &&
        draft.state.agents[session.agentId]?.presence.status === 'available',
    )
    .sort((a, b) => idle(a) - idle(b) || (a.agentId < b.agentId ? -1 : 1))[0];
}

/** Nobody has dialled: whose promise it was, or who watches over the campaign, finds that in the bell. */
export function expireCallback(draft: Draft, { id, agentId, campaignId, ...callback }: CallbackRecord): void {
  draft.emit({ type: 'callback.cleared', callbackId: id });
  const { phone, customerId, customerName: name } = callback;
  const heirs = draft.configuration.agents.filter((agent) =>
    agentId === null
      ? agent.type === 'Supervisor' && agent.campaignIds.includes(campaignId)
      : agent.id === agentId,
  );
  for (const heir of heirs) {
    notify(draft, heir.id, {
      text: `Callback expired. Customer Name: ${(name ?? 'Unknown').slice(0, 120)} Contact Number: ${phone}`,
      severity: 2,
      subType: 'notification.callback.expired.type',
      call: { campaignId, customerId, name, phone },
    });
  }
}

/** Dialling the number keeps the promise. */
export function clearCallbacks(draft: Draft, agentId: string, phone: string): void {
  for (const callback of Object.values(draft.state.callbacks)) {
    const mine = callback.agentId === null || callback.agentId === agentId;
    if (callback.due && mine && sameNumber(callback.phone, phone)) {
      draft.emit({ type: 'callback.cleared', callbackId: callback.id });
    }
  }
}
