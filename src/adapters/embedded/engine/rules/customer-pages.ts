import { OmniError } from '../../../../core/contract/errors.js';
import { find } from '../state/records.js';
import type { Conversation, PhoneLeg } from '../state/types.js';
import { checkDigits, customerHangsUp } from './calls.js';
import { phoneLeaves } from './conference.js';
import { isOf, isOnThePhone, threadIdOf } from './customers.js';
import type { Draft } from './draft.js';
import { failHandover } from './endings.js';
import { phoneAnswers } from './handovers.js';
import { isVoice } from './lookup.js';
import { deliverWaiting } from './messages.js';
import { customerAnswers, ringCustomer } from './outbound.js';

/** The role of a customer's page in a conversation: it is its own, or a call to which it was added by phone. */
export type Role =
  | { readonly kind: 'own'; readonly conversation: Conversation }
  | { readonly kind: 'phone'; readonly conversation: Conversation; readonly phone: PhoneLeg };

export function roleOf(draft: Draft, key: string, id: string): Role {
  const customer = find(draft.state.customers, key);
  for (const conversation of Object.values(draft.state.conversations)) {
    const phone = conversation.phones.find(
      (candidate) => candidate.id === id && candidate.customerKey === key,
    );
    if (phone) return { kind: 'phone', conversation, phone };
    if (conversation.id === id && customer && isOf(conversation, customer))
      return { kind: 'own', conversation };
  }
  throw new OmniError('DATA_NOT_FOUND', 'There is no such conversation of yours, or it is over.');
}

export function answer(draft: Draft, key: string, id: string): void {
  const role = roleOf(draft, key, id);
  if (role.kind === 'own') return customerAnswers(draft, id);
  if (role.phone.status !== 'ringing')
    throw new OmniError('WRONG_STATE', 'This call does not ring any more.');
  phoneAnswers(draft, role.conversation.id, role.phone);
}

export function leave(draft: Draft, key: string, id: string): void {
  const role = roleOf(draft, key, id);
  if (role.kind === 'own') {
    if (role.conversation.status === 'closed') throw new OmniError('WRONG_STATE', 'It is over already.');
    return customerHangsUp(draft, id, false);
  }
  if (role.phone.status === 'connected')
    return phoneLeaves(draft, role.conversation.id, role.phone.id, 'You ended it.');
  failHandover(draft, role.conversation, 'The call was declined.');
}

export function pressKeys(draft: Draft, key: string, id: string, digits: string): void {
  const { conversation } = roleOf(draft, key, id);
  if (!isVoice(conversation) || conversation.status !== 'active') {
    throw new OmniError('WRONG_STATE', 'Keys can be pressed in a call only.');
  }
  draft.emit({
    type: 'conversation.digits',
    conversationId: conversation.id,
    legId: null,
    digits: checkDigits(digits),
  });
}

export function muteCustomer(draft: Draft, key: string, id: string, muted: boolean): void {
  const role = roleOf(draft, key, id);
  const conversationId = role.conversation.id;
  if (role.kind === 'phone') {
    draft.emit({ type: 'phone.muted', conversationId, phoneId: role.phone.id, muted });
  } else draft.emit({ type: 'conversation.customerMuted', conversationId, muted });
}

/** The page has connected (again): messages that waited for it are delivered, and a call that was dialled rings. */
export function pageArrives(draft: Draft, key: string): void {
  const customer = find(draft.state.customers, key);
  if (!customer) return;
  if (customer.awaySince !== null) draft.emit({ type: 'customer.returned', key });
  for (const { id, channel } of Object.values(draft.state.threads)) {
    if (id === threadIdOf(channel, customer)) deliverWaiting(draft, id, 'agent');
  }
  for (const conversation of Object.values(draft.state.conversations)) {
    const dialled = conversation.direction === 'outbound' && isVoice(conversation);
    if (dialled && conversation.customerKey === key) ringCustomer(draft, conversation.id);
  }
}

/** The customer's page is gone. That counts only during a call, which cannot do without it. */
export function pageLeaves(draft: Draft, key: string): void {
  const customer = find(draft.state.customers, key);
  if (customer?.awaySince === null && isOnThePhone(draft, key)) draft.emit({ type: 'customer.left', key });
}
