import { id } from './check.js';
import type { CommandsOf } from './command.js';
import { inPhase } from './guards.js';
import { turning } from './turn.js';

export const answerCommands: CommandsOf<'acceptInteraction' | 'rejectInteraction' | 'hangUp'> = {
  // Whether it waits for this agent or for the far end is the center's to say: a transferred call is outbound too.
  acceptInteraction: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => void inPhase(read, interactionId, ['offered', 'ringing']),
    run: (context, { interactionId }) =>
      turning(context, context.center('accept', { interactionId }), () => interactionId),
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
