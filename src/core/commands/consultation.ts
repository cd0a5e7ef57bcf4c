import { OmniError } from '../contract/errors.js';
import { id } from './check.js';
import type { Command, CommandsOf } from './command.js';
import { able, inPhase, spoken } from './guards.js';

type Consultation = 'swapConsultation' | 'mergeConsultation' | 'cancelConsultation';

/** Somebody has to be there, or at least asked. The audio follows as for every hold that comes from elsewhere. */
const consultation = (name: Consultation, statuses: readonly string[]): Command<Consultation> => ({
  params: { interactionId: id },
  guard: ({ read }, { interactionId }) => {
    const { conference } = spoken(inPhase(read, interactionId, ['connected', 'held']));
    able(read, ({ consult }) => consult ?? false, 'consult');
    if (conference && statuses.includes(conference.status)) return;
    throw new OmniError('WRONG_STATE', 'Nobody else is in this call.');
  },
  run: (context, params) => context.center(name, params),
});

export const consultationCommands: CommandsOf<Consultation> = {
  swapConsultation: consultation('swapConsultation', ['connected']),
  mergeConsultation: consultation('mergeConsultation', ['connected']),
  cancelConsultation: consultation('cancelConsultation', ['connected', 'initialized']),
};
