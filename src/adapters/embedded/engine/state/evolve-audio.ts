import type { EngineEvent } from './events.js';
import { find } from './records.js';
import type { AudioLossRecord, CenterState } from './types.js';

/** Who in a call cannot be heard. A member has one loss at a time; reported again, it keeps its beginning. */
export function evolveAudio(state: CenterState, event: EngineEvent): CenterState | undefined {
  if (event.type !== 'audio.lost' && event.type !== 'audio.restored') return undefined;
  const { conversationId, memberId } = event;
  const before = lossOf(state, conversationId, memberId);
  const losses = state.losses.filter((loss) => loss !== before);
  if (event.type === 'audio.restored') return { ...state, losses };
  const { cause, deadline, at } = event;
  const loss = { conversationId, memberId, cause, since: before?.since ?? at, deadline };
  return { ...state, losses: [...losses, loss] };
}

export function lossOf(
  state: CenterState,
  conversationId: string,
  memberId: string,
): AudioLossRecord | undefined {
  return state.losses.find((loss) => loss.conversationId === conversationId && loss.memberId === memberId);
}

/** The losses without those of members who have left their call. */
export function lossesThatLast(state: CenterState): CenterState {
  const losses = state.losses.filter((loss) => isMember(state, loss));
  return losses.length === state.losses.length ? state : { ...state, losses };
}

function isMember(state: CenterState, { conversationId, memberId }: AudioLossRecord): boolean {
  const conversation = find(state.conversations, conversationId);
  if (conversation?.status !== 'active') return false;
  return (
    conversation.customerKey === memberId ||
    conversation.legs.some(
      ({ id, phase }) => id === memberId && (phase === 'connected' || phase === 'held'),
    ) ||
    conversation.phones.some(({ id, status }) => id === memberId && status === 'connected')
  );
}
