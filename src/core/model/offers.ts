import type { Interaction } from './interaction.js';

type Asked = Pick<Interaction, 'phase' | 'direction' | 'owned'>;

const waits = ({ phase }: Asked): boolean => phase === 'offered' || phase === 'ringing';

/** Whether it waits for this agent to take it: a customer's, or what a colleague hands over, whoever began it. */
export function isOffer(interaction: Asked): boolean {
  return waits(interaction) && (interaction.direction === 'inbound' || !interaction.owned);
}

/** Whether it waits for the far end, which this agent has called. */
export function isDialled(interaction: Asked): boolean {
  return waits(interaction) && !isOffer(interaction);
}
