import type { Conference, Disposition, Interaction, Transfer } from '../../model/interaction.js';
import { channelDetails } from './channel.js';
import { factOf, headOf } from './interaction-fact.js';

/** The contract's two ambiguous fields, and beside them four that say what is meant. */
export function disposedPayload(interaction: Interaction, disposition: Disposition) {
  const { classId, className, codeId, codeName, notes } = disposition;
  return {
    ...headOf(factOf(interaction)),
    dispositionDetails: {
      dispositionClass: className ?? codeName,
      dispositionCode: codeId,
      callNotes: notes,
      classId,
      className,
      codeId,
      codeName,
    },
  };
}

/** What the events of a transfer and of a conference share. */
function movePayload({ campaign, channel, refs }: Interaction) {
  const { channelType, ...sub } = channelDetails(channel);
  return {
    channelType,
    channelDetails: {
      ...sub,
      callId: refs.mediaId,
      crtObjectId: refs.customerCrtObjectId,
      memberCrtObjectId: refs.userCrtObjectId,
    },
    campaignId: campaign.id,
  };
}

const capitalized = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

export const transferredPayload = (interaction: Interaction, { target }: Transfer) => ({
  interactionId: interaction.id,
  transferType: `transferTo${capitalized(target.kind)}`,
  transferContextId: target.id,
  ...movePayload(interaction),
});

/** The SDK spells `confered...` with one r. */
export const conferredPayload = (interaction: Interaction, { target, status }: Conference) => ({
  interactionId: interaction.id,
  conferedType: `conferTo${capitalized(target.kind)}`,
  status,
  conferedContextId: target.id,
  ...movePayload(interaction),
});
