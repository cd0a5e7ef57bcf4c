import type { TargetKind } from '../../model/session.js';
import { channelDetails } from './channel.js';
import { headOf, type InteractionFact } from './interaction-fact.js';

type Id = number | string;

export interface DisposedFact extends InteractionFact {
  readonly dispositionClass: Id | null;
  readonly dispositionCode: Id | null;
  readonly notes: string | null;
}

export const disposedPayload = (fact: DisposedFact) => ({
  ...headOf(fact),
  dispositionDetails: {
    dispositionClass: fact.dispositionClass,
    dispositionCode: fact.dispositionCode,
    callNotes: fact.notes ?? '',
  },
});

/** Somebody else takes part, or takes over. */
export interface MoveFact {
  readonly interactionId: string;
  readonly campaignId: Id | null;
  readonly channel: InteractionFact['channel'];
  readonly mediaId: string | null;
  readonly targetKind: TargetKind;
  readonly targetId: Id | null;
  readonly status: string | null;
  /** The one who comes. */
  readonly crtObjectId: string | null;
  /** The agent who asked. */
  readonly memberCrtObjectId: string | null;
}

const capitalized = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

function movePayload(fact: MoveFact) {
  const { channelType, ...sub } = channelDetails(fact.channel);
  return {
    channelType,
    channelDetails: {
      ...sub,
      callId: fact.mediaId,
      crtObjectId: fact.crtObjectId,
      memberCrtObjectId: fact.memberCrtObjectId,
    },
    campaignId: fact.campaignId,
  };
}

const kindName = (verb: 'transfer' | 'confer', { targetKind }: MoveFact): string =>
  `${verb}To${capitalized(targetKind)}`;

export const transferredPayload = (fact: MoveFact) => ({
  interactionId: fact.interactionId,
  transferType: kindName('transfer', fact),
  transferContextId: fact.targetId,
  ...movePayload(fact),
});

/** The wire spells these fields with one r. */
export const conferredPayload = (fact: MoveFact) => ({
  interactionId: fact.interactionId,
  conferedType: kindName('confer', fact),
  status: fact.status,
  conferedContextId: fact.targetId,
  ...movePayload(fact),
});
