import type { Draft } from './draft.js';
import { agentOf } from './lookup.js';
import { closeSession } from './sessions.js';

/**
 * Lets go of what the configuration has no place for any more: a log outlives the configuration it was written
 * under, and nothing in it may stop the center from starting.
 */
export function retire(draft: Draft): void {
  const known = new Set(draft.configuration.campaigns.map(({ id }) => id));
  for (const { id: conversationId, campaignId, legs, status } of Object.values(draft.state.conversations)) {
    if (known.has(campaignId)) continue;
    if (status !== 'closed') {
      draft.emit({ type: 'conversation.closed', conversationId, reason: 'This service has been closed.' });
    }
    for (const leg of legs) draft.emit({ type: 'leg.ended', conversationId, legId: leg.id, cause: 'center' });
  }
  for (const { tab, agentId, campaignIds } of Object.values(draft.state.sessions)) {
    const left = campaignIds.filter((id) => known.has(id));
    if (left.length < campaignIds.length) {
      draft.emit({ type: 'session.campaignsChosen', tab, campaignIds: left });
    }
    if (!agentOf(draft.configuration, agentId)) closeSession(draft, tab, 'center');
  }
}
