import type { ConversationState, CustomerConversation, CustomerThread, CustomerView } from '../api.js';
import type { CampaignConfiguration } from '../configuration/types.js';
import { agentOf, isVoice, ownerOf, TALKING } from '../rules/lookup.js';
import { isOf, threadIdOf } from '../rules/customers.js';
import { dialDeadline } from '../rules/outbound.js';
import { isWaiting, queueOrder } from '../rules/routing.js';
import { find } from '../state/records.js';
import type {
  CenterState,
  Conversation,
  CustomerRecord,
  Leg,
  PhoneLeg,
  ThreadRecord,
} from '../state/types.js';
import { audioLossView } from './audio.js';
import type { Source } from './interactions.js';

/** All of the center that one customer's page sees. */
export function customerView(source: Source, key: string, at: number): CustomerView {
  const { state, configuration } = source;
  const customer = find(state.customers, key);
  return {
    at,
    customer: { name: customer?.name ?? null, phone: customer?.phone ?? null },
    campaigns: configuration.campaigns.map(({ id, name, channels }) => ({ id, name, channels })),
    conversations: conversationsOf(source, key),
    threads: customer ? threadsOf(state, customer) : [],
    maxTextLength: configuration.messaging.maxTextLength,
    maxFileSize: configuration.messaging.maxFileSize,
    holdMusic: configuration.holdMusic,
  };
}

function conversationsOf(source: Source, key: string): readonly CustomerConversation[] {
  const { state } = source;
  const live = Object.values(state.conversations).filter(({ status }) => status !== 'closed');
  const customer = find(state.customers, key);
  const own = live.filter((one) => customer && isOf(one, customer) && isKnownToCustomer(one));
  const calls = live.flatMap((conversation) =>
    conversation.phones
      .filter((phone) => phone.customerKey === key)
      .map((phone) => phoneView(source, conversation, phone)),
  );
  const current = [...own.map((conversation) => view(source, conversation)), ...calls];
  const ended = Object.values(customer?.ended ?? {})
    .filter(({ channel }) => !current.some((conversation) => conversation.channel === channel))
    .map(({ id, channel, direction, campaignId, at, reason, digits }): CustomerConversation => ({
      id,
      channel,
      direction,
      state: { kind: 'ended', at, reason },
      campaignName: campaignName(source, campaignId),
      agents: [],
      audioLoss: null,
      digits,
    }));
  return [...current, ...ended];
}

/** A call that an agent dials exists for the customer only when it rings. */
function isKnownToCustomer({ direction, channel, status }: Conversation): boolean {
  return direction === 'inbound' || channel.kind !== 'voice' || status === 'incoming' || status === 'active';
}

function view(source: Source, conversation: Conversation): CustomerConversation {
  return {
    id: conversation.id,
    channel: conversation.channel.name,
    direction: conversation.direction,
    state: stateOf(source, conversation),
    campaignName: campaignName(source, conversation.campaignId),
    agents: agentsIn(source, conversation),
    audioLoss: audioLossView(source.state, conversation, apartIn(conversation)),
    digits: conversation.digits,
  };
}

function phoneView(source: Source, conversation: Conversation, phone: PhoneLeg): CustomerConversation {
  const { since, deadline } = phone;
  return {
    id: phone.id,
    channel: conversation.channel.name,
    direction: 'outbound',
    state:
      phone.status === 'ringing'
        ? { kind: 'incoming', since, deadline }
        : { kind: phone.held ? 'held' : 'connected', since },
    campaignName: campaignName(source, conversation.campaignId),
    agents: agentsIn(source, conversation),
    audioLoss: phone.status === 'connected' ? audioLossView(source.state, conversation) : null,
    digits: conversation.digits,
  };
}

function stateOf(source: Source, conversation: Conversation): ConversationState {
  const { status, statusSince: since } = conversation;
  if (status === 'incoming') {
    return { kind: 'incoming', since, deadline: dialDeadline(source, conversation) };
  }
  if (status === 'queued') {
    const order = queueOrder(source, Object.values(source.state.conversations).filter(isWaiting));
    const position = order.findIndex(({ id }) => id === conversation.id) + 1;
    return { kind: 'waiting', position, since: conversation.waitingSince ?? since };
  }
  if (status === 'active') {
    const held = isVoice(conversation) && ownerOf(conversation)?.phase === 'held';
    return { kind: held ? 'held' : 'connected', since: conversation.connectedAt ?? since };
  }
  return { kind: 'ringing', since };
}

/** Agents whom the customer does not hear: they talk to the owner alone, or are on hold. */
function apartIn(conversation: Conversation): readonly Leg[] {
  const customerWaits = ownerOf(conversation)?.phase === 'held';
  return conversation.legs.filter(({ owned, phase }) => !owned && (customerWaits || phase === 'held'));
}

function agentsIn({ configuration }: Source, conversation: Conversation): readonly string[] {
  const apart = apartIn(conversation);
  return conversation.legs
    .filter((leg) => TALKING.includes(leg.phase) || (leg.purpose === 'dial' && leg.connectedAt === null))
    .filter((leg) => !apart.includes(leg))
    .map((leg) => agentOf(configuration, leg.agentId)?.name ?? leg.agentId);
}

/** Every step of the center looks at all threads of a customer: an unchanged one gives the same object again. */
const shown = new WeakMap<ThreadRecord, CustomerThread>();

function threadsOf(state: CenterState, customer: CustomerRecord): readonly CustomerThread[] {
  return Object.values(state.threads)
    .filter(({ id, channel }) => id === threadIdOf(channel, customer))
    .map(threadView);
}

function threadView(thread: ThreadRecord): CustomerThread {
  const { channel, messages } = thread;
  const view = shown.get(thread) ?? {
    channel,
    // A message that an agent could not send is shown to the agent only.
    messages: messages.filter(({ status, from }) => from !== 'agent' || status !== 'failed'),
  };
  shown.set(thread, view);
  return view;
}

function campaignName({ configuration }: Source, id: number): string {
  return configuration.campaigns.find((campaign: CampaignConfiguration) => campaign.id === id)?.name ?? '';
}
