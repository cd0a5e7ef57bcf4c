import type { Channel } from '../../../../core/model/channel.js';
import type { CenterRequests } from '../../../../core/ports/contact-center.js';
import type { CenterConfiguration } from '../configuration/types.js';
import type { Conversation, CustomerRecord, SessionRecord } from '../state/types.js';
import { clearCallbacks } from './callbacks.js';
import { introduce, isOnThePhone, liveConversation, openConversation } from './customers.js';
import type { Draft } from './draft.js';
import { endConversation } from './endings.js';
import {
  campaignOf,
  conversationOf,
  isEngaged,
  isVoice,
  ownerOf,
  partsOf,
  sessionOf,
  refuse,
} from './lookup.js';
import { bareNumber, checkPhone, customerWithPhone, maskPhone } from './phones.js';
import { newLeg } from './routing.js';
import { refusal } from './refusal.js';

const SECOND = 1_000;
type Request = CenterRequests['startInteraction']['params'];

/** An agent starts a conversation. Returns the interaction's id. */
export function startInteraction(draft: Draft, tab: string, request: Request): string {
  const session = sessionOf(draft, tab);
  const campaign = campaignOf(draft.configuration, request.campaignId);
  if (!session.campaignIds.includes(campaign.id)) {
    throw refusal(
      'NOT_ALLOWED',
      'campaign',
      `Campaign ${campaign.id} is not among those you selected: select it first.`,
    );
  }
  const { kind, name } = request.channel;
  if (kind !== 'other' && !campaign.channels.includes(kind)) {
    throw refusal(
      'NOT_ALLOWED',
      'UNSUPPORTED',
      `Campaign ${campaign.id} (${campaign.name}) serves ${campaign.channels.join(', ')}, not ${name.slice(0, 40)}.`,
    );
  }
  return kind === 'voice' ? dial(draft, session, request) : write(draft, session, request);
}

function dial(draft: Draft, session: SessionRecord, request: Request): string {
  const { settings } = draft.configuration;
  if (!session.extension)
    throw refusal('WRONG_STATE', 'no-extension', 'Select an extension before you dial.');
  const calls = partsOf(draft.state, session.agentId).filter(({ conversation }) => isVoice(conversation));
  const live = calls.find(isEngaged);
  if (live)
    throw refuse('WRONG_STATE', live, 'in-call', 'You are in a call already: end it before you dial.');
  if (calls[0] && !settings.allowSuccessiveCalls) {
    throw refuse('WRONG_STATE', calls[0], 'undisposed', 'Dispose the last call before you dial again.');
  }
  const reached = whom(draft, request);
  const { phone, customer } = reached;
  const conversation = openTo(draft, request, { kind: 'voice', name: 'voice', subType: null }, reached);
  const leg = newLeg(draft, conversation, session, 'dial', request.searchables);
  draft.emit({ type: 'leg.offered', conversationId: conversation.id, leg });
  if (phone !== null) clearCallbacks(draft, session.agentId, phone);
  if (isOnThePhone(draft, customer.key, conversation.id)) return busy(draft, conversation, leg.id);
  ringCustomer(draft, conversation.id);
  return leg.id;
}

function busy(draft: Draft, conversation: Conversation, legId: string): string {
  endConversation(draft, conversation.id, {
    cause: 'busy',
    offered: 'center',
    reason: 'You were in another call.',
  });
  return legId;
}

/** Lets the customer's page ring if it is there; if not, the call is dialled without ringing until its time is up. */
export function ringCustomer(draft: Draft, conversationId: string): void {
  const conversation = conversationOf(draft, conversationId);
  if (!draft.isOnline(conversation.customerKey)) return;
  const leg = conversation.legs.find(({ purpose }) => purpose === 'dial');
  if (!leg || leg.phase !== 'offered') return;
  draft.emit({ type: 'conversation.incoming', conversationId });
  const deadline = dialDeadline(draft, conversation);
  draft.emit({ type: 'leg.ringing', conversationId, legId: leg.id, deadline });
}

export function dialDeadline(
  { configuration }: { readonly configuration: CenterConfiguration },
  conversation: Conversation,
): number {
  const { dialTimeout } = campaignOf(configuration, conversation.campaignId);
  return conversation.startedAt + dialTimeout * SECOND;
}

