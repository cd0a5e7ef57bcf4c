import { OmniError } from '../contract/errors.js';
import type { Phase } from '../model/interaction.js';
import type { Target } from '../model/session.js';
import type { Read } from '../state/reducer.js';
import { setHeld } from './audio.js';
import { flag, onInteraction, optional, target } from './check.js';
import type { CommandContext, CommandsOf } from './command.js';
import { able, inPhase, live, spoken } from './guards.js';
import { dialable, longestPhone } from './phone.js';

type Way = 'transferInteraction' | 'conferInteraction';

function reachable(way: Way, read: Read, { kind, id: targetId }: Target): Target {
  if (kind === 'phone') return { kind, id: dialable(way, 'target', targetId, longestPhone(read)) };
  if (kind === 'user' && targetId === read('session').user?.id) {
    throw new OmniError('REFUSED', 'The agent is on this interaction already: choose somebody else.');
  }
  return { kind, id: targetId };
}

/**
 * The same context, but its requests get keys of their own: the undo must not pass for a repetition of what it undoes.
 */
const partOf = (context: CommandContext, part: string): CommandContext => ({
  ...context,
  center: (name, params, inner) => context.center(name, params, inner ? `${part}:${inner}` : part),
});

export const transferCommands: CommandsOf<Way | 'cancelTransfer' | 'leaveConference'> = {
  transferInteraction: {
    params: { ...onInteraction, target },
    guard: ({ read }, params) => {
      inPhase(read, params.interactionId, ['connected', 'held']);
      able(read, 'transfer', `transfer to a ${params.target.kind}`, params.target.kind);
      reachable('transferInteraction', read, params.target);
    },
    run: (context, params) =>
      context.center('transfer', {
        interactionId: params.interactionId,
        target: reachable('transferInteraction', context.read, params.target),
      }),
  },
  cancelTransfer: {
    params: onInteraction,
    guard: ({ read }, { interactionId }) => {
      const { transfer } = live(read, interactionId);
      able(read, 'cancelTransfer', 'take a transfer back');
      if (transfer?.status === 'requested') return;
      throw new OmniError('WRONG_STATE', 'No transfer is under way.', {
        details: { interactionId, reason: 'phase' },
      });
    },
    asks: 'cancelTransfer',
  },
  conferInteraction: {
    params: { ...onInteraction, target, consult: optional(flag) },
    guard: ({ read }, params) => {
      const interaction = inPhase(read, params.interactionId, ['connected', 'held']);
      if (params.consult) {
        spoken(interaction);
        able(read, 'hold', 'hold calls');
      }
      able(read, 'confer', `confer with a ${params.target.kind}`, params.target.kind);
      reachable('conferInteraction', read, params.target);
    },
    run: async (context, { interactionId, target: asked, consult }) => {
      const isIn = (phase: Phase): boolean => context.read(`interaction:${interactionId}`)?.phase === phase;
      const holds = consult && isIn('connected');
      if (holds) await setHeld(context, interactionId, true);
      try {
        await context.center(
          'confer',
          { interactionId, target: reachable('conferInteraction', context.read, asked) },
          holds ? 'confer' : undefined,
        );
      } catch (refusal) {
        const error = OmniError.from(refusal);
        if (holds) await setHeld(partOf(context, 'back'), interactionId, false).catch(() => undefined);
        if (holds && isIn('held')) error.message += ' The call is still on hold.';
        throw error;
      }
    },
  },
  leaveConference: {
    params: onInteraction,
    guard: ({ read }, { interactionId }) => {
      const { conference } = inPhase(read, interactionId, ['connected', 'held']);
      if (conference?.status === 'connected' || conference?.status === 'initialized') return;
      throw new OmniError('WRONG_STATE', 'There is no conference to leave: hang up.', {
        details: { interactionId, reason: 'phase' },
      });
    },
    asks: 'leaveConference',
  },
};
