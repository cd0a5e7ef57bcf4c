import { OmniError } from '../contract/errors.js';
import type { Conference } from '../model/interaction.js';
import { onInteraction } from './check.js';
import type { CommandsOf, Situation } from './command.js';
import { able, inPhase, spoken } from './guards.js';

/**
 * Somebody has to be in the conference, or at least asked into it. The command moves no audio itself: `VoiceLegs`
 * follows the center's events.
 */
const when =
  (...statuses: readonly Conference['status'][]) =>
  ({ read }: Situation, { interactionId }: { interactionId: string }): void => {
    const { conference } = spoken(inPhase(read, interactionId, ['connected', 'held']));
    able(read, 'consult', 'consult');
    if (!conference || !statuses.includes(conference.status))
      throw new OmniError('WRONG_STATE', 'Nobody else is in this call.', { details: { reason: 'phase' } });
  };

export const consultationCommands: CommandsOf<
  'swapConsultation' | 'mergeConsultation' | 'cancelConsultation'
> = {
  swapConsultation: { params: onInteraction, guard: when('connected'), asks: 'swapConsultation' },
  mergeConsultation: { params: onInteraction, guard: when('connected'), asks: 'mergeConsultation' },
  cancelConsultation: {
    params: onInteraction,
    guard: when('connected', 'initialized'),
    asks: 'cancelConsultation',
  },
};