/** The customer's page answers. */
export function customerAnswers(draft: Draft, conversationId: string): void {
  const conversation = conversationOf(draft, conversationId);
  const leg = conversation.legs.find(({ purpose }) => purpose === 'dial');
  if (conversation.status !== 'incoming' || !leg) {
    throw refusal('WRONG_STATE', 'phase', 'This call does not ring any more.');
  }
  draft.emit({ type: 'leg.connected', conversationId, legId: leg.id });
  draft.emit({ type: 'conversation.connected', conversationId });
}

/** Nobody took the call in time. */
export function noAnswer(draft: Draft, conversationId: string): void {
  endConversation(draft, conversationId, {
    cause: 'no-answer',
    offered: 'center',
    reason: 'You did not answer.',
  });
}

function write(draft: Draft, session: SessionRecord, request: Request): string {
  const { kind, name } = request.channel;
  if (kind === 'other') {
    throw refusal(
      'UNSUPPORTED',
      'UNSUPPORTED',
      `A conversation by ${name.slice(0, 40)} cannot be started by an agent.`,
    );
  }
  const reached = whom(draft, request);
  const { customer } = reached;
  if (kind === 'chat' && customer.key.startsWith('phone:')) {
    throw refusal(
      'DATA_NOT_FOUND',
      'no-page',
      'No page of a customer with this number is known: a chat needs one.',
    );
  }
  const live = liveConversation(draft, customer, name);
  if (live) {
    const mine = live.legs.find((leg) => leg.agentId === session.agentId && ownerOf(live)?.id === leg.id);
    if (mine) return mine.id;
    throw refusal(
      'WRONG_STATE',
      'customer-busy',
      'This customer is in a conversation on that channel already.',
    );
  }
  const channel = { kind, name, subType: kind === 'chat' ? 'webchat' : 'whatsapp' };
  const conversation = openTo(draft, request, channel, reached);
  const leg = newLeg(draft, conversation, session, 'dial', request.searchables);
  const on = { conversationId: conversation.id, legId: leg.id };
  draft.emit({ type: 'leg.offered', conversationId: conversation.id, leg });
  draft.emit({ type: 'leg.connected', ...on });
  draft.emit({ type: 'conversation.connected', conversationId: conversation.id });
  return leg.id;
}

function openTo(
  draft: Draft,
  request: Request,
  channel: Channel,
  { phone, customer }: Reached,
): Conversation {
  const { campaignId, name, customerId: id, relationId } = request;
  return openConversation(draft, {
    channel,
    direction: 'outbound',
    campaignId,
    customer,
    phone,
    name,
    id,
    relationId,
  });
}

interface Reached {
  readonly phone: string | null;
  readonly customer: CustomerRecord;
}

/** Whom a request is for: by number, or by the center's id of a customer whose number the agent may not see. */
function whom(draft: Draft, request: Request): Reached {
  const { settings } = draft.configuration;
  const known =
    request.customerId === null
      ? undefined
      : Object.values(draft.state.customers).find(
          (customer) => String(customer.id) === String(request.customerId),
        );
  const masked = known?.phone && request.phone === maskPhone(known.phone);
  if (known?.phone && (!request.phone || masked)) {
    return { phone: bareNumber(known.phone), customer: pageOf(draft, known) };
  }
  // A visitor of a page needs no number to be written to.
  if (known && !request.phone && request.channel.kind === 'chat') return { phone: null, customer: known };
  if (!settings.dialPhoneEnabled) {
    throw refusal(
      'NOT_ALLOWED',
      'no-dialling',
      'This center lets agents dial known customers only: give a customerId.',
    );
  }
  const phone = checkPhone(request.phone, settings.maxPhoneLength);
  const found = customerWithPhone(draft.state, phone, draft.isOnline);
  return { phone, customer: found ?? introduce(draft, `phone:${phone}`, request.name, phone) };
}

function pageOf(draft: Draft, known: CustomerRecord): CustomerRecord {
  return (known.phone && customerWithPhone(draft.state, known.phone, draft.isOnline)) || known;
}
