import type { Limit } from '../../../core/model/surroundings.js';
import type { AudioLoss } from '../../../core/model/interaction.js';
import type { Message } from '../../../core/model/thread.js';
import type {
  CenterRequest,
  CenterRequestName,
  CenterRequests,
  CenterUpdate,
} from '../../../core/ports/contact-center.js';
import type { Messaging, OutgoingContent } from '../../../core/ports/messaging.js';
import type { Clock, Ids, Log } from '../../../core/ports/surroundings.js';
import type { CenterConfiguration } from './configuration/types.js';

/**
 * Where a center keeps what happened. Durable, asynchronous, and written by one center at a time: whoever runs it
 * makes sure of that (a Web Lock in pages). Everything given to it can be cloned.
 */
export interface CenterStorage {
  /** Entries in the order in which they were appended since the snapshot. */
  load(): Promise<{ snapshot: unknown; entries: readonly unknown[] }>;
  /** All of them or none. */
  append(entries: readonly unknown[]): Promise<void>;
  /** Replaces the snapshot and forgets the entries and every blob but these: all of it or nothing. */
  compact(snapshot: unknown, blobs: ReadonlySet<string>): Promise<void>;
  /** Puts what could not be understood aside, and takes it out of the log. */
  quarantine(rest: readonly unknown[], reason: string): Promise<void>;
  putBlob(id: string, bytes: Uint8Array): Promise<void>;
  getBlob(id: string): Promise<Uint8Array | null>;
}

/** Derives a key from a password: PBKDF2-SHA-256, as lower-case hex. WebCrypto in a page, `node:crypto` in Node. */
export type PasswordHash = (password: string, salt: string, iterations: number) => Promise<string>;

export interface CenterOptions {
  readonly storage: CenterStorage;
  readonly clock: Clock;
  /** Asked once in the life of a log, for the seed, when none is given. */
  readonly ids: Ids;
  readonly hash: PasswordHash;
  /** Makes every id and number of the center deterministic. */
  readonly seed?: string;
  readonly configuration?: CenterConfiguration;
  /** What does not work in these surroundings, in words for the agent; shown beside the center's own. */
  readonly limits?: readonly Limit[];
  readonly log?: Log;
}

/** Which load of a page a link belongs to: new after a reload, the same after another page took over the center. */
export interface PageIdentity {
  readonly incarnation: string;
}

/** A running contact center. */
export interface CenterEngine {
  /** Loads the log and lets all time-outs that have passed happen. Links may be made before; they wait. */
  start(): Promise<void>;
  /**
   * The agent's end. `tab` is the page's own secret id, kept across reloads: a session belongs to it.
   * The first update is a snapshot. A newer link of the same tab replaces the older one.
   */
  agent(tab: string, sink: (update: AgentUpdate) => void, page?: PageIdentity): AgentLink;
  /** The customer's end. `customerKey` is kept in the customer's page across reloads. */
  customer(customerKey: string, sink: (update: CustomerUpdate) => void, page?: PageIdentity): CustomerLink;
  /** Faults that a scenario or a test brings about. */
  readonly faults: CenterFaults;
  /** Resolves when everything that was asked has been done and written. */
  idle(): Promise<void>;
  /** Lets go of timers and links; what was asked before is still done and written. */
  stop(): Promise<void>;
}

/** Things that go wrong, on request. */
export interface CenterFaults {
  /** Writing to storage is refused (or works again). */
  refuseStorage(refused: boolean): void;
  /** The next messages of agents fail with this reason. */
  failMessages(count: number, reason: string): void;
  /** Agents' links go silent: nothing arrives and nothing is answered until it is undone. */
  loseAgents(lost: boolean): void;
}

/** Somebody in a voice room. `incarnation` changes when the page behind it was loaded anew. */
export interface VoiceMember {
  /** Unique in the center: a signalling address. */
  readonly id: string;
  readonly incarnation: string;
  readonly name: string;
  readonly role: 'customer' | 'owner' | 'agent' | 'phone';
  /** False: there is no page behind it (a phone of a scenario), so no audio to exchange. */
  readonly audible: boolean;
  /** Held: neither hears nor is heard. */
  readonly held: boolean;
  readonly muted: boolean;
}

/**
 * Who should exchange audio with whom now: every member with every other whose `held` and own `held` are false.
 * A page reconciles its peers to it.
 */
export interface VoiceRoom {
  /** The same for all members. */
  readonly roomId: string;
  /** As the receiver of the update calls it; for customers the conversation's id. */
  readonly interactionId: string;
  /** The receiver's own entry in `members`. */
  readonly self: string;
  readonly members: readonly VoiceMember[];
}

/** What an agent's page is told: the center's updates, and its voice rooms. */
export type AgentUpdate =
  | CenterUpdate
  /** All voice rooms that this page is in; what is not in the list has closed. Sent with the snapshot and on change. */
  | { readonly kind: 'rooms'; readonly rooms: readonly VoiceRoom[] };

