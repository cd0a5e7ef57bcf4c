import { OmniError } from '../contract/errors.js';
import type { Interaction } from '../model/interaction.js';
import type { Read } from '../state/reducer.js';
import { id } from './check.js';
import type { CommandsOf } from './command.js';
import { inPhase } from './guards.js';

function waiting(read: Read, interactionId: string): Interaction {
  const interaction = inPhase(read, interactionId, ['offered', 'ringing']);
  if (interaction.direction === 'inbound') return interaction;
  throw new OmniError(
    'WRONG_STATE',
    'The agent started this interaction: it is hung up, not accepted or rejected.',
    {
      details: { interactionId, phase: interaction.phase },
    },
  );
}

export const answerCommands: CommandsOf<'acceptInteraction' | 'rejectInteraction' | 'hangUp'> = {
  acceptInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void waiting(read, interactionId),
    run: async (context, { interactionId }) => {
      await context.center('accept', { interactionId });
      context.emit({ type: 'interaction.selected', interactionId });
    },
  },
  rejectInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void waiting(read, interactionId),
    run: (context, { interactionId }) => context.center('reject', { interactionId }),
  },
  hangUp: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) =>
      void inPhase(read, interactionId, ['offered', 'ringing', 'connected', 'held']),
    run: (context, { interactionId }) => context.center('hangUp', { interactionId }),
  },
};
