import type { AudioDevices, CallQuality } from './audio.js';
import type { Customer } from './customer.js';
import type {
  AudioLoss,
  AudioState,
  Conference,
  Disposition,
  EndCause,
  Interaction,
  Transfer,
  DispositionClass,
} from './interaction.js';
import type { Notification, ScheduledCallback, Toast } from './notification.js';
import type { CrmConfiguration, CrmObjectConfiguration, CrmRecord } from './record.js';
import type {
  Campaign,
  DirectoryEntry,
  Extension,
  Presence,
  SessionEndCause,
  SessionSettings,
  User,
} from './session.js';
import type { Center, Connection, DialerPrefill } from './surroundings.js';
import type { Message, MessageStatus, Thread, ThreadPolicy } from './thread.js';

/** Every event of the log, by name. Each is a fact in the past tense and never a request. */
export interface DomainEvents {
  'center.described': { readonly center: Center };
  'connection.changed': { readonly connection: Connection };
  /**
   * The first entry of a new epoch: a snapshot has replaced the center's slices. Whoever follows the events has to
   * compare the state with what they know already.
   */
  'state.replaced': Readonly<Record<never, never>>;

  'devices.changed': { readonly devices: AudioDevices };

  'session.opened': {
    readonly sessionId: string;
    readonly user: User;
    readonly settings: SessionSettings;
    readonly assignedCampaigns: readonly Campaign[];
    readonly extensions: readonly Extension[];
    /** True when the session was open before, and this page has come back to it. */
    readonly resumed: boolean;
  };
  'session.closed': { readonly cause: SessionEndCause };
  'campaigns.selected': { readonly campaigns: readonly Campaign[] };
  'extension.selected': { readonly extension: Extension; readonly userCrtObjectId: string };
  'presence.changed': { readonly presence: Presence };
  'dispositions.listed': { readonly campaignId: number; readonly classes: readonly DispositionClass[] };
  'directory.listed': { readonly entries: readonly DirectoryEntry[] };

  'interaction.offered': { readonly interaction: Interaction };
  'interaction.ringing': { readonly interactionId: string; readonly deadline: number | null };
  'interaction.connected': { readonly interactionId: string };
  'interaction.held': { readonly interactionId: string };
  'interaction.resumed': { readonly interactionId: string };
  'interaction.muted': { readonly interactionId: string; readonly muted: boolean };
  'interaction.audioChanged': { readonly interactionId: string; readonly audio: AudioState };
  /** Somebody in the call cannot be heard. Comes again when it is somebody else. */
  'interaction.audioLost': { readonly interactionId: string; readonly loss: AudioLoss };
  /** `left`: the one who could not be heard has left the call, and is not back. */
  'interaction.audioRestored': { readonly interactionId: string; readonly left?: true };
  'interaction.dtmfSent': { readonly interactionId: string; readonly digits: string };
  'interaction.disconnected': {
    readonly interactionId: string;
    readonly cause: EndCause;
    /** When the center disposes it by itself; null: never. */
    readonly deadline: number | null;
  };
  /** The time for wrap-up was started again. */
  'interaction.wrapUpExtended': { readonly interactionId: string; readonly deadline: number | null };
  'interaction.disposed': { readonly interactionId: string; readonly disposition: Disposition };
  'interaction.ended': { readonly interactionId: string; readonly cause: EndCause };
  'interaction.customerLinked': { readonly interactionId: string; readonly customer: Customer };
  'interaction.customerUnlinked': { readonly interactionId: string; readonly customer: Customer };
  'interaction.transferred': { readonly interactionId: string; readonly transfer: Transfer };
  'interaction.conferred': { readonly interactionId: string; readonly conference: Conference };
  'interaction.otherHeld': { readonly interactionId: string; readonly held: boolean };
  'interaction.ownershipChanged': { readonly interactionId: string; readonly owned: boolean };
  'interaction.selected': { readonly interactionId: string | null };
  'interaction.searchablesSet': {
    readonly interactionId: string;
    readonly searchables: readonly string[];
    readonly relationId: string;
  };
  'record.matched': { readonly interactionId: string; readonly records: readonly CrmRecord[] };
  'record.attached': { readonly interactionId: string; readonly record: CrmRecord };
  'record.detached': { readonly interactionId: string; readonly record: CrmRecord };

  'thread.opened': { readonly thread: Thread };
  'thread.policyChanged': { readonly interactionId: string; readonly policy: ThreadPolicy };
  'thread.read': { readonly interactionId: string };
  'thread.historyChanged': { readonly interactionId: string; readonly status: 'loading' | 'failed' };
  'thread.historyLoaded': {
    readonly interactionId: string;
    /** The message of the history that these come before; null: they come before the conversation itself. */
    readonly before: string | null;
    readonly messages: readonly Message[];
    /** Whether there are even older ones. */
    readonly more: boolean;
  };
  'message.added': { readonly interactionId: string; readonly message: Message };
  'message.statusChanged': {
    readonly interactionId: string;
    readonly messageId: string;
    readonly status: MessageStatus;
    readonly error: string | null;
    readonly reason?: string | undefined;
  };

