import * as z from 'zod/mini';
import '../../../../core/contract/zod.js';
import { OmniError } from '../../../../core/contract/errors.js';

const MAX_STEPS = 2_000;
const MAX_FILE = 20 * 1_024 * 1_024;

const seconds = () => z.number().check(z.gte(0), z.lte(604_800));
const text = (max = 20_000) => z.string().check(z.maxLength(max));
const key = () => z.string().check(z.minLength(1), z.maxLength(100));
/** Seconds after the step before. */
const timed = { after: z.optional(seconds()) };
const by = { ...timed, customer: key() };

const step = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('call'), ...by, campaignId: z.optional(z.int()) }),
  z.strictObject({
    do: z.literal('chat'),
    ...by,
    channel: z._default(key(), 'chat'),
    campaignId: z.optional(z.int()),
    text: z.optional(text()),
  }),
  z.strictObject({ do: z.literal('write'), ...by, channel: z._default(key(), 'chat'), text: text() }),
  z.strictObject({
    do: z.literal('file'),
    ...by,
    channel: z._default(key(), 'chat'),
    name: text(200),
    mediaType: text(100),
    /** The file's content, or its size when the content does not matter. */
    text: z.optional(text()),
    size: z.optional(z.int().check(z.gte(1), z.lte(MAX_FILE))),
  }),
  z.strictObject({ do: z.literal('typing'), ...by, channel: z._default(key(), 'chat'), typing: z.boolean() }),
  z.strictObject({ do: z.literal('read'), ...by, channel: z._default(key(), 'chat') }),
  z.strictObject({ do: z.literal('answer'), ...by }),
  z.strictObject({ do: z.literal('decline'), ...by }),
  z.strictObject({ do: z.literal('hangUp'), ...by, channel: z._default(key(), 'voice') }),
  z.strictObject({ do: z.literal('keys'), ...by, digits: text(50) }),
  z.strictObject({ do: z.literal('mute'), ...by, muted: z.boolean() }),
  z.strictObject({ do: z.literal('leavePage'), ...by }),
  z.strictObject({ do: z.literal('openPage'), ...by }),
  z.strictObject({
    do: z.literal('wait'),
    ...by,
    channel: z._default(key(), 'voice'),
    for: z.enum(['waiting', 'ringing', 'incoming', 'connected', 'held', 'ended', 'message']),
    atMost: z._default(seconds(), 3_600),
  }),
  z.strictObject({ do: z.literal('pass'), ...timed, seconds: seconds() }),
  z.strictObject({ do: z.literal('storageFault'), ...timed, on: z.boolean() }),
  z.strictObject({ do: z.literal('agentsFault'), ...timed, on: z.boolean() }),
  z.strictObject({ do: z.literal('messageFault'), ...timed, count: z.int(), reason: text(500) }),
]);

const person = z.strictObject({
  key: key(),
  name: z._default(z.nullable(text()), null),
  phone: z._default(z.nullable(text(100)), null),
  /** After how many seconds the person answers, or declines, an agent's call by themselves. */
  answersAfter: z.optional(seconds()),
  declinesAfter: z.optional(seconds()),
  /** What is written back to each message of an agent, in turn and over again. */
  replies: z._default(z.array(text()).check(z.maxLength(100)), []),
});

const scenarioSchema = z.strictObject({
  version: z.literal(1),
  name: z._default(text(200), ''),
  customers: z.array(person).check(z.minLength(1), z.maxLength(200)),
  steps: z.array(step).check(z.maxLength(MAX_STEPS)),
});

/** Timed steps that play customers, faults and time. */
export type Scenario = z.infer<typeof scenarioSchema>;
export type ScenarioStep = Scenario['steps'][number];
export type ScenarioPerson = Scenario['customers'][number];

/** Checks what was read from a file. The error names the place that has to be changed. */
export function parseScenario(value: unknown): Scenario {
  const result = scenarioSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const place = issue?.path.join('.') || 'the file';
    const keys = issue?.code === 'unrecognized_keys' ? `: unknown ${issue.keys.join(', ')}` : '';
    throw new OmniError('REQUIRED_FIELD_MISSING', `The scenario is not understood at ${place}${keys}.`, {
      details: { place },
    });
  }
  const known = new Set(result.data.customers.map((customer) => customer.key));
  for (const [index, entry] of result.data.steps.entries()) {
    if ('customer' in entry && !known.has(entry.customer)) {
      throw new OmniError(
        'REQUIRED_FIELD_MISSING',
        `The scenario names a customer '${entry.customer}' at steps.${index}.customer who is not among its customers.`,
      );
    }
  }
  return result.data;
}
