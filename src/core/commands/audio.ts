import { OmniError } from '../contract/errors.js';
import type { Phase } from '../model/interaction.js';
import { badField, flag, onInteraction, text } from './check.js';
import type { CommandContext, CommandsOf, Situation } from './command.js';
import { able, inPhase, spoken } from './guards.js';

const DIGITS = /^[0-9*#A-D]{1,50}$/i;

/**
 * First the center, then the voice leg, because everybody sees what the center says. When the audio cannot follow, the
 * center is asked to undo it: a card must never show "on hold" while the customer hears the agent.
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
        details: { reason: 'audio' },
        cause: thrown,
      });
    }
  };
  await (context.legs ? context.legs.during(interactionId, act) : act());
}

/** A call in one of these phases, at a center that can do this with calls. */
const whenCall =
  (capability: 'hold' | 'mute' | 'dtmf', words: string, ...phases: readonly Phase[]) =>
  ({ read }: Situation, { interactionId }: { interactionId: string }): void => {
    spoken(inPhase(read, interactionId, phases));
    able(read, capability, words);
  };

/** Puts a call on hold, or takes it off. */
export function setHeld(context: CommandContext, interactionId: string, held: boolean): Promise<void> {
  const [step, back] = held ? (['hold', 'resume'] as const) : (['resume', 'hold'] as const);
  return both(context, interactionId, {
    center: () => context.center(step, { interactionId }),
    audio: () => context.legs?.setHeld(interactionId, held),
    undo: () => context.center(back, { interactionId }, 'undo'),
    what: held ? 'put on hold' : 'taken off hold',
  });
}

const whenToned = whenCall('dtmf', 'send tones', 'connected');

export const audioCommands: CommandsOf<
  'holdInteraction' | 'resumeInteraction' | 'muteInteraction' | 'sendDtmf'
> = {
  holdInteraction: {
    params: onInteraction,
    guard: whenCall('hold', 'hold calls', 'connected'),
    run: (context, { interactionId }) => setHeld(context, interactionId, true),
  },
  resumeInteraction: {
    params: onInteraction,
    guard: whenCall('hold', 'hold calls', 'held'),
    run: (context, { interactionId }) => setHeld(context, interactionId, false),
  },
  muteInteraction: {
    params: { ...onInteraction, muted: flag },
    guard: whenCall('mute', 'mute calls', 'connected', 'held'),
    run: (context, { interactionId, muted }) =>
      both(context, interactionId, {
        center: () => context.center('mute', { interactionId, muted }),
        audio: () => context.legs?.setMuted(interactionId, muted),
        undo: () => context.center('mute', { interactionId, muted: !muted }, 'undo'),
        what: muted ? 'muted' : 'unmuted',
      }),
  },
  sendDtmf: {
    params: { ...onInteraction, digits: text(1_024) },
    repeatable: true,
    guard: (situation, params) => {
      if (!DIGITS.test(params.digits))
        throw badField('sendDtmf', 'digits', 'must be 1 to 50 of the keys 0 to 9, *, #, A to D.');
      whenToned(situation, params);
    },
    run: async (context, { interactionId, digits }) => {
      const tones = digits.toUpperCase();
      await context.center('sendDtmf', { interactionId, digits: tones });
      await context.legs?.sendDtmf(interactionId, tones);
    },
  },
};
