import * as fc from 'fast-check';
import type { Interaction } from '../../../../src/core/model/interaction.js';
import type { Notification } from '../../../../src/core/model/notification.js';
import type { CrmRecord } from '../../../../src/core/model/record.js';

const time = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(Number.MAX_SAFE_INTEGER, -1));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });

export const aRecord: fc.Arbitrary<CrmRecord> = fc.record({
  id: fc.string({ minLength: 1 }),
  type: fc.string({ minLength: 1 }),
  name: fc.string(),
});

export const aCustomer = fc.record({
  id: maybe(fc.oneof(fc.integer(), fc.string({ minLength: 1 }))),
  name: maybe(fc.string()),
  phone: maybe(fc.string()),
});

/** Any interaction that the types allow. */
export const anInteraction: fc.Arbitrary<Interaction> = fc.record({
  id: fc.string({ minLength: 1 }),
  channel: fc.record({
    kind: fc.constantFrom('voice', 'chat', 'whatsapp', 'other'),
    name: fc.string({ minLength: 1 }),
    subType: maybe(fc.string()),
  }),
  direction: fc.constantFrom('inbound', 'outbound'),
  phase: fc.constantFrom('offered', 'ringing', 'connected', 'held', 'wrap-up', 'disposed', 'ended'),
  phaseSince: time,
  deadline: maybe(time),
  campaign: fc.record({ id: fc.integer(), name: fc.string(), processId: fc.integer() }),
  queue: maybe(fc.record({ id: fc.integer(), name: fc.string() })),
  customer: aCustomer,
  agentId: fc.string(),
  owned: fc.boolean(),
  refs: fc.record({
    userCrtObjectId: fc.string(),
    customerCrtObjectId: fc.string(),
    mediaId: fc.string(),
    association: maybe(fc.string()),
  }),
  relationId: fc.string(),
  startedAt: time,
  connectedAt: maybe(time),
  disconnectedAt: maybe(time),
  muted: fc.boolean(),
  audio: fc.constant({ status: 'none', message: null }),
  audioLoss: fc.constant(null),
  transfer: fc.constant(null),
  conference: fc.constant(null),
  matches: fc.array(aRecord),
  record: maybe(aRecord),
  searchables: fc.array(fc.string()),
  disposition: fc.constant(null),
  endCause: fc.constant(null),
});

export const aNotification: fc.Arbitrary<Notification> = fc.record({
  id: fc.string(),
  text: fc.string(),
  severity: fc.integer(),
  type: fc.string(),
  subType: fc.string(),
  at: time,
  read: fc.boolean(),
  repeated: fc.integer(),
  call: maybe(
    fc.record({
      campaignId: fc.integer(),
      customerId: maybe(fc.integer()),
      name: maybe(fc.string()),
      phone: maybe(fc.string()),
    }),
  ),
});

/** Any value of the same form as the sample: its texts, numbers, flags and lists vary. */
export function anyLike<T>(sample: T): fc.Arbitrary<T> {
  const like = (value: unknown): fc.Arbitrary<unknown> => {
    if (typeof value === 'string') return fc.string({ minLength: 1 });
    if (typeof value === 'number') return fc.integer();
    if (typeof value === 'boolean') return fc.boolean();
    if (Array.isArray(value))
      return value.length > 0 ? fc.array(like(value[0]), { maxLength: 4 }) : fc.constant([]);
    if (typeof value !== 'object' || value === null) return fc.constant(value);
    return fc.record(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, like(one)])));
  };
  return like(sample) as fc.Arbitrary<T>;
}
