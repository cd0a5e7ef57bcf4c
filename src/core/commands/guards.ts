import { OmniError } from '../contract/errors.js';
import type { Interaction, Phase } from '../model/interaction.js';
import type { Campaign, Session } from '../model/session.js';
import type { Capabilities } from '../model/surroundings.js';
import type { Read } from '../state/reducer.js';
import { campaignOf } from '../state/selectors.js';
import type { Situation } from './command.js';

/** The session, when somebody is signed in. */
export function signedIn(read: Read): Session {
  const session = read('session');
  if (session.status !== 'signed-in') {
    throw new OmniError('NOT_LOGGED_IN', 'Nobody is signed in: log in first.');
  }
  return session;
}

/** An interaction that has not ended. */
export function live(read: Read, interactionId: string): Interaction {
  signedIn(read);
  const interaction = read(`interaction:${interactionId}`);
  if (interaction && interaction.phase !== 'ended') return interaction;
  if (interaction || read('ended').includes(interactionId)) {
    throw new OmniError('WRONG_STATE', 'The conversation has ended.', {
      details: { interactionId, reason: 'ended' },
    });
  }
  // Agents see the message, too, so the id stands only in the details, for the developer of the page.
  throw new OmniError('DATA_NOT_FOUND', 'This agent has no such conversation: give the id of a live one.', {
    details: { interactionId: interactionId.slice(0, 60), live: read('interactions'), reason: 'ended' },
  });
}

/** An interaction in one of the phases in which a command may run. */
export function inPhase(
  read: Read,
  interactionId: string,
  phases: readonly Phase[],
  instead?: string,
): Interaction {
  const interaction = live(read, interactionId);
  if (phases.includes(interaction.phase)) return interaction;
  throw new OmniError(
    'WRONG_STATE',
    `The interaction is ${interaction.phase}, and this is possible only while it is ${phases.join(' or ')}${instead ? `: ${instead}` : '.'}`,
    { details: { interactionId, phase: interaction.phase, phases, reason: 'phase' } },
  );
}

/** An interaction that is the agent's own, not one where somebody else is in charge. */
export function ownedByAgent(read: Read, interaction: Interaction): Interaction {
  if (interaction.owned && interaction.agentId === read('session').user?.id) return interaction;
  throw new OmniError('NOT_ALLOWED', 'The interaction belongs to another agent: only they can do this.', {
    details: { interactionId: interaction.id, reason: 'not-yours' },
  });
}

/** A campaign of the agent's. */
export function ownCampaign(read: Read, campaignId: number): Campaign {
  const { assignedCampaigns } = signedIn(read);
  const campaign = campaignOf(read, campaignId);
  if (campaign) return campaign;
  const yours = assignedCampaigns.map(({ id, name }) => `${id} (${name})`).join(', ') || 'none';
  throw new OmniError(
    'DATA_NOT_FOUND',
    `Campaign ${campaignId} is not one of the agent's: they are ${yours}.`,
    { details: { campaignId } },
  );
}

/**
 * Throws an OmniError unless the center has this capability (for one that is a list: unless it has at least one of
 * them).
 */
export function able(
  read: Read,
  capability: keyof Capabilities,
  words: string,
  ...kinds: readonly string[]
): void {
  const center = read('center');
  if (!center) return;
  const can: unknown = center.capabilities[capability];
  if (Array.isArray(can) ? kinds.some((kind) => can.includes(kind)) : can === true) return;
  throw new OmniError('UNSUPPORTED', `The contact center ${center.name} cannot ${words}.`);
}

/** Gives back an optional port, or throws an OmniError when this toolbar was set up without it. */
export function present<T>(port: T | undefined, what: string): T {
  if (port !== undefined) return port;
  throw new OmniError('UNSUPPORTED', `This toolbar was set up without ${what}.`);
}

/** Gives back a call; throws for a written conversation. */
export function spoken(interaction: Interaction): Interaction {
  if (interaction.channel.kind === 'voice') return interaction;
  throw new OmniError(
    'UNSUPPORTED',
    `This is for calls: the interaction's channel is ${interaction.channel.name}.`,
    { details: { interactionId: interaction.id } },
  );
}

interface OnInteraction {
  readonly interactionId: string;
}

// The same checks as guards, for commands that need no other.
export const whenSignedIn = ({ read }: Situation): void => void signedIn(read);
export const whenLive = ({ read }: Situation, { interactionId }: OnInteraction): void =>
  void live(read, interactionId);
export const whenIn =
  (...phases: readonly Phase[]) =>
  ({ read }: Situation, { interactionId }: OnInteraction): void =>
    void inPhase(read, interactionId, phases);
