import type { Observable } from 'rxjs';
import type { DomainEvent, Transient } from '../model/events.js';
import type { Channel } from '../model/channel.js';
import type { Callback, UnfinishedDisposition } from '../model/interaction.js';
import type { CrmRecord } from '../model/record.js';
import type { Target } from '../model/session.js';
import type { StateKey } from '../model/state.js';

/** Everything that the core asks of a contact center, by name. */
export interface CenterRequests {
  signIn: {
    params: { username: string; password: string; authPolicy?: string; takeOver: boolean };
    result: void;
  };
  signOut: { params: Record<never, never>; result: void };
  selectCampaigns: { params: { campaignIds: readonly number[] }; result: void };
  selectExtension: { params: { callContextId: number; phone: string }; result: void };
  setAvailability: { params: { status: 'available' | 'break'; label?: string }; result: void };
  startInteraction: {
    params: {
      channel: Channel;
      phone: string | null;
      name: string | null;
      appId: string | null;
      campaignId: number;
      customerId: number | string | null;
      searchables: readonly string[];
      relationId: string | null;
      additionalInfo?: unknown;
    };
    result: { interactionId: string };
  };
  accept: { params: { interactionId: string }; result: void };
  reject: { params: { interactionId: string }; result: void };
  hangUp: { params: { interactionId: string }; result: void };
  hold: { params: { interactionId: string }; result: void };
  resume: { params: { interactionId: string }; result: void };
  mute: { params: { interactionId: string; muted: boolean }; result: void };
  sendDtmf: { params: { interactionId: string; digits: string }; result: void };
  transfer: { params: { interactionId: string; target: Target }; result: void };
  /**
   * Takes back a transfer that nobody has accepted yet, and the agent goes on with the customer. Refused when somebody
   * has accepted it.
   */
  cancelTransfer: { params: { interactionId: string }; result: void };
  confer: { params: { interactionId: string; target: Target }; result: void };
  leaveConference: { params: { interactionId: string }; result: void };
  /** Puts whoever the agent talks to (customer or target) on hold, and takes the other one off hold. */
  swapConsultation: { params: { interactionId: string }; result: void };
  /** Takes everybody off hold. */
  mergeConsultation: { params: { interactionId: string }; result: void };
  /** Drops the target, whether they have answered or are still being asked; the agent is back with the customer. */
  cancelConsultation: { params: { interactionId: string }; result: void };
  dispose: {
    params: { interactionId: string; codeId: number; notes: string; callback: Callback | null };
    result: void;
  };
  disposeAndDial: {
    params: { interactionId: string; codeId: number; notes: string; phone: string };
    result: { interactionId: string };
  };
  /** The disposition to use when wrap-up runs out; for centers with `keepsDispositions`. The last one counts. */
  keepDisposition: { params: UnfinishedDisposition & { interactionId: string }; result: void };
  /** Starts the time for wrap-up again. */
  extendWrapUp: { params: { interactionId: string }; result: void };
  setMatches: { params: { interactionId: string; records: readonly CrmRecord[] }; result: void };
  attachRecord: { params: { interactionId: string; record: CrmRecord }; result: void };
  detachRecord: { params: { interactionId: string }; result: void };
  setSearchables: {
    params: { interactionId: string; searchables: readonly string[]; relationId?: string };
    result: void;
  };
  readNotifications: { params: { ids: readonly string[] }; result: void };
  refreshDirectory: { params: Record<never, never>; result: void };
}

export type CenterRequestName = keyof CenterRequests;

/** One request; its `name` narrows its `params`. Repeated with the same key it acts once and gives the same answer. */
export type CenterRequest<N extends CenterRequestName = CenterRequestName> = {
  [Name in N]: {
    readonly name: Name;
    readonly params: CenterRequests[Name]['params'];
    readonly key: string;
  };
}[N];

/**
 * What a center tells a page. A `snapshot` replaces everything that the center owns: it is sent when the page connects,
 * comes back, or has missed something. An `event` is the next fact.
 */
export type CenterUpdate =
  | {
      readonly kind: 'snapshot';
      readonly at: number;
      readonly entries: readonly (readonly [StateKey, unknown])[];
    }
  | { readonly kind: 'event'; readonly at: number; readonly event: DomainEvent }
  | { readonly kind: 'transient'; readonly transient: Transient };

/** Decides what happens and tells about it. Everything that an agent does goes through it. */
export interface ContactCenter {
  readonly name: string;
  /** Subscribing connects, unsubscribing disconnects; the first update is a snapshot. Never errors. */
  readonly updates$: Observable<CenterUpdate>;
  /** Rejects with an OmniError. */
  perform<N extends CenterRequestName>(request: CenterRequest<N>): Promise<CenterRequests[N]['result']>;
}
