import type { Channel } from '../../../../core/model/channel.js';
import type { Customer } from '../../../../core/model/customer.js';
import type {
  Conference,
  Direction,
  Disposition,
  EndCause,
  Introduction,
  Phase,
  Transfer,
  UnfinishedDisposition,
} from '../../../../core/model/interaction.js';
import type { Notification } from '../../../../core/model/notification.js';
import type { CrmRecord } from '../../../../core/model/record.js';
import type { Extension, Presence, Target } from '../../../../core/model/session.js';
import type { Message } from '../../../../core/model/thread.js';

/** An agent at work on one page. */
export interface SessionRecord {
  readonly tab: string;
  /** The session's id in the form of the contract. */
  readonly id: string;
  readonly agentId: string;
  readonly openedAt: number;
  readonly heardAt: number;
  readonly campaignIds: readonly number[];
  readonly extension: Extension | null;
  readonly userCrtObjectId: string | null;
  /** Since when its page has been gone in the middle of a call; undefined while it is there. */
  readonly awaySince?: number | undefined;
}

/** What is known of an agent beyond the configuration. Outlives sessions. */
export interface AgentRecord {
  readonly presence: Presence;
  /** What the agent asked for last. */
  readonly chosen: { readonly status: 'available' | 'break'; readonly label: string };
  /** What the agent asked for during an interaction, which takes effect when that ends; null: nothing. */
  readonly next: { readonly status: 'available' | 'break'; readonly label: string } | null;
  /** When the last work ended: the longest idle is served first. */
  readonly idleSince: number;
  readonly missedInARow: number;
  readonly notifications: readonly Notification[];
}

export interface CustomerRecord {
  /** The page's key, or `phone:<digits>` for somebody without a page. */
  readonly key: string;
  readonly id: number | string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly introducedAt: number;
  /** Since when the page has been gone; null while it is there. */
  readonly awaySince: number | null;
  /** The last conversation that ended on each channel, by the channel's name. */
  readonly ended: Readonly<Record<string, EndedConversation>>;
}

export interface EndedConversation {
  readonly id: string;
  readonly channel: string;
  readonly direction: Direction;
  readonly campaignId: number;
  readonly at: number;
  readonly reason: string;
  readonly digits: string;
}

/** What brought an agent into a conversation. */
export type LegPurpose = 'route' | 'dial' | 'transfer' | 'confer';

/** One agent's part in a conversation: an interaction, as the agent's page calls it. */
export interface Leg {
  readonly id: string;
  readonly agentId: string;
  readonly purpose: LegPurpose;
  readonly owned: boolean;
  readonly introduction?: Introduction;
  readonly phase: Phase;
  readonly phaseSince: number;
  readonly deadline: number | null;
  readonly offeredAt: number;
  readonly connectedAt: number | null;
  readonly disconnectedAt: number | null;
  readonly muted: boolean;
  readonly userCrtObjectId: string;
  readonly association: string | null;
  readonly transfer: Transfer | null;
  readonly conference: Conference | null;
  readonly matches: readonly CrmRecord[];
  readonly record: CrmRecord | null;
  readonly searchables: readonly string[];
  readonly relationId: string;
  readonly disposition: Disposition | null;
  /** What the agent has filled in of the disposition so far. Older logs have none. */
  readonly unfinished?: UnfinishedDisposition;
  /** When the time for wrap-up last began again, if it did. */
  readonly extendedAt?: number;
  readonly endCause: EndCause | null;
}

/** Somebody outside who was added by phone. */
export interface PhoneLeg {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  /** The customer's page that has this number; null: none. */
  readonly customerKey: string | null;
  readonly purpose: 'transfer' | 'confer';
  readonly status: 'ringing' | 'connected';
  readonly since: number;
  readonly deadline: number | null;
  readonly muted: boolean;
  /** The agent keeps it waiting, to talk to the customer alone. */
  readonly held: boolean;
}

/** A transfer or conference under way. */
export interface Handover {
  readonly kind: 'transfer' | 'confer';
  /** The leg of the agent who asked for it. */
  readonly legId: string;
  readonly target: Target;
  readonly targetName: string;
  readonly deadline: number | null;
  /** The customer was put on hold for it, and is taken back when it is over. */
  readonly heldForIt: boolean;
}

