import { id } from './check.js';
import type { CommandsOf } from './command.js';
import { inPhase } from './guards.js';

export const answerCommands: CommandsOf<'acceptInteraction' | 'rejectInteraction' | 'hangUp'> = {
  // Whether it waits for this agent or for the far end is the center's to say: a transferred call is outbound too.
  acceptInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void inPhase(read, interactionId, ['offered', 'ringing']),
    run: async ({ center, read, emit }, { interactionId }) => {
      const before = read('current');
      await center('accept', { interactionId });
      // Whoever has turned to another conversation meanwhile stays with that.
      if (read('current') === before) emit({ type: 'interaction.selected', interactionId });
    },
  },
  rejectInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void inPhase(read, interactionId, ['offered', 'ringing']),
    run: (context, { interactionId }) => context.center('reject', { interactionId }),
  },
  hangUp: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) =>
      void inPhase(read, interactionId, ['offered', 'ringing', 'connected', 'held']),
    run: (context, { interactionId }) => context.center('hangUp', { interactionId }),
  },
};
