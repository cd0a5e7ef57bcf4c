import type { Channel } from './channel.js';
import type { Customer } from './customer.js';
import type { CrmRecord } from './record.js';
import type { Target } from './session.js';

/**
 * Where an interaction is in its life. Outbound: `offered` while dialling, `ringing` while the far end rings.
 * Inbound: `offered` when assigned, `ringing` while it waits for this agent to accept.
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
  /** `cancelled`: the agent took it back before anybody had taken it. */
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
   * True: the other one waits on hold. For the owner that is the target, while they talk to the customer; for who was
   * brought in it is the customer, while they talk to the owner alone.
   */
  readonly otherHeld?: boolean;
  /** Why it failed; or why it has ended, when that is not because the target has left. */
  readonly reason: string | null;
}

/** The colleague who brought this agent into a conversation. */
export interface Introduction {
  readonly agentId: string;
  readonly name: string;
  /** `consult`: for a word with this agent, while the customer is on hold. */
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

/** What an agent has filled in so far: it may still lack the code. */
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

/** What the microphone and loudspeaker of a voice interaction do. */
export interface AudioState {
  readonly status: 'none' | 'connecting' | 'flowing' | 'broken' | 'blocked';
  /** What went wrong and what to change, when something did. */
  readonly message: string | null;
  /** Which refusal that is, if it is one whose words are known. */
  readonly reason?: string | undefined;
}

/** A call in which somebody cannot be heard now. The center waits for the audio until `deadline`. */
export interface AudioLoss {
  /** Whose page is gone; null: the pages are there, and the path between them broke. */
  readonly who: 'customer' | 'agent' | 'phone' | null;
  readonly since: number;
  /** When the center gives up: the call then ends as `disconnected`; of a conference, the part of who is missing. */
  readonly deadline: number;
}

/** One conversation with one customer on one channel, as this agent sees it. Times are the center's, in ms. */
export interface Interaction {
  readonly id: string;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly phase: Phase;
  readonly phaseSince: number;
  /** When the phase ends by itself: ring time-out or wrap-up time. */
  readonly deadline: number | null;
  /** Since when the time up to `deadline` runs, if it began again. */
  readonly extendedAt?: number;
  readonly campaign: { readonly id: number; readonly name: string; readonly processId: number };
  readonly queue: { readonly id: number; readonly name: string } | null;
  readonly customer: Customer;
  readonly agentId: string;
  /** False for the second agent of a conference. */
  readonly owned: boolean;
  /** Who brought this agent in; absent when nobody did, or the center does not say. */
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
  /** What to search the CRM by. */
  readonly searchables: readonly string[];
  readonly disposition: Disposition | null;
  readonly endCause: EndCause | null;
  /** What the contact center says beside these; given back to hosts unchanged. */
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
