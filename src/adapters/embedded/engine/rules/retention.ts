import type { CustomerRecord, ThreadRecord } from '../state/types.js';
import type { Draft } from './draft.js';
import { bareNumber } from './phones.js';

export const DAY = 86_400_000;
/** How long a message waits for an agent, and a callback for somebody who dials it. */
export const PATIENCE = 7 * DAY;
/** How long threads and customers are remembered after the last thing was heard of them. */
const REMEMBERED = 90 * DAY;
/** The most customers a center remembers, and how many are left when it has had to let go of some. */
const MAX_CUSTOMERS = 2_000;
const FEWER_CUSTOMERS = 1_800;

/** Lets go of threads that have been silent for long, and of customers of whom nothing is left. */
export function forget(draft: Draft): void {
  const since = draft.now - REMEMBERED;
  const live = Object.values(draft.state.conversations);
  const inUse = new Set(live.map(({ threadId }) => threadId));
  for (const thread of Object.values(draft.state.threads)) {
    if (!inUse.has(thread.id) && lastAt(thread) < since)
      draft.emit({ type: 'thread.forgotten', threadId: thread.id });
  }
  const talking = new Set(
    live.flatMap(({ customerKey, phones }) => [customerKey, ...phones.map((phone) => phone.customerKey)]),
  );
  const absent = Object.values(draft.state.customers)
    .filter(({ key }) => !draft.isOnline(key) && !talking.has(key))
    .sort((a, b) => seenAt(a) - seenAt(b));
  const leavesSomething = whoLeavesSomething(draft);
  const surplus = isCrowded(draft) ? Object.keys(draft.state.customers).length - FEWER_CUSTOMERS : 0;
  for (const [index, customer] of absent.entries()) {
    if (index < surplus || (seenAt(customer) < since && !leavesSomething(customer)))
      draft.emit({ type: 'customer.forgotten', key: customer.key });
  }
}

/** Whether there are too many customers: then those who have been silent longest are forgotten early. */
export const isCrowded = ({ state }: Draft): boolean => Object.keys(state.customers).length > MAX_CUSTOMERS;

function whoLeavesSomething({ state }: Draft): (customer: CustomerRecord) => boolean {
  const written = new Set(
    Object.values(state.threads).map(({ id, channel }) => id.slice(channel.length + 1)),
  );
  const promised = new Set(Object.values(state.callbacks).map(({ customerId }) => customerId));
  return ({ key, phone, id }) =>
    written.has(key) || (phone !== null && written.has(bareNumber(phone))) || promised.has(id);
}

const lastAt = ({ messages }: ThreadRecord): number => messages.at(-1)?.at ?? 0;

const seenAt = ({ introducedAt, ended }: CustomerRecord): number =>
  Math.max(introducedAt, ...Object.values(ended).map(({ at }) => at));
