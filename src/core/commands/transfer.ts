import { OmniError } from '../contract/errors.js';
import type { Target } from '../model/session.js';
import type { Read } from '../state/reducer.js';
import { id, target } from './check.js';
import type { CommandsOf } from './command.js';
import { able, inPhase } from './guards.js';
import { dialable, longestPhone } from './phone.js';

type Way = 'transferInteraction' | 'conferInteraction';

function reachable(way: Way, read: Read, { kind, id: targetId }: Target): Target {
  if (kind === 'phone') return { kind, id: dialable(way, 'target', targetId, longestPhone(read)) };
  if (kind === 'user' && targetId === read('session').user?.id) {
    throw new OmniError('REFUSED', 'The agent is on this interaction already: choose somebody else.');
  }
  return { kind, id: targetId };
}

export const transferCommands: CommandsOf<Way | 'leaveConference'> = {
  transferInteraction: {
    params: { interactionId: id, target },
    guard: ({ read }, params) => {
      inPhase(read, params.interactionId, ['connected', 'held']);
      able(
        read,
        ({ transfer }) => transfer.includes(params.target.kind),
        `transfer to a ${params.target.kind}`,
      );
      reachable('transferInteraction', read, params.target);
    },
    run: (context, params) =>
      context.center('transfer', {
        interactionId: params.interactionId,
        target: reachable('transferInteraction', context.read, params.target),
      }),
  },
  conferInteraction: {
    params: { interactionId: id, target },
    guard: ({ read }, params) => {
      inPhase(read, params.interactionId, ['connected', 'held']);
      able(read, ({ confer }) => confer.includes(params.target.kind), `confer with a ${params.target.kind}`);
      reachable('conferInteraction', read, params.target);
    },
    run: (context, params) =>
      context.center('confer', {
        interactionId: params.interactionId,
        target: reachable('conferInteraction', context.read, params.target),
      }),
  },
  leaveConference: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => {
      const { conference } = inPhase(read, interactionId, ['connected', 'held']);
      if (conference?.status === 'connected' || conference?.status === 'initialized') return;
      throw new OmniError(
        'WRONG_STATE',
        'There is no conference to leave: to end the conversation, hang up.',
        {
          details: { interactionId },
        },
      );
    },
    run: (context, { interactionId }) => context.center('leaveConference', { interactionId }),
  },
};
