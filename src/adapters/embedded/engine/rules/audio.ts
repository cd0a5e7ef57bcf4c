import { find } from '../state/records.js';
import { lossOf } from '../state/evolve-audio.js';
import type { AudioLossRecord, CenterState, Conversation } from '../state/types.js';
import { customerHangsUp } from './calls.js';
import { dropOut, phoneLeaves } from './conference.js';
import type { Draft } from './draft.js';
import { conversationOf, isVoice, sessionOfAgent, TALKING } from './lookup.js';

interface Member {
  readonly id: string;
  /** Its page has left. */
  readonly gone: boolean;
}

/** Who should be heard in a call now. */
function membersOf(state: CenterState, conversation: Conversation): readonly Member[] {
  if (!isVoice(conversation) || conversation.status !== 'active') return [];
  const isAway = (key: string): boolean => typeof find(state.customers, key)?.awaySince === 'number';
  return [
    { id: conversation.customerKey, gone: isAway(conversation.customerKey) },
    ...conversation.legs
      .filter(({ phase }) => TALKING.includes(phase))
      .map(({ id, agentId }) => ({ id, gone: sessionOfAgent(state, agentId)?.awaySince !== undefined })),
    ...conversation.phones
      .filter(({ status }) => status === 'connected')
      .map(({ id, customerKey }) => ({ id, gone: customerKey !== null && isAway(customerKey) })),
  ];
}

/** Brings the audio losses in line with whose page is there. */
export function settleAudio(draft: Draft): void {
  for (const conversation of Object.values(draft.state.conversations)) {
    const conversationId = conversation.id;
    for (const { id: memberId, gone } of membersOf(draft.state, conversation)) {
      const cause = lossOf(draft.state, conversationId, memberId)?.cause;
      if (gone && cause !== 'page') lose(draft, conversationId, memberId, 'page');
      else if (!gone && cause === 'page') draft.emit({ type: 'audio.restored', conversationId, memberId });
    }
  }
}

/** A page says that the audio of its call reaches nobody, or that it reaches somebody again. */
export function reportAudio(draft: Draft, conversationId: string, memberId: string, broken: boolean): void {
  const members = membersOf(draft.state, conversationOf(draft, conversationId));
  if (!members.some(({ id }) => id === memberId)) return;
  const cause = lossOf(draft.state, conversationId, memberId)?.cause;
  if (broken && cause === undefined) lose(draft, conversationId, memberId, 'path');
  else if (!broken && cause === 'path') draft.emit({ type: 'audio.restored', conversationId, memberId });
}

/** The center waits for audio as long as it lets a call ring; a page that leaves during a loss gets no longer time. */
function lose(draft: Draft, conversationId: string, memberId: string, cause: AudioLossRecord['cause']): void {
  const deadline =
    lossOf(draft.state, conversationId, memberId)?.deadline ??
    draft.now + draft.configuration.routing.ringTimeout;
  draft.emit({ type: 'audio.lost', conversationId, memberId, cause, deadline });
}

/** A member did not come back in time: without them a call is over, a conference goes on. */
export function giveUpOn(draft: Draft, { conversationId, memberId }: AudioLossRecord): void {
  const conversation = conversationOf(draft, conversationId);
  const leg = conversation.legs.find(({ id }) => id === memberId);
  if (leg) return dropOut(draft, { conversation, leg }, 'disconnected');
  if (memberId !== conversation.customerKey)
    return phoneLeaves(draft, conversationId, memberId, 'The connection was lost.');
  customerHangsUp(draft, conversationId, true);
}
