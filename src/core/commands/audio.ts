import { OmniError } from '../contract/errors.js';
import { badInput, flag, id, text } from './check.js';
import type { CommandContext, CommandsOf } from './command.js';
import { able, inPhase, spoken } from './guards.js';

const DIGITS = /^[0-9*#A-D]+$/i;
const DIGITS_MAX = 50;

/**
 * First the center, then the voice leg: the center's word is what everybody sees. When the audio cannot follow, the
 * center is asked to take it back, so that the card never says something else than is heard.
 */
async function both(
  context: CommandContext,
  interactionId: string,
  steps: {
    center: () => Promise<void>;
    audio: () => Promise<void> | undefined;
    undo: () => Promise<void>;
    what: string;
  },
): Promise<void> {
  const act = async (): Promise<void> => {
    await steps.center();
    try {
      await steps.audio();
    } catch (thrown) {
      const { message } = OmniError.from(thrown);
      const undone = await steps.undo().then(
        () => 'nothing was changed',
        () => 'and the contact center could not take it back: check the call',
      );
      throw new OmniError('INTERNAL', `The audio could not be ${steps.what} (${message}); ${undone}.`, {
        cause: thrown,
      });
    }
  };
  await (context.legs ? context.legs.during(interactionId, act) : act());
}

export const audioCommands: CommandsOf<
  'holdInteraction' | 'resumeInteraction' | 'muteInteraction' | 'sendDtmf'
> = {
  holdInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => {
      spoken(inPhase(read, interactionId, ['connected']));
      able(read, ({ hold }) => hold, 'hold calls');
    },
    run: (context, { interactionId }) =>
      both(context, interactionId, {
        center: () => context.center('hold', { interactionId }),
        audio: () => context.legs?.setHeld(interactionId, true),
        undo: () => context.center('resume', { interactionId }, 'undo'),
        what: 'put on hold',
      }),
  },
  resumeInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => {
      spoken(inPhase(read, interactionId, ['held']));
      able(read, ({ hold }) => hold, 'hold calls');
    },
    run: (context, { interactionId }) =>
      both(context, interactionId, {
        center: () => context.center('resume', { interactionId }),
        audio: () => context.legs?.setHeld(interactionId, false),
        undo: () => context.center('hold', { interactionId }, 'undo'),
        what: 'taken off hold',
      }),
  },
  muteInteraction: {
    params: { interactionId: id, muted: flag },
    guard: ({ read }, { interactionId }) => {
      spoken(inPhase(read, interactionId, ['connected', 'held']));
      able(read, ({ mute }) => mute, 'mute calls');
    },
    run: (context, { interactionId, muted }) =>
      both(context, interactionId, {
        center: () => context.center('mute', { interactionId, muted }),
        audio: () => context.legs?.setMuted(interactionId, muted),
        undo: () => context.center('mute', { interactionId, muted: !muted }, 'undo'),
        what: muted ? 'muted' : 'unmuted',
      }),
  },
  sendDtmf: {
    params: { interactionId: id, digits: text(1_024) },
    repeatable: true,
    guard: ({ read }, { interactionId, digits }) => {
      if (!DIGITS.test(digits) || digits.length > DIGITS_MAX) {
        const expected = `1 to ${DIGITS_MAX} of the keys 0 to 9, *, #, A to D`;
        throw badInput('sendDtmf', 'digits', `digits in sendDtmf must be ${expected}.`);
      }
      spoken(inPhase(read, interactionId, ['connected']));
      able(read, ({ dtmf }) => dtmf, 'send tones');
    },
    run: async (context, { interactionId, digits }) => {
      const tones = digits.toUpperCase();
      await context.center('sendDtmf', { interactionId, digits: tones });
      await context.legs?.sendDtmf(interactionId, tones);
    },
  },
};
