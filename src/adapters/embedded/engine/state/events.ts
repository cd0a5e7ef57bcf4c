import type { Customer } from '../../../../core/model/customer.js';
import type {
  Conference,
  Disposition,
  EndCause,
  Transfer,
  UnfinishedDisposition,
} from '../../../../core/model/interaction.js';
import type { Notification } from '../../../../core/model/notification.js';
import type { CrmRecord } from '../../../../core/model/record.js';
import type { Extension, Presence, SessionEndCause } from '../../../../core/model/session.js';
import type { Message, MessageStatus } from '../../../../core/model/thread.js';
import type {
  AudioLossRecord,
  CallbackRecord,
  Conversation,
  CustomerRecord,
  Handover,
  Leg,
  PhoneLeg,
  SessionRecord,
} from './types.js';

interface OnConversation {
  readonly conversationId: string;
}
interface OnLeg extends OnConversation {
  readonly legId: string;
}

/** Everything that can happen in a center: what the log is made of. */
interface EngineEvents {
  'center.founded': { readonly seed: string };
  'center.damaged': { readonly reason: string };
  'command.answered': { readonly key: string; readonly name: string; readonly result: unknown };

  'session.opened': { readonly session: SessionRecord };
  'session.closed': { readonly tab: string; readonly cause: SessionEndCause };
  'session.heard': { readonly tab: string };
  'session.left': { readonly tab: string };
  /** The page knows of the disposition of this leg; without `legId` (in older logs) of all. */
  'page.caughtUp': { readonly tab: string; readonly legId?: string };
  'session.returned': { readonly tab: string };
  'session.campaignsChosen': { readonly tab: string; readonly campaignIds: readonly number[] };
  'session.extensionChosen': {
    readonly tab: string;
    readonly extension: Extension;
    readonly userCrtObjectId: string;
  };

  'agent.chose': {
    readonly agentId: string;
    readonly status: 'available' | 'break';
    readonly label: string;
    /** It takes effect when the interaction that the agent is in has ended. */
    readonly deferred: boolean;
  };
  'agent.presenceChanged': { readonly agentId: string; readonly presence: Presence };
  'agent.notified': { readonly agentId: string; readonly notification: Notification };
  'agent.readNotifications': { readonly agentId: string; readonly ids: readonly string[] };

  'customer.introduced': { readonly customer: CustomerRecord };
  'customer.left': { readonly key: string };
  'customer.returned': { readonly key: string };
  'customer.forgotten': { readonly key: string };

  'conversation.opened': { readonly conversation: Conversation };
  'conversation.queued': OnConversation & {
    readonly queueId: number | null;
    readonly deadline: number | null;
  };
  'conversation.assigned': OnConversation;
  'conversation.incoming': OnConversation;
  'conversation.connected': OnConversation;
  'conversation.closed': OnConversation & { readonly reason: string };
  'conversation.customerLinked': OnConversation & { readonly customer: Customer };
  'conversation.customerUnlinked': OnConversation & { readonly customer: Customer };
  'conversation.customerMuted': OnConversation & { readonly muted: boolean };
  'conversation.declined': OnConversation & {
    readonly agentId: string;
    readonly until: number;
    readonly missed: boolean;
  };
  'conversation.digits': OnConversation & { readonly legId: string | null; readonly digits: string };

  'audio.lost': OnConversation & {
    readonly memberId: string;
    readonly cause: AudioLossRecord['cause'];
    readonly deadline: number;
  };
  'audio.restored': OnConversation & { readonly memberId: string };

  'handover.requested': OnConversation & { readonly handover: Handover };
  'handover.settled': OnConversation;
  'phone.dialled': OnConversation & { readonly phone: PhoneLeg };
  'phone.connected': OnConversation & { readonly phoneId: string };
  /** `reason`: in words, for the one who was added by phone. Older logs have none. */
  'phone.left': OnConversation & { readonly phoneId: string; readonly reason?: string };
  'phone.held': OnConversation & { readonly phoneId: string; readonly held: boolean };
  'phone.muted': OnConversation & { readonly phoneId: string; readonly muted: boolean };

  'leg.offered': OnConversation & { readonly leg: Leg };
  'leg.ringing': OnLeg & { readonly deadline: number | null };
  'leg.connected': OnLeg;
  'leg.held': OnLeg;
  'leg.resumed': OnLeg;
  'leg.muted': OnLeg & { readonly muted: boolean };
  'leg.disconnected': OnLeg & { readonly cause: EndCause; readonly deadline: number | null };
  'leg.wrapUpExtended': OnLeg & { readonly deadline: number | null };
  'leg.dispositionKept': OnLeg & { readonly unfinished: UnfinishedDisposition };
  /** `unheardBy`: the agent's page, which has to say that it knows. */
  'leg.disposed': OnLeg & { readonly disposition: Disposition; readonly unheardBy?: string };
  'leg.ended': OnLeg & { readonly cause: EndCause };
  'leg.owned': OnLeg & { readonly owned: boolean };
  'leg.transferred': OnLeg & { readonly transfer: Transfer };
  'leg.conferred': OnLeg & { readonly conference: Conference };
  'leg.searchablesSet': OnLeg & { readonly searchables: readonly string[]; readonly relationId: string };
  'leg.matched': OnLeg & { readonly records: readonly CrmRecord[] };
  'leg.attached': OnLeg & { readonly record: CrmRecord };
  'leg.detached': OnLeg;

  'thread.message': { readonly threadId: string; readonly channel: string; readonly message: Message };
  'thread.status': {
    readonly threadId: string;
    readonly messageId: string;
    readonly status: MessageStatus;
    readonly error: string | null;
  };
  'thread.read': { readonly threadId: string; readonly by: 'agent' | 'customer' };
  'thread.forgotten': { readonly threadId: string };

  'callback.scheduled': { readonly callback: CallbackRecord };
  'callback.due': { readonly callbackId: string; readonly agentId: string };
  'callback.cleared': { readonly callbackId: string };
}

type EngineEventType = keyof EngineEvents;
export type EngineEventOf<T extends EngineEventType> = {
  readonly type: T;
  readonly at: number;
} & EngineEvents[T];
export type EngineEvent = { [T in EngineEventType]: EngineEventOf<T> }[EngineEventType];

/** An event that has no time yet. */
export type EngineFact = { [T in EngineEventType]: { readonly type: T } & EngineEvents[T] }[EngineEventType];
