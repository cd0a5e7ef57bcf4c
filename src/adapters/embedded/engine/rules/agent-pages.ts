import { find } from '../state/records.js';
import type { Draft } from './draft.js';
import { isEngaged, isVoice, partsOf } from './lookup.js';

/** The agent's page has connected (again). */
export function pageArrives(draft: Draft, tab: string): void {
  if (find(draft.state.sessions, tab)?.awaySince !== undefined) draft.emit({ type: 'session.returned', tab });
}

/** The page has said that it knows of a disposition. */
export function pageHears(draft: Draft, tab: string, legId: string): void {
  if (draft.state.unheard.some((one) => one.tab === tab && one.part.leg.id === legId))
    draft.emit({ type: 'page.caughtUp', tab, legId });
}

/** The agent's page is gone. That counts only during a call, which cannot do without it. */
export function pageLeaves(draft: Draft, tab: string): void {
  const session = find(draft.state.sessions, tab);
  if (!session || session.awaySince !== undefined) return;
  const calls = partsOf(draft.state, session.agentId).filter(({ conversation }) => isVoice(conversation));
  if (calls.some(isEngaged)) draft.emit({ type: 'session.left', tab });
}
