import type { InteractionEndedEvent } from '../../contract/shapes/interaction.js';
import type { Channel } from '../../model/channel.js';
import type { Customer } from '../../model/customer.js';
import type { Interaction } from '../../model/interaction.js';
import { channelDetails } from './channel.js';

type Id = number | string;

/** The part of an interaction that the SDK's events tell. */
export interface InteractionFact {
  readonly interactionId: string | null;
  readonly campaignId: Id | null;
  readonly userCrtObjectId: string | null;
  readonly customerCrtObjectId: string | null;
  readonly channel: Channel | null;
  readonly mediaId: string | null;
  readonly association: string | null;
  readonly customer: Customer | null;
}

export function factOf(interaction: Interaction): InteractionFact {
  const { refs } = interaction;
  return {
    interactionId: interaction.id,
    campaignId: interaction.campaign.id,
    userCrtObjectId: refs.userCrtObjectId,
    customerCrtObjectId: refs.customerCrtObjectId,
    channel: interaction.channel,
    mediaId: refs.mediaId,
    association: refs.association,
    customer: interaction.customer,
  };
}

/** The keys that most events and the disposition begin with. */
export const headOf = (fact: InteractionFact) => ({
  interactionId: fact.interactionId ?? '',
  campaignId: fact.campaignId,
  userCrtObjectId: fact.userCrtObjectId,
  channelDetails: {
    ...channelDetails(fact.channel),
    associationType: fact.association,
    callId: fact.mediaId,
  },
});

export const factPayload = (fact: InteractionFact) => ({
  ...headOf(fact),
  customerCrtObjectId: fact.customerCrtObjectId,
  customerDetails: fact.customer && {
    customerId: fact.customer.id,
    name: fact.customer.name,
    phone: fact.customer.phone,
  },
});

/** The last event has neither the interaction's id nor the customer's details. */
export const endedPayload = (fact: InteractionFact): InteractionEndedEvent => ({
  campaignId: fact.campaignId,
  userCrtObjectId: fact.userCrtObjectId,
  channelDetails: channelDetails(fact.channel),
  customerCrtObjectId: fact.customerCrtObjectId,
  customerDetails: {},
});
