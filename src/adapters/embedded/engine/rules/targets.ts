import type { Conversation } from '../state/types.js';
import type { Draft } from './draft.js';
import { conversationOf, TALKING } from './lookup.js';

/** Everybody in a call but its owner and the customer: those who can be kept apart from the customer. */
export function targetsOf({ legs, phones }: Conversation) {
  return {
    legs: legs.filter(({ owned, phase }) => !owned && TALKING.includes(phase)),
    phones: phones.filter(({ status }) => status === 'connected'),
  };
}

/** Whether those who were brought in wait on hold, while the agent talks to the customer. */
export function isTargetHeld(conversation: Conversation): boolean {
  const { legs, phones } = targetsOf(conversation);
  return legs.some(({ phase }) => phase === 'held') || phones.some(({ held }) => held);
}

/** Puts those who were brought in on hold, or takes them off hold. */
export function setTargetsHeld(draft: Draft, conversationId: string, held: boolean): void {
  const { legs, phones } = targetsOf(conversationOf(draft, conversationId));
  for (const { id: legId, phase } of legs) {
    if ((phase === 'held') !== held)
      draft.emit({ type: held ? 'leg.held' : 'leg.resumed', conversationId, legId });
  }
  for (const phone of phones) {
    if (phone.held !== held) draft.emit({ type: 'phone.held', conversationId, phoneId: phone.id, held });
  }
}
