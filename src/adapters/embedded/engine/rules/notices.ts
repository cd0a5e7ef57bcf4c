import { objectId } from '../identity.js';
import type { Notification } from '../../../../core/model/notification.js';
import type { Conversation } from '../state/types.js';
import type { Draft } from './draft.js';

const TYPE = 'application.notification.type';
const MAX_NAME = 120;

/** `Mon Jul 14 08:31:45 UTC 2025` */
function printedTime(at: number): string {
  const [day, date, month, year, time] = new Date(at).toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${time} UTC ${year}`;
}

type Wording = Pick<Notification, 'text' | 'severity' | 'subType'> &
  Partial<Pick<Notification, 'id' | 'call' | 'repeated' | 'extra'>>;

export function notify(draft: Draft, agentId: string, wording: Wording): void {
  const notification: Notification = {
    id: objectId(draft.state, 'notify'),
    type: TYPE,
    at: draft.now,
    read: false,
    repeated: 0,
    call: null,
    ...wording,
  };
  draft.emit({ type: 'agent.notified', agentId, notification });
}

/** Notifies an agent of a missed call; unread misses of the same caller become one notification. */
export function notifyMissed(
  draft: Draft,
  agentId: string,
  conversation: Conversation,
  word: 'Missed' | 'Abandoned',
): void {
  const { customer, campaignId } = conversation;
  const shortName = (customer.name ?? 'Unknown').slice(0, MAX_NAME);
  const subType = word === 'Missed' ? 'notification.missed.call.type' : 'notification.abandoned.call.type';
  const earlier = draft.state.agents[agentId]?.notifications.findLast(
    ({ read, call, subType: other }) => !read && other === subType && call?.phone === customer.phone,
  );
  const what = conversation.channel.kind === 'voice' ? 'Call' : 'Conversation';
  const text =
    `${what} ${word}!! Customer Name: ${shortName} Contact Number: ${customer.phone ?? 'unknown'} ` +
    `${word} ${what} Time: ${printedTime(draft.now)}`;
  const call = { campaignId, customerId: customer.id, name: customer.name, phone: customer.phone };
  const again = earlier && customer.phone !== null ? { id: earlier.id, repeated: earlier.repeated + 1 } : {};
  notify(draft, agentId, { text, severity: 2, subType, call, ...again });
}

/** Something stored could not be understood: every agent is notified, also those who log in later. */
export function reportDamage(draft: Draft, reason: string): void {
  draft.emit({ type: 'center.damaged', reason });
  for (const { id } of draft.configuration.agents) {
    notify(draft, id, { text: reason, severity: 3, subType: 'notification.storage.type' });
  }
}
