import type { DispositionClass, DispositionCode, Interaction } from '../model/interaction.js';
import type { Campaign } from '../model/session.js';
import type { Read } from './reducer.js';

const isWaiting = (interaction: Interaction | undefined): boolean =>
  interaction !== undefined && (interaction.phase === 'ringing' || interaction.phase === 'offered');

/** The interactions that have not ended, oldest first. */
export function liveInteractions(read: Read): readonly Interaction[] {
  return read('interactions').flatMap((id) => read(`interaction:${id}`) ?? []);
}

/**
 * Live interactions in the order of the rail: first those that wait to be accepted, then the others, each oldest first.
 */
export function railOrder(read: Read): readonly Interaction[] {
  const live = liveInteractions(read);
  return [...live.filter(isWaiting), ...live.filter((interaction) => !isWaiting(interaction))];
}

/** The current interaction: the one that the agent works on. */
export function currentInteraction(read: Read): Interaction | undefined {
  const id = read('current');
  return id === null ? undefined : read(`interaction:${id}`);
}

/** The interaction that becomes current when `leaving` has gone. */
export function currentAfter(read: Read, leaving: string): string | null {
  const current = read('current');
  if (current !== leaving) return current;
  return railOrder(read).find((interaction) => interaction.id !== leaving)?.id ?? null;
}

/** A campaign that the agent is assigned to. */
export function campaignOf(read: Read, campaignId: number): Campaign | undefined {
  const { campaigns, assignedCampaigns } = read('session');
  return [...campaigns, ...assignedCampaigns].find((campaign) => campaign.id === campaignId);
}

/** A disposition code of a campaign by its id, or by its name in any case. */
export function findDisposition(
  classes: readonly DispositionClass[],
  idOrName: number | string,
): { readonly class: DispositionClass; readonly code: DispositionCode } | undefined {
  const name = String(idOrName).toLowerCase();
  for (const matches of [
    (code: DispositionCode) => code.id === Number(idOrName),
    (code: DispositionCode) => code.name.toLowerCase() === name,
  ]) {
    for (const dispositionClass of classes) {
      const code = dispositionClass.codes.find(matches);
      if (code) return { class: dispositionClass, code };
    }
  }
  return undefined;
}