export type ConversationStatus =
  /** Waits for an agent. */
  | 'queued'
  /** With an agent, or on the way to one. */
  | 'assigned'
  /** An agent dials; the customer's page is not there (yet). */
  | 'dialling'
  /** The customer's page rings. */
  | 'incoming'
  /** People are together. */
  | 'active'
  | 'closed';

/** One customer's contact, from the first ring to the last agent's wrap-up. */
export interface Conversation {
  readonly id: string;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly campaignId: number;
  readonly queueId: number | null;
  readonly customerKey: string;
  readonly customer: Customer;
  readonly relationId: string;
  readonly crtObjectId: string;
  readonly mediaId: string;
  readonly threadId: string | null;
  /** Threads in which this customer had written on the channel when it was opened: what was said before is in them. */
  readonly history?: readonly string[];
  readonly status: ConversationStatus;
  readonly statusSince: number;
  readonly startedAt: number;
  readonly connectedAt: number | null;
  /** When waiting or dialling ends by itself. */
  readonly deadline: number | null;
  /** Since when it has been in the queue: kept while it is offered, so that the customer does not lose the place. */
  readonly waitingSince: number | null;
  readonly declined: readonly { readonly agentId: string; readonly until: number }[];
  readonly missedBy: readonly string[];
  readonly customerMuted: boolean;
  readonly digits: string;
  readonly handover: Handover | null;
  readonly legs: readonly Leg[];
  readonly phones: readonly PhoneLeg[];
}

/** Somebody in a call cannot be heard. */
export interface AudioLossRecord {
  readonly conversationId: string;
  /** A leg, a phone, or the customer by key. */
  readonly memberId: string;
  /** The member's page is gone, or that page has a path to nobody. */
  readonly cause: 'page' | 'path';
  readonly since: number;
  /** Until when the center waits. */
  readonly deadline: number;
}

/** Messages between one customer and the center on one channel, over all conversations. */
export interface ThreadRecord {
  readonly id: string;
  readonly channel: string;
  readonly messages: readonly Message[];
  /** When the customer wrote last, which opens WhatsApp's window; null: never. */
  readonly lastCustomerAt: number | null;
}

export interface CallbackRecord {
  readonly id: string;
  readonly at: number;
  readonly phone: string;
  readonly customerName: string | null;
  readonly customerId: number | string | null;
  readonly campaignId: number;
  /** The agent it is for; null: any agent who is available. */
  readonly agentId: string | null;
  readonly due: boolean;
}

/** What a command answered, so that the same command repeated acts once. */
interface RememberedAnswer {
  readonly key: string;
  readonly name: string;
  readonly result: unknown;
}

/** An interaction that is over, kept for clear answers to requests that come too late. */
interface EndedLeg {
  readonly id: string;
  readonly agentId: string;
  readonly disposed: boolean;
}

/** A disposition of which the agent's page has not said that it knows: it may have gone before it was told. */
interface UnheardDisposition {
  readonly tab: string;
  readonly at: number;
  /** The part as it was when it was disposed. */
  readonly part: { readonly conversation: Conversation; readonly leg: Leg };
  readonly disposition: Disposition;
}

/** The events which make something that has an id. */
export type MakingEvent =
  | 'session.opened'
  | 'session.extensionChosen'
  | 'conversation.opened'
  | 'leg.offered'
  | 'phone.dialled'
  | 'thread.message'
  | 'agent.notified'
  | 'callback.scheduled';

/** Everything that has happened, folded. Plain data. */
export interface CenterState {
  /** How many events made it. */
  readonly sequence: number;
  /** When the last of them happened. */
  readonly lastAt: number;
  /** How many things have been made, by the event that makes them: the source of ids. */
  readonly made: Readonly<Partial<Record<MakingEvent, number>>>;
  readonly seed: string;
  readonly foundedAt: number;
  readonly sessions: Readonly<Record<string, SessionRecord>>;
  readonly agents: Readonly<Record<string, AgentRecord>>;
  readonly customers: Readonly<Record<string, CustomerRecord>>;
  readonly conversations: Readonly<Record<string, Conversation>>;
  readonly losses: readonly AudioLossRecord[];
  readonly threads: Readonly<Record<string, ThreadRecord>>;
  readonly callbacks: Readonly<Record<string, CallbackRecord>>;
  readonly endedLegs: readonly EndedLeg[];
  readonly unheard: readonly UnheardDisposition[];
  readonly answers: readonly RememberedAnswer[];
}