  'notification.raised': { readonly notification: Notification };
  'notification.read': { readonly ids: readonly string[] };
  'callback.scheduled': { readonly callback: ScheduledCallback };
  'callback.due': { readonly callbackId: string };
  'callback.cleared': { readonly callbackId: string };

  'crm.configured': {
    readonly configuration: CrmConfiguration;
    readonly objects: readonly CrmObjectConfiguration[];
  };
  /** The host says which record its page shows; null: none. */
  'crm.recordOpened': { readonly record: CrmRecord | null };
  /** The agent wants the host to show a record. */
  'crm.openRequested': { readonly record: CrmRecord };
  /** The toolbar wants to know which record the host's page shows. */
  'crm.currentRecordRequested': Readonly<Record<never, never>>;
  /** The agent pressed attach, unattach or create; the host carries it out. */
  'crm.attachRequested': { readonly interactionId: string; readonly record: CrmRecord };
  'crm.detachRequested': { readonly interactionId: string; readonly record: CrmRecord };
  'crm.createRequested': {
    readonly interactionId: string;
    readonly objectType: string;
    readonly data: unknown;
  };
  /** The host could not look for the records of an interaction. */
  'crm.searchFailed': { readonly interactionId: string };
  /** The agent wants the host to look for them again. */
  'crm.searchRequested': { readonly interactionId: string };
  'preview.requested': { readonly phone: string };
  'preview.answered': { readonly phone: string; readonly records: readonly CrmRecord[] };
  'preview.failed': { readonly phone: string };
  'preview.closed': Readonly<Record<never, never>>;

  'login.prefilled': { readonly username: string; readonly hasToken: boolean };
  'extension.prefilled': { readonly callContextId: number; readonly phone: string };
  'dialer.prefilled': { readonly prefill: DialerPrefill };
  'dialer.phoneEntered': { readonly phone: string };
  'toast.shown': { readonly toast: Toast };
  'toast.dismissed': { readonly toastId: string };
  'desktopNotification.requested': {
    readonly notification: {
      readonly type: string;
      readonly subType: string;
      readonly subject: string;
      readonly message: string;
    };
  };

  /** Data passed between the CRM page and apps. Never stored in state. */
  'data.sentToCrm': { readonly data: unknown; readonly fromInstanceId: string | null };
  'data.sentToApps': { readonly data: unknown };
  'data.sentToApp': {
    readonly data: unknown;
    readonly fromInstanceId: string | null;
    readonly instanceId: string;
  };
  /** About the toolbar's own window; with an `instanceId`, about that app's page, which runs in a frame inside it. */
  'window.visibilityChanged': { readonly visible: boolean; readonly instanceId?: string };
  'lifecycle.changed': { readonly stage: LifecycleStage; readonly instanceId?: string };

  'command.started': { readonly command: PendingCommand };
  'command.finished': { readonly commandId: string };
}

export type LifecycleStage = 'registered' | 'loaded' | 'focused' | 'blurred' | 'unloaded';

/** A pending command: enough to show that a button is busy, and never its parameters. */
export interface PendingCommand {
  readonly id: string;
  readonly name: string;
  /** The id of the interaction that it acts on, if it acts on one. */
  readonly subject: string | null;
  readonly key: string;
  readonly startedAt: number;
}

export type DomainEventType = keyof DomainEvents;

/** One domain event: its type and what belongs to it, flat. */
export type DomainEvent = { [T in DomainEventType]: { readonly type: T } & DomainEvents[T] }[DomainEventType];
export type DomainEventOf<T extends DomainEventType> = { readonly type: T } & DomainEvents[T];

/** A position in the log of one primary. Each new primary begins a new epoch. */
export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

/** A domain event as the log keeps it. `at` is the center's time. */
export interface LogEntry extends Position {
  readonly at: number;
  readonly event: DomainEvent;
}

/** Data that may be lost: it travels beside the log, only the latest counts, and it is never stored. */
export type Transient =
  | {
      readonly type: 'typing';
      readonly interactionId: string;
      readonly who: 'customer' | 'agent';
      readonly typing: boolean;
    }
  | {
      readonly type: 'levels';
      readonly interactionId: string;
      /** 0 (silence) to 1. */
      readonly local: number;
      readonly remote: number;
    }
  | ({ readonly type: 'quality'; readonly interactionId: string } & CallQuality)
  /** The level of a microphone that is being tested, 0 to 1. */
  | { readonly type: 'microphone'; readonly level: number };
