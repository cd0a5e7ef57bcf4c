import { OmniError } from '../../../../core/contract/errors.js';
import type { Channel } from '../../../../core/model/channel.js';
import type { Direction } from '../../../../core/model/interaction.js';
import { conversationId, customerId, objectId } from '../identity.js';
import { find } from '../state/records.js';
import type { Conversation, CustomerRecord } from '../state/types.js';
import type { Draft } from './draft.js';
import { queueDeadline } from './endings.js';
import { campaignOf, isVoice, queueFor } from './lookup.js';
import { bareNumber } from './phones.js';

/** The most characters that are kept: a customer may give any text. */
const MAX_NAME = 1_000;
const MAX_PHONE = 40;
const MAX_CHANNEL = 40;

const clip = (text: string | null, max: number): string | null => {
  const trimmed = text?.trim().slice(0, max) ?? '';
  return trimmed === '' ? null : trimmed;
};

/** A customer says who they are. The same number is the same customer, on whichever page. */
export function introduce(
  draft: Draft,
  key: string,
  name: string | null,
  phone: string | null,
): CustomerRecord {
  const before = find(draft.state.customers, key);
  const said = clip(phone, MAX_PHONE);
  const customer: CustomerRecord = {
    key,
    id: customerId(draft.state, said === null ? key : bareNumber(said)),
    name: clip(name, MAX_NAME),
    phone: said,
    introducedAt: draft.now,
    awaySince: null,
    ended: before?.ended ?? {},
  };
  if (before && before.name === customer.name && before.phone === customer.phone) return before;
  draft.emit({ type: 'customer.introduced', customer });
  return customer;
}

function customerOf(draft: Draft, key: string): CustomerRecord {
  return find(draft.state.customers, key) ?? introduce(draft, key, null, null);
}

/** A channel by the name that a page gave it. */
function channelNamed(name: string): Channel {
  const clean = name.trim().slice(0, MAX_CHANNEL);
  switch (clean.toLowerCase()) {
    case '':
      throw new OmniError('REQUIRED_FIELD_MISSING', 'channel is missing: name the channel.');
    case 'voice':
      return { kind: 'voice', name: 'voice', subType: null };
    case 'chat':
      return { kind: 'chat', name: 'chat', subType: 'webchat' };
    case 'whatsapp':
      return { kind: 'whatsapp', name: 'whatsapp', subType: 'whatsapp' };
    default:
      return { kind: 'other', name: clean, subType: null };
  }
}

/** The id of a customer's thread on a channel; null: calls have none. */
export function threadIdOf(channel: string, customer: CustomerRecord): string | null {
  if (channel === 'voice') return null;
  const whom = channel === 'whatsapp' && customer.phone ? bareNumber(customer.phone) : customer.key;
  return `${channel}:${whom}`;
}

/** The threads of a customer on a channel: the same number is the same customer, on whichever page. */
function writtenIn({ state }: Draft, channel: string, { id }: CustomerRecord): readonly string[] {
  const same = Object.values(state.customers).filter((other) => other.id === id);
  const ids = new Set(same.map((customer) => threadIdOf(channel, customer)));
  return [...ids].filter(
    (threadId) => threadId !== null && find(state.threads, threadId) !== undefined,
  ) as string[];
}

export interface Opening {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly campaignId: number;
  readonly customer: CustomerRecord;
  readonly name?: string | null;
  readonly id?: number | string | null;
  readonly phone?: string | null;
  readonly relationId?: string | null;
}

/** Opens a conversation; where it goes from there is up to the caller. */
export function openConversation(draft: Draft, opening: Opening): Conversation {
  const { channel, customer, campaignId } = opening;
  const id = conversationId(draft.state, draft.now);
  const inbound = opening.direction === 'inbound';
  const conversation: Conversation = {
    id,
    channel,
    direction: opening.direction,
    campaignId,
    queueId: inbound ? (queueFor(draft.configuration, campaignId, channel.name)?.id ?? null) : null,
    customerKey: customer.key,
    customer: {
      id: opening.id ?? customer.id,
      name: opening.name ?? customer.name,
      phone: opening.phone ?? customer.phone,
    },
    relationId: opening.relationId ?? id,
    crtObjectId: objectId(draft.state, channel.kind === 'voice' ? 'vce' : 'dccf'),
    mediaId: objectId(draft.state, channel.kind === 'voice' ? 'vcall' : 'vchat'),
    threadId: threadIdOf(channel.name, customer),
    history: writtenIn(draft, channel.name, customer),
    status: 'assigned',
    statusSince: draft.now,
    startedAt: draft.now,
    connectedAt: null,
    deadline: null,
    waitingSince: null,
    declined: [],
    missedBy: [],
    customerMuted: false,
    digits: '',
    handover: null,
    legs: [],
    phones: [],
  };
  draft.emit({ type: 'conversation.opened', conversation });
  return conversation;
}

/** Whether a conversation is this customer's: also on WhatsApp, opened by number before the page was there. */
export function isOf(conversation: Conversation, customer: CustomerRecord): boolean {
  if (conversation.customerKey === customer.key) return true;
  const { channel, threadId } = conversation;
  return channel.kind === 'whatsapp' && threadId === threadIdOf(channel.name, customer);
}

/** Whether the customer's page is there to get what is sent. */
export function isReachable(draft: Draft, conversation: Conversation): boolean {
  return Object.values(draft.state.customers).some(
    (customer) => isOf(conversation, customer) && draft.isOnline(customer.key),
  );
}

/** The open conversation of a customer on a channel. */
export function liveConversation(
  draft: Draft,
  customer: CustomerRecord,
  channel: string,
): Conversation | undefined {
  return Object.values(draft.state.conversations).find(
    (conversation) =>
      isOf(conversation, customer) &&
      conversation.channel.name === channel &&
      conversation.status !== 'closed',
  );
}

/** Whether a customer's telephone is in use, by a call of their own or as a third party. */
export function isOnThePhone(draft: Draft, key: string, except?: string): boolean {
  return Object.values(draft.state.conversations).some(
    (conversation) =>
      conversation.id !== except &&
      conversation.status !== 'closed' &&
      ((isVoice(conversation) && conversation.customerKey === key) ||
        conversation.phones.some((phone) => phone.customerKey === key)),
  );
}

/** A customer calls or writes. */
export function startInbound(draft: Draft, key: string, channelName: string, campaignId?: number): string {
  const channel = channelNamed(channelName);
  const customer = customerOf(draft, key);
  if (channel.kind === 'voice') {
    if (isOnThePhone(draft, key))
      throw new OmniError('WRONG_STATE', 'You are in a call already: hang up first.');
  } else {
    const live = liveConversation(draft, customer, channel.name);
    if (live) return live.id;
  }
  const campaign = campaignOf(draft.configuration, campaignId ?? campaignFor(draft, channel));
  const conversation = openConversation(draft, {
    channel,
    direction: 'inbound',
    campaignId: campaign.id,
    customer,
  });
  draft.emit({
    type: 'conversation.queued',
    conversationId: conversation.id,
    queueId: conversation.queueId,
    deadline: queueDeadline(draft, channel),
  });
  return conversation.id;
}

/** The campaign that serves a channel; a channel that no campaign serves goes to the primary one. */
function campaignFor(draft: Draft, channel: Channel): number {
  const { campaigns } = draft.configuration;
  const campaign =
    campaigns.find(({ channels }) => channels.includes(channel.name)) ??
    campaigns.find(({ primary }) => primary) ??
    campaigns[0];
  if (!campaign) throw new OmniError('REFUSED', 'This center has no campaign.');
  return campaign.id;
}
