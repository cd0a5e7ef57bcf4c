import type { DomainEvent } from '../../../../core/model/events.js';
import type { AudioLoss, Interaction } from '../../../../core/model/interaction.js';
import { TALKING } from '../rules/lookup.js';
import type { EngineEvent } from '../state/events.js';
import type { AudioLossRecord, CenterState, Conversation } from '../state/types.js';

/**
 * Who in a call cannot be heard: of several, the one whom the center gives up on first.
 * @param unheard members whom the one who is told would not hear in any case
 */
export function audioLossView(
  state: CenterState,
  conversation: Conversation,
  unheard: readonly { readonly id: string }[] = [],
): AudioLoss | null {
  const [first] = state.losses
    .filter(({ conversationId }) => conversationId === conversation.id)
    .filter(({ memberId }) => !unheard.some(({ id }) => id === memberId))
    .sort((a, b) => a.deadline - b.deadline);
  return first ? { who: whose(first, conversation), since: first.since, deadline: first.deadline } : null;
}

function whose({ memberId, cause }: AudioLossRecord, conversation: Conversation): AudioLoss['who'] {
  if (cause === 'path') return null;
  if (memberId === conversation.customerKey) return 'customer';
  return conversation.legs.some(({ id }) => id === memberId) ? 'agent' : 'phone';
}

/** Events for a loss that began or ended between two views of one interaction. In wrap-up it ends without an event. */
export function lossEvents(
  { audioLoss: before }: Interaction,
  { id: interactionId, phase, audioLoss }: Interaction,
  cause: EngineEvent['type'],
): readonly DomainEvent[] {
  if (!TALKING.includes(phase) || JSON.stringify(before) === JSON.stringify(audioLoss)) return [];
  if (audioLoss) return [{ type: 'interaction.audioLost', interactionId, loss: audioLoss }];
  const left = cause !== 'audio.restored';
  return [{ type: 'interaction.audioRestored', interactionId, ...(left && { left }) }];
}
