/** The agent who is signed in. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** The agent's role in the contact center, for example `Executive`. */
  readonly type: string;
}

/** A campaign the agent is assigned to, with the rules that hold in it. Durations are seconds. */
export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly processId: number;
  /** How long a dialled number may ring. */
  readonly dialTimeout: number;
  /** How long wrap-up may last when no after-call time is enabled. */
  readonly wrapTimeout: number;
  readonly acwConnected: number;
  readonly acwNotConnected: number;
  /** True: the two after-call times replace `wrapTimeout`. */
  readonly acwEnabled: boolean;
  readonly defaultWorking: boolean;
  readonly primary: boolean;
  /** What agents of this campaign may not see, for example `phone`. */
  readonly masked: readonly string[];
  readonly channels: readonly string[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** A telephone on which the agent may take calls. */
export interface Extension {
  readonly callContextId: number;
  readonly name: string;
  readonly phone: string;
}

/** The rules of the agent's session, set by the contact center. Durations are milliseconds. */
export interface SessionSettings {
  readonly breaks: readonly string[];
  readonly readyStatuses: readonly string[];
  readonly pingInterval: number;
  readonly pingNotificationTimeout: number;
  readonly sessionTimeout: number;
  readonly commandTimeout: number;
  readonly maxPhoneLength: number;
  /** The country (ISO 3166) whose numbers agents dial without a prefix, if the center tells it. */
  readonly country?: string;
  readonly dialPhoneEnabled: boolean;
  readonly allowSuccessiveCalls: boolean;
  readonly autoSelectSingleAssignedCampaign: boolean;
  readonly defaultReady: boolean;
  readonly holdBeforeConfer: boolean;
  readonly unholdBeforeTransfer: boolean;
  readonly transferToAssignedCampaignsOnly: boolean;
  readonly overrideSelfCallback: boolean;
  readonly maskedPrivileges: readonly string[];
  /** Any other data that the contact center gives; passed on to hosts unchanged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type SessionStatus = 'signed-out' | 'signed-in';

/** Why a session ended without the agent asking for it. */
export type SessionEndCause = 'logout' | 'taken-over' | 'expired' | 'center';

export interface Session {
  readonly status: SessionStatus;
  readonly id: string | null;
  readonly user: User | null;
  readonly settings: SessionSettings | null;
  /** The campaigns and extensions to choose from. */
  readonly assignedCampaigns: readonly Campaign[];
  readonly extensions: readonly Extension[];
  /** What the agent has chosen. */
  readonly campaigns: readonly Campaign[];
  readonly extension: Extension | null;
  /** The center's id of this agent on this extension. */
  readonly userCrtObjectId: string | null;
  readonly since: number | null;
  readonly endCause: SessionEndCause | null;
}

/** Nobody is there. */
export const SIGNED_OUT: Session = {
  status: 'signed-out',
  id: null,
  user: null,
  settings: null,
  assignedCampaigns: [],
  extensions: [],
  campaigns: [],
  extension: null,
  userCrtObjectId: null,
  since: null,
  endCause: null,
};

/** Whether work may be given to the agent. */
export interface Presence {
  readonly status: 'offline' | 'available' | 'break' | 'wrap-up' | 'busy';
  /** The status in the center's words: `Available`, `Lunch Break`, ... */
  readonly label: string;
  readonly since: number;
  /** What the agent asked for during an interaction; takes effect when it ends. */
  readonly next: { readonly status: 'available' | 'break'; readonly label: string } | null;
  /** Whether the center routes work to the agent by itself. */
  readonly autoCall: boolean;
  /** The center's name for the cause of the change, for example `agent.set.ready`. */
  readonly cause: string;
}

/** Somebody or something that an interaction can be given to. */
export type TargetKind = 'user' | 'queue' | 'phone';
export interface Target {
  readonly kind: TargetKind;
  readonly id: string;
}
export interface DirectoryEntry extends Target {
  readonly name: string;
  /** For users: whether they could take it now. For queues: whether an agent is available. */
  readonly available: boolean;
  readonly detail: string | null;
  /** Names of the channels that it takes; absent: all. */
  readonly channels?: readonly string[];
}
