import { isMoment } from '../contract/dates.js';
import { OmniError } from '../contract/errors.js';
import { LIMITS } from '../contract/limits.js';
import type { Callback, Phase } from '../model/interaction.js';
import type { CommandName } from './catalog.js';
import { anyText, badField, flag, onInteraction, optional, shaped, text, whole } from './check.js';
import type { CommandsOf, Situation } from './command.js';
import { able, inPhase, ownedByAgent } from './guards.js';
import { dialable, longestPhone, phone } from './phone.js';
import { turning } from './turn.js';

const callback = shaped('a callback: { at, phone, mine }', {
  at: { expected: 'a time in milliseconds', test: isMoment },
  phone: text(1_024),
  mine: flag,
});

interface Filled {
  readonly interactionId: string;
  readonly codeId?: number | null;
  readonly notes?: string;
  readonly callback?: Callback | null;
}

/** When notes are taken: while the conversation goes on, and after it. */
const NOTED: readonly Phase[] = ['connected', 'held', 'wrap-up'];

/** Throws when the interaction cannot be disposed with these values. A missing code is no error here. */
function disposable(
  command: CommandName,
  situation: Situation,
  { interactionId, codeId = null, notes, callback: promise }: Filled,
): void {
  const { read } = situation;
  const over = read(`interaction:${interactionId}`)?.phase === 'disposed';
  const [phases, todo]: readonly [readonly Phase[], string] =
    command === 'keepDisposition' ? [NOTED, 'accept it first.'] : [['wrap-up'], 'end it first.'];
  const interaction = inPhase(read, interactionId, phases, over ? 'it is disposed already.' : todo);
  ownedByAgent(read, interaction);
  if (notes && notes.length > LIMITS.notes) {
    throw badField(
      command,
      'notes',
      `has ${notes.length} characters, and at most ${LIMITS.notes} can be kept: shorten it.`,
    );
  }
  const { id: campaignId } = interaction.campaign;
  const codes = read(`dispositions:${campaignId}`)?.flatMap((dispositionClass) => dispositionClass.codes);
  if (codes && codeId !== null && !codes.some((code) => code.id === codeId)) {
    const known = codes.map((code) => `${code.id} (${code.name})`).join(', ');
    throw new OmniError(
      'DATA_NOT_FOUND',
      `There is no disposition ${codeId} in campaign ${campaignId}: it has ${known || 'none'}.`,
      { details: { codeId, campaignId } },
    );
  }
  callbackIn(command, situation, { interactionId, callback: promise });
}

/** The callback as the center gets it. An empty number stands for the customer's own. */
function callbackIn(
  command: CommandName,
  { read, now }: Situation,
  { interactionId, callback: promise }: Filled,
): Callback | null {
  if (!promise) return null;
  able(read, 'callbacks', 'schedule callbacks');
  const { at, mine, phone: number } = promise;
  if (at <= now())
    throw badField(command, 'callback', 'is in the past: choose a later time.', 'callback-past');
  // The customer's own number may be masked, and a masked number would not pass the check.
  const own = number === '' || number === read(`interaction:${interactionId}`)?.customer.phone;
  return {
    at,
    mine,
    phone: own ? number : dialable(command, 'callback.phone', number, longestPhone(read)),
  };
}

export const disposeCommands: CommandsOf<
  'disposeInteraction' | 'keepDisposition' | 'extendWrapUp' | 'disposeAndDial'
> = {
  disposeInteraction: {
    params: { ...onInteraction, codeId: whole, notes: optional(anyText), callback: optional(callback) },
    guard: (situation, params) => disposable('disposeInteraction', situation, params),
    run: (context, params) =>
      context.center('dispose', {
        ...params,
        notes: params.notes ?? '',
        callback: callbackIn('disposeInteraction', context, params),
      }),
  },
  keepDisposition: {
    params: {
      ...onInteraction,
      codeId: optional(whole),
      notes: optional(anyText),
      callback: optional(callback),
    },
    // The agent goes on writing, so a newer draft must not wait for the answer to an older one.
    repeatable: true,
    guard: (situation, params) => {
      able(situation.read, 'keepsDispositions', 'keep what is not finished');
      disposable('keepDisposition', situation, params);
    },
    run: (context, params) =>
      context.center('keepDisposition', {
        ...params,
        codeId: params.codeId ?? null,
        notes: params.notes ?? '',
        callback: callbackIn('keepDisposition', context, params),
      }),
  },
  extendWrapUp: {
    params: onInteraction,
    guard: ({ read }, { interactionId }) => {
      able(read, 'extendWrapUp', 'give more time for wrap-up');
      ownedByAgent(read, inPhase(read, interactionId, ['wrap-up']));
    },
    asks: 'extendWrapUp',
  },
  disposeAndDial: {
    params: { ...onInteraction, codeId: whole, notes: optional(anyText), phone },
    guard: (situation, params) => {
      dialable('disposeAndDial', 'phone', params.phone, longestPhone(situation.read));
      disposable('disposeAndDial', situation, params);
    },
    run: (context, params) => {
      const number = dialable('disposeAndDial', 'phone', params.phone, longestPhone(context.read));
      const request = { ...params, notes: params.notes ?? '', phone: number };
      return turning(context, context.center('disposeAndDial', request), (started) => started.interactionId);
    },
  },
};
