import type {
  InteractionConferredEvent,
  InteractionDisposedEvent,
  InteractionTransferredEvent,
} from '../../contract/shapes/interaction.js';
import type { TargetKind } from '../../model/session.js';
import type { Lens } from '../lens.js';
import { channelDetails, channelIn } from './channel.js';
import { endedLens, headOf, type InteractionFact } from './interaction-fact.js';

type Id = number | string;

export interface DisposedFact extends InteractionFact {
  /** As printed. Vendors put a code's name or a class's id here: resolve both against the campaign's list. */
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

export const disposedLens: Lens<InteractionDisposedEvent, DisposedFact> = {
  toDomain: (payload) => ({
    ...endedLens.toDomain(payload),
    dispositionClass: payload.dispositionDetails?.dispositionClass ?? null,
    dispositionCode: payload.dispositionDetails?.dispositionCode ?? null,
    notes: payload.dispositionDetails?.callNotes ?? null,
  }),
  toPayload: disposedPayload,
};

/** Somebody else takes part, or takes over. */
export interface MoveFact {
  readonly interactionId: string;
  readonly campaignId: Id | null;
  readonly channel: InteractionFact['channel'];
  readonly mediaId: string | null;
  readonly targetKind: TargetKind | null;
  /** The printed kind when it is none that the domain knows. */
  readonly targetKindName: string;
  readonly targetId: Id | null;
  readonly status: string | null;
  /** The one who comes. */
  readonly crtObjectId: string | null;
  /** The agent who asked. */
  readonly memberCrtObjectId: string | null;
}

const KINDS: readonly TargetKind[] = ['user', 'queue', 'phone'];
const capitalized = (kind: string): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

function kindOf(name: string): TargetKind | null {
  return KINDS.find((kind) => name.toLowerCase().endsWith(`to${kind}`)) ?? null;
}

type MovePayload = InteractionTransferredEvent | InteractionConferredEvent;

function moveOf(payload: MovePayload, kindName: string, targetId: Id | null | undefined): MoveFact {
  const details = payload.channelDetails;
  return {
    interactionId: payload.interactionId,
    campaignId: payload.campaignId ?? null,
    channel: channelIn(payload.channelType, details?.channelSubType),
    mediaId: details?.callId ?? null,
    targetKind: kindOf(kindName),
    targetKindName: kindName,
    targetId: targetId ?? null,
    status: null,
    crtObjectId: details?.crtObjectId ?? null,
    memberCrtObjectId: details?.memberCrtObjectId ?? null,
  };
}

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

const kindName = (verb: 'transfer' | 'confer', fact: MoveFact): string =>
  fact.targetKind ? `${verb}To${capitalized(fact.targetKind)}` : fact.targetKindName;

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

export const transferredLens: Lens<InteractionTransferredEvent, MoveFact> = {
  toDomain: (payload) => moveOf(payload, payload.transferType, payload.transferContextId),
  toPayload: transferredPayload,
};

export const conferredLens: Lens<InteractionConferredEvent, MoveFact> = {
  toDomain: (payload) => ({
    ...moveOf(payload, payload.conferedType, payload.conferedContextId),
    status: payload.status ?? null,
  }),
  toPayload: conferredPayload,
};
