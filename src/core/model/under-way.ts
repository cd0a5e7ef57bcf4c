import type { Interaction } from './interaction.js';

/** Whether agent and customer are connected, also on hold. */
export function isUnderWay({ phase }: Pick<Interaction, 'phase'>): boolean {
  return phase === 'connected' || phase === 'held';
}
