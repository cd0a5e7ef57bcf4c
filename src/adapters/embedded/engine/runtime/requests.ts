import * as z from 'zod/mini';
import '../../../../core/contract/zod.js';
import { OmniError } from '../../../../core/contract/errors.js';
import type { CenterRequestName, CenterRequests } from '../../../../core/ports/contact-center.js';

const MAX_RECORDS = 500;
const MAX_REQUEST = 1_000_000;

/** No later than a Date can hold. */
const moment = () => z.number().check(z.lte(8.64e15));
const id = () => z.string().check(z.minLength(1), z.maxLength(1_024));
const interaction = { interactionId: id() };
const record = z.looseObject({
  id: z.string().check(z.maxLength(1_024)),
  type: z.string().check(z.maxLength(1_024)),
  name: z.string().check(z.maxLength(20_000)),
});
const target = z.object({ kind: z.enum(['user', 'queue', 'phone']), id: id() });
const words = z.array(z.string().check(z.maxLength(1_024))).check(z.maxLength(100));
const customerId = z.nullable(z.union([z.number(), z.string()]));
const line = z.nullable(z.string().check(z.maxLength(20_000)));
const callback = z.nullable(z.object({ at: moment(), phone: z.string(), mine: z.boolean() }));
const onInteraction = z.object(interaction);

const schemas: Readonly<Record<CenterRequestName, z.ZodMiniType>> = {
  signIn: z.object({ username: z.string(), password: z.string(), takeOver: z.boolean() }),
  signOut: z.object({}),
  selectCampaigns: z.object({ campaignIds: z.array(z.number()).check(z.maxLength(1_000)) }),
  selectExtension: z.object({ callContextId: z.number(), phone: z.string() }),
  setAvailability: z.object({ status: z.enum(['available', 'break']), label: z.optional(z.string()) }),
  startInteraction: z.object({
    channel: z.object({ kind: z.enum(['voice', 'chat', 'whatsapp', 'other']), name: id() }),
    phone: line,
    name: line,
    campaignId: z.number(),
    customerId,
    searchables: words,
    relationId: z.nullable(id()),
  }),
  accept: onInteraction,
  reject: onInteraction,
  hangUp: onInteraction,
  hold: onInteraction,
  resume: onInteraction,
  mute: z.object({ ...interaction, muted: z.boolean() }),
  sendDtmf: z.object({ ...interaction, digits: z.string() }),
  transfer: z.object({ ...interaction, target }),
  cancelTransfer: onInteraction,
  confer: z.object({ ...interaction, target }),
  leaveConference: onInteraction,
  swapConsultation: onInteraction,
  mergeConsultation: onInteraction,
  cancelConsultation: onInteraction,
  dispose: z.object({ ...interaction, codeId: z.number(), notes: z.string(), callback }),
  keepDisposition: z.object({ ...interaction, codeId: z.nullable(z.number()), notes: z.string(), callback }),
  extendWrapUp: onInteraction,
  disposeAndDial: z.object({ ...interaction, codeId: z.number(), notes: z.string(), phone: z.string() }),
  setMatches: z.object({ ...interaction, records: z.array(record).check(z.maxLength(MAX_RECORDS)) }),
  attachRecord: z.object({ ...interaction, record }),
  detachRecord: onInteraction,
  setSearchables: z.object({ ...interaction, searchables: words, relationId: z.optional(id()) }),
  readNotifications: z.object({ ids: z.array(z.string()).check(z.maxLength(1_000)) }),
  refreshDirectory: z.object({}),
};

/**
 * The parameters as plain data, which can be stored. Refuses malformed ones: the error names the field that is wrong,
 * and never its value.
 */
export function checkRequest<N extends CenterRequestName>(
  name: N,
  given: CenterRequests[N]['params'],
): CenterRequests[N]['params'] {
  if (!Object.hasOwn(schemas, name)) {
    throw new OmniError('UNSUPPORTED', `This center has no request '${String(name).slice(0, 80)}'.`);
  }
  const params = plain(name, given);
  const result = schemas[name].safeParse(params);
  if (result.success) return params as CenterRequests[N]['params'];
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') || 'the request';
  throw new OmniError('REQUIRED_FIELD_MISSING', `${field} of ${name} is missing or not as it should be.`, {
    details: { field },
  });
}

const introduction = z.object({ name: z.nullable(z.string()), phone: z.nullable(z.string()) });
const startOfChat = z.object({ channel: z.string(), campaignId: z.optional(z.number()) });

/** Checks what a customer says of themselves. */
export function checkIntroduction(given: unknown): z.infer<typeof introduction> {
  const { data, success } = introduction.safeParse(given);
  if (success) return data;
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    'An introduction is a name and a phone: text, or null for none.',
  );
}

/** Checks on which channel, and for which campaign, a customer begins. */
export function checkStart(given: unknown): z.infer<typeof startOfChat> {
  const { data, success } = startOfChat.safeParse(given);
  if (success) return data;
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    'A conversation needs a channel, and a campaignId that is a number.',
  );
}

function plain(name: string, given: unknown): unknown {
  let text: string | undefined;
  try {
    text = JSON.stringify(given);
  } catch (cause) {
    const message = `${name} was given something that is no plain data: leave it out.`;
    throw new OmniError('REQUIRED_FIELD_MISSING', message, { cause });
  }
  if (text === undefined) return undefined;
  if (text.length > MAX_REQUEST) {
    throw new OmniError(
      'LIMIT',
      `${name} was given ${text.length} characters; at most ${MAX_REQUEST} are allowed.`,
    );
  }
  return JSON.parse(text) as unknown;
}
