import type { Session } from '../../core/model/session.js';

/** What an agent has to do before work can come, in order; `work` when there is nothing left. */
export type Step = 'sign-in' | 'campaigns' | 'extension' | 'work';

/** Steps that the agent has asked for outside of the usual order. */
export interface Detour {
  readonly step: 'campaigns' | 'extension' | null;
  /** The agent goes on without calls. */
  readonly withoutCalls: boolean;
}

export const NO_DETOUR: Detour = { step: null, withoutCalls: false };

export function stepOf(session: Session | undefined, detour: Detour): Step {
  if (session?.status !== 'signed-in') return 'sign-in';
  if (session.campaigns.length === 0) return 'campaigns';
  if (detour.step) return detour.step;
  const calls = session.campaigns.some(({ channels }) => channels.length === 0 || channels.includes('voice'));
  const needsExtension = calls && !session.extension && session.extensions.length > 0;
  return needsExtension && !detour.withoutCalls ? 'extension' : 'work';
}
