import { OmniError } from '../contract/errors.js';
import type { Read } from '../state/reducer.js';
import { id } from './check.js';
import type { CommandsOf } from './command.js';
import { able, inPhase, spoken } from './guards.js';

type Consultation = 'swapConsultation' | 'mergeConsultation' | 'cancelConsultation';

/** Somebody is there to talk to, or at least asked. */
function consulting(read: Read, interactionId: string, statuses: readonly string[]): void {
  const { conference } = spoken(inPhase(read, interactionId, ['connected', 'held']));
  able(read, ({ consult }) => consult ?? false, 'swap or cancel consultations');
  if (conference && statuses.includes(conference.status)) return;
  throw new OmniError('WRONG_STATE', 'Nobody else is in this call: consult somebody first.', {
    details: { interactionId },
  });
}

const THERE = ['connected'];

/** The audio follows the interaction's phases, as for every hold that comes from elsewhere. */
export const consultationCommands: CommandsOf<Consultation> = {
  swapConsultation: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => consulting(read, interactionId, THERE),
    run: (context, params) => context.center('swapConsultation', params),
  },
  mergeConsultation: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => consulting(read, interactionId, THERE),
    run: (context, params) => context.center('mergeConsultation', params),
  },
  cancelConsultation: {
    params: { interactionId: id },
    guard: ({ read }, { interactionId }) => consulting(read, interactionId, [...THERE, 'initialized']),
    run: (context, params) => context.center('cancelConsultation', params),
  },
};
