import type { Interaction } from '../model/interaction.js';
import { mayTell, phaseAfter, type FactType, type StepType } from './lifecycle.js';
import { set, type Changes, type Read } from './reducer.js';

/** Moves an interaction to the phase to which this step leads. */
export function step(
  read: Read,
  { type, interactionId }: { readonly type: StepType; readonly interactionId: string },
  at: number,
  patch: Partial<Interaction>,
): Changes {
  const interaction = read(`interaction:${interactionId}`);
  const phase = interaction && phaseAfter(interaction.phase, type);
  return phase
    ? [set(`interaction:${interactionId}`, { ...interaction, ...patch, phase, phaseSince: at })]
    : null;
}

/** Changes an interaction by a fact, if its phase accepts that fact. */
export function tell(
  read: Read,
  { type, interactionId }: { readonly type: FactType; readonly interactionId: string },
  patch: (interaction: Interaction) => Partial<Interaction> | null,
): Changes {
  const interaction = read(`interaction:${interactionId}`);
  if (!interaction || !mayTell(interaction.phase, type)) return null;
  const changed = patch(interaction);
  return changed && [set(`interaction:${interactionId}`, { ...interaction, ...changed })];
}