/** What an agent's page can ask of the center; `history` gives 50 messages at most, oldest first. */
export interface AgentLink extends Required<Messaging> {
  /** Rejects with an OmniError. Repeated with the same key it acts once and answers the same. */
  perform<N extends CenterRequestName>(request: CenterRequest<N>): Promise<CenterRequests[N]['result']>;
  /** Says that the audio of a call reaches nobody although the pages are there, or that it does so again. */
  reportAudio(params: { interactionId: string; broken: boolean }): Promise<void>;
  /** Says that the page lives; a session which is not heard of expires. Resolves when the center has heard it. */
  ping(): Promise<void>;
  /** Says that the page knows that an interaction was disposed: until then it is told of it whenever it connects. */
  heard(params: { interactionId: string }): void;
  /** Asks for a snapshot, because something was missed. */
  resync(): void;
  close(): void;
}

/** A message as a customer sees it. */
export type CustomerMessage = Pick<
  Message,
  'id' | 'clientId' | 'from' | 'authorName' | 'at' | 'content' | 'status' | 'error' | 'interactive'
>;

/** Where a customer's conversation is. `incoming`: an agent calls this customer. */
export type ConversationState =
  | { readonly kind: 'waiting'; readonly position: number; readonly since: number }
  | { readonly kind: 'ringing'; readonly since: number }
  | { readonly kind: 'incoming'; readonly since: number; readonly deadline: number | null }
  | { readonly kind: 'connected'; readonly since: number }
  | { readonly kind: 'held'; readonly since: number }
  | { readonly kind: 'ended'; readonly at: number; readonly reason: string };

/** One conversation, as the customer sees it. */
export interface CustomerConversation {
  readonly id: string;
  /** `voice`, `chat`, `whatsapp`, or any other name. */
  readonly channel: string;
  readonly direction: 'inbound' | 'outbound';
  readonly state: ConversationState;
  readonly campaignName: string;
  /** The agents who take part now. */
  readonly agents: readonly string[];
  /** Somebody in the call cannot be heard now, and for how long the center waits. */
  readonly audioLoss: AudioLoss | null;
  /** Key presses heard on this call, from either side. */
  readonly digits: string;
}

/** A thread goes on over all conversations of one channel. */
export interface CustomerThread {
  readonly channel: string;
  readonly messages: readonly CustomerMessage[];
}

/** The whole of what a customer's page shows. */
export interface CustomerView {
  readonly at: number;
  readonly customer: { readonly name: string | null; readonly phone: string | null };
  readonly campaigns: readonly {
    readonly id: number;
    readonly name: string;
    readonly channels: readonly string[];
  }[];
  /** Live ones, and the last one that ended on each channel. */
  readonly conversations: readonly CustomerConversation[];
  readonly threads: readonly CustomerThread[];
  readonly maxTextLength: number;
  readonly maxFileSize: number;
  /** Music is to be heard on hold. */
  readonly holdMusic: boolean;
}

export type CustomerUpdate =
  /** Sent on connect and after every change that this customer can see. */
  | { readonly kind: 'view'; readonly view: CustomerView }
  | { readonly kind: 'rooms'; readonly rooms: readonly VoiceRoom[] }
  | { readonly kind: 'typing'; readonly conversationId: string; readonly typing: boolean };

/** A request with a `key` that is repeated acts once and answers the same. All reject with an OmniError. */
export interface CustomerLink {
  /** Tells who the customer is; texts are kept as text and cut to size. */
  introduce(params: { name: string | null; phone: string | null }): Promise<void>;
  startCall(params: { campaignId?: number; key: string }): Promise<{ conversationId: string }>;
  startChat(params: {
    channel: string;
    campaignId?: number;
    key: string;
  }): Promise<{ conversationId: string }>;
  /** Accepts the call of an agent. */
  answer(params: { conversationId: string; key: string }): Promise<void>;
  decline(params: { conversationId: string; key: string }): Promise<void>;
  hangUp(params: { conversationId: string; key: string }): Promise<void>;
  sendDtmf(params: { conversationId: string; digits: string; key: string }): Promise<void>;
  mute(params: { conversationId: string; muted: boolean; key: string }): Promise<void>;
  /** Says that the audio of a call reaches nobody although the pages are there, or that it does so again. */
  reportAudio(params: { conversationId: string; broken: boolean }): Promise<void>;
  sendMessage(params: {
    conversationId: string;
    clientId: string;
    content: Exclude<OutgoingContent, { kind: 'template' }>;
  }): Promise<{ messageId: string }>;
  setTyping(params: { conversationId: string; typing: boolean }): void;
  markRead(params: { conversationId: string }): Promise<void>;
  download(params: { channel: string; attachmentId: string }): Promise<{
    name: string;
    mediaType: string;
    bytes: Uint8Array;
  }>;
  resync(): void;
  close(): void;
}
