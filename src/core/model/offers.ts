import type { Interaction } from './interaction.js';

type Asked = Pick<Interaction, 'phase' | 'direction' | 'owned'>;

const waits = ({ phase }: Asked): boolean => phase === 'offered' || phase === 'ringing';

/**
 * Whether it waits for this agent to accept it: it is inbound, or a colleague hands it over (then its direction does
 * not matter).
 */
export function isOffer(interaction: Asked): boolean {
  return waits(interaction) && (interaction.direction === 'inbound' || !interaction.owned);
}

/** Whether this agent has called, and the far end has not answered yet. */
export function isDialled(interaction: Asked): boolean {
  return waits(interaction) && !isOffer(interaction);
}
