import { onInteraction } from './check.js';
import type { CommandsOf } from './command.js';
import { whenIn } from './guards.js';
import { turning } from './turn.js';

// The direction does not tell whether a call waits for this agent or for the far end (a transferred call is outbound,
// too), so the center decides.
const whenWaiting = whenIn('offered', 'ringing');

export const answerCommands: CommandsOf<'acceptInteraction' | 'rejectInteraction' | 'hangUp'> = {
  acceptInteraction: {
    params: onInteraction,
    guard: whenWaiting,
    run: (context, { interactionId }) =>
      turning(context, context.center('accept', { interactionId }), () => interactionId),
  },
  rejectInteraction: { params: onInteraction, guard: whenWaiting, asks: 'reject' },
  hangUp: {
    params: onInteraction,
    guard: whenIn('offered', 'ringing', 'connected', 'held'),
    asks: 'hangUp',
  },
};
