import { isMoment } from '../contract/dates.js';
import { OmniError } from '../contract/errors.js';
import { LIMITS } from '../contract/limits.js';
import type { Callback, Interaction } from '../model/interaction.js';
import type { CommandName } from './catalog.js';
import { badInput, flag, id, optional, shaped, text, whole, type Rule } from './check.js';
import type { CommandsOf, Situation } from './command.js';
import { able, inPhase, ownedByAgent } from './guards.js';
import { dialable, longestPhone, phone } from './phone.js';
import { turning } from './turn.js';

const anyText: Rule = { expected: 'text', test: (value) => typeof value === 'string' };
const callback = shaped('a callback: { at, phone, mine }', {
  at: { expected: 'a time in milliseconds', test: isMoment },
  phone: text(1_024),
  mine: flag,
});

function disposable(
  command: CommandName,
  { read }: Situation,
  { interactionId, codeId, notes }: { interactionId: string; codeId?: number | null; notes?: string },
): Interaction {
  const interaction = inPhase(
    read,
    interactionId,
    ['wrap-up'],
    read(`interaction:${interactionId}`)?.phase === 'disposed'
      ? 'it has been disposed already.'
      : 'hang up first.',
  );
  ownedByAgent(read, interaction);
  if (notes !== undefined && notes.length > LIMITS.notes) {
    throw badInput(
      command,
      'notes',
      `notes in ${command} has ${notes.length} characters, and at most ${LIMITS.notes} can be kept: shorten it.`,
    );
  }
  const classes = read(`dispositions:${interaction.campaign.id}`);
  const codes = classes?.flatMap((dispositionClass) => dispositionClass.codes);
  if (codes && codeId !== null && !codes.some((code) => code.id === codeId)) {
    const known = codes.map((code) => `${code.id} (${code.name})`).join(', ');
    throw new OmniError(
      'DATA_NOT_FOUND',
      `There is no disposition ${codeId} in campaign ${interaction.campaign.id}: it has ${known || 'none'}.`,
      { details: { codeId, campaignId: interaction.campaign.id } },
    );
  }
  return interaction;
}

/** The callback as the center gets it; without a number of its own it is for the interaction's. */
function checkedCallback(
  command: CommandName,
  { read, now }: Situation,
  { at, phone: number, mine }: Callback,
  interaction: Interaction,
): Callback {
  able(read, ({ callbacks }) => callbacks, 'schedule callbacks');
  if (at <= now()) {
    throw badInput(command, 'callback', `callback in ${command} is in the past: choose a later time.`);
  }
  // The customer's own number may be masked, and then it is no number to check.
  const own = number === '' || number === interaction.customer.phone;
  return {
    at,
    mine,
    phone: own ? number : dialable(command, 'callback.phone', number, longestPhone(read)),
  };
}

export const disposeCommands: CommandsOf<'disposeInteraction' | 'keepDisposition' | 'disposeAndDial'> = {
  disposeInteraction: {
    params: { interactionId: id, codeId: whole, notes: optional(anyText), callback: optional(callback) },
    guard: (situation, params) => {
      const interaction = disposable('disposeInteraction', situation, params);
      if (params.callback) checkedCallback('disposeInteraction', situation, params.callback, interaction);
    },
    run: (context, params) => {
      const interaction = disposable('disposeInteraction', context, params);
      return context.center('dispose', {
        interactionId: params.interactionId,
        codeId: params.codeId,
        notes: params.notes ?? '',
        callback: params.callback
          ? checkedCallback('disposeInteraction', context, params.callback, interaction)
          : null,
      });
    },
  },
  keepDisposition: {
    params: {
      interactionId: id,
      codeId: optional(whole),
      notes: optional(anyText),
      callback: optional(callback),
    },
    // The agent goes on writing: what is newer must not wait for what is older.
    repeatable: true,
    guard: (situation, params) => {
      able(
        situation.read,
        ({ keepsDispositions }) => keepsDispositions ?? false,
        'keep what is not finished',
      );
      disposable('keepDisposition', situation, { ...params, codeId: params.codeId ?? null });
    },
    run: (context, { interactionId, codeId = null, notes = '', callback: promise }) => {
      const interaction = disposable('keepDisposition', context, { interactionId, codeId, notes });
      return context.center('keepDisposition', {
        interactionId,
        codeId,
        notes,
        callback: promise ? checkedCallback('keepDisposition', context, promise, interaction) : null,
      });
    },
  },
  disposeAndDial: {
    params: { interactionId: id, codeId: whole, notes: optional(anyText), phone },
    guard: (situation, params) => {
      dialable('disposeAndDial', 'phone', params.phone, longestPhone(situation.read));
      disposable('disposeAndDial', situation, params);
    },
    run: (context, { interactionId, codeId, notes = '', phone: given }) => {
      const number = dialable('disposeAndDial', 'phone', given, longestPhone(context.read));
      const request = { interactionId, codeId, notes, phone: number };
      return turning(context, context.center('disposeAndDial', request), (started) => started.interactionId);
    },
  },
};
