import type { Channel } from './channel.js';
import type { Customer } from './customer.js';
import type { CrmRecord } from './record.js';
import type { Target } from './session.js';

/**
 * The stages of an interaction. Outbound: `offered` while dialling, `ringing` while the far end rings. Inbound:
 * `offered` when assigned, `ringing` while it waits for this agent to accept.
 */
export type Phase = 'offered' | 'ringing' | 'connected' | 'held' | 'wrap-up' | 'disposed' | 'ended';

export type Direction = 'inbound' | 'outbound';

/** Why the conversation stopped. */
export type EndCause =
  | 'agent'
  | 'customer'
  | 'transferred'
  | 'rejected'
  | 'missed'
  | 'abandoned'
  | 'no-answer'
  | 'busy'
  | 'disconnected'
  | 'session-ended'
  | 'center';

/** The ids which the contact center uses beside the interaction's own. */
export interface InteractionRefs {
  readonly userCrtObjectId: string;
  readonly customerCrtObjectId: string;
  /** The call or the chat: `...-vcall-20`, `...-vchat-70`. */
  readonly mediaId: string;
  /** How agent and interaction came together, for example `manualdial.association`. */
  readonly association: string | null;
}

export interface Transfer {
  readonly target: Target;
  readonly targetName: string;
  /** `cancelled`: the agent took it back before anybody accepted it. */
  readonly status: 'requested' | 'completed' | 'failed' | 'cancelled';
  readonly reason: string | null;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly role: 'customer' | 'owner' | 'agent' | 'phone';
}

export interface Conference {
  readonly target: Target;
  readonly targetName: string;
  readonly status: 'initialized' | 'connected' | 'failed' | 'ended';
  readonly participants: readonly Participant[];
  /**
   * True: somebody waits on hold. For the interaction's owner it is the target, while the owner talks to the customer;
   * for the target it is the customer, while the target talks to the owner.
   */
  readonly otherHeld?: boolean;
  /** Why it failed, or why it ended other than by the target leaving. */
  readonly reason: string | null;
}

/** The colleague who brought this agent into a conversation. */
export interface Introduction {
  readonly agentId: string;
  readonly name: string;
  /** `consult`: to talk with this agent while the customer is on hold. */
  readonly way: 'transfer' | 'confer' | 'consult';
}

/** How the agent classified the interaction. */
export interface Disposition {
  readonly classId: number | null;
  readonly className: string | null;
  readonly codeId: number;
  readonly codeName: string;
  readonly notes: string;
  readonly callback: Callback | null;
  /** True when wrap-up ran out and the center disposed it. */
  readonly automatic: boolean;
}

/** A disposition as far as the agent has filled it in: the code may be missing. */
export type UnfinishedDisposition = Pick<Disposition, 'notes' | 'callback'> & {
  readonly codeId: number | null;
};

/** A promise to call somebody again. */
export interface Callback {
  readonly at: number;
  readonly phone: string;
  /** True: for this agent. False: for whoever is available in the campaign. */
  readonly mine: boolean;
}

/** The state of a call's audio in this page. */
export interface AudioState {
  readonly status: 'none' | 'connecting' | 'flowing' | 'broken' | 'blocked';
  /** What went wrong and what to change, when something did. */
  readonly message: string | null;
  /** The name of the refusal, if elements have words for it. */
  readonly reason?: string | undefined;
}

/** Somebody in a call cannot be heard at the moment. The center waits for their audio until `deadline`. */
export interface AudioLoss {
  /** Whose page is gone; null: all pages are there, and the connection between them broke. */
  readonly who: 'customer' | 'agent' | 'phone' | null;
  readonly since: number;
  /**
   * When the center gives up waiting. The call then ends as `disconnected`; in a conference, only the missing one is
   * removed.
   */
  readonly deadline: number;
}

/** One conversation with one customer on one channel, as this agent sees it. Times are the center's, in ms. */
export interface Interaction {
  readonly id: string;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly phase: Phase;
  readonly phaseSince: number;
  /** When the phase ends by itself: the ring time-out, or the end of wrap-up. */
  readonly deadline: number | null;
  /** When the time up to `deadline` was started again, if it was. */
  readonly extendedAt?: number;
  readonly campaign: { readonly id: number; readonly name: string; readonly processId: number };
  readonly queue: { readonly id: number; readonly name: string } | null;
  readonly customer: Customer;
  readonly agentId: string;
  /** False for the second agent of a conference. */
  readonly owned: boolean;
  /** Who brought this agent in; absent when nobody did, or the center does not tell. */
  readonly introduction?: Introduction;
  readonly refs: InteractionRefs;
  /** The first interaction of a chain of related ones; its own id when it is the first. */
  readonly relationId: string;
  readonly startedAt: number;
  readonly connectedAt: number | null;
  readonly disconnectedAt: number | null;
  readonly muted: boolean;
  readonly audio: AudioState;
  /** Null while everybody can be heard, as far as the center knows. */
  readonly audioLoss: AudioLoss | null;
  readonly transfer: Transfer | null;
  readonly conference: Conference | null;
  /** The records that the CRM found for this customer. */
  readonly matches: readonly CrmRecord[];
  /** The record that the interaction belongs to. */
  readonly record: CrmRecord | null;
  /** What the CRM is searched by. */
  readonly searchables: readonly string[];
  readonly disposition: Disposition | null;
  readonly endCause: EndCause | null;
  /** Any other data that the contact center gives; passed on to hosts unchanged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface DispositionCode {
  readonly id: number;
  readonly name: string;
}
export interface DispositionClass {
  readonly id: number;
  readonly name: string;
  readonly codes: readonly DispositionCode[];
}
