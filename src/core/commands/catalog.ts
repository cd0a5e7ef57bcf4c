import type { AudioRole } from '../model/audio.js';
import type { Channel } from '../model/channel.js';
import type { Finding } from '../model/diagnosis.js';
import type { Callback, DispositionClass } from '../model/interaction.js';
import type { CrmField, CrmRecord } from '../model/record.js';
import type { Target } from '../model/session.js';
import type { DialerPrefill, SampleKind } from '../model/surroundings.js';
import type { LifecycleStage } from '../model/events.js';
import type { ToastVariant } from '../model/notification.js';
import type { HttpRequest, HttpResponse } from '../ports/http.js';
import type { OutgoingContent } from '../ports/messaging.js';

type None = Record<never, never>;
interface OnInteraction {
  interactionId: string;
}

/** Every command: what it takes and what it answers. `omni.call(name, params)` is the only way to act. */
export interface Commands {
  /** Without a password the token of `prefillLogin` is used, if there is one for that user. */
  login: { params: { username: string; password?: string; authPolicy?: string }; result: void };
  forceLogin: { params: { username: string; password?: string; authPolicy?: string }; result: void };
  logout: { params: None; result: void };
  selectCampaigns: { params: { campaignIds: readonly number[] }; result: void };
  selectExtension: { params: { callContextId: number; phone: string }; result: void };
  goAvailable: { params: None; result: void };
  takeBreak: { params: { label: string }; result: void };

  startInteraction: {
    params: {
      channel: Channel;
      phone?: string | null;
      name?: string | null;
      appId?: string | null;
      campaignId: number;
      customerId?: number | string | null;
      searchables?: readonly string[];
      relationId?: string | null;
      additionalInfo?: unknown;
    };
    result: { interactionId: string };
  };
  acceptInteraction: { params: OnInteraction; result: void };
  rejectInteraction: { params: OnInteraction; result: void };
  hangUp: { params: OnInteraction; result: void };
  holdInteraction: { params: OnInteraction; result: void };
  resumeInteraction: { params: OnInteraction; result: void };
  muteInteraction: { params: OnInteraction & { muted: boolean }; result: void };
  sendDtmf: { params: OnInteraction & { digits: string }; result: void };
  /** Null: the system's default device. */
  chooseDevice: { params: { role: AudioRole; deviceId: string | null }; result: void };
  /** Opens the microphone for a while, to show how loud it is (transient `microphone`), or closes it. */
  testMicrophone: { params: { on: boolean }; result: void };
  /** Lets the agent hear which keys were pressed, on the chosen loudspeaker; nobody else does. */
  playKeys: { params: { digits: string }; result: void };
  /** Remembers the volume of the ringing (more than 0, at most 1), or that it is muted. */
  preferRinging: { params: { volume?: number; muted?: boolean }; result: void };
  playTestSound: { params: { role: Exclude<AudioRole, 'microphone'> }; result: void };
  transferInteraction: { params: OnInteraction & { target: Target }; result: void };
  /** Takes a transfer back before anybody has accepted it. Rejects with 5002 when somebody has. */
  cancelTransfer: { params: OnInteraction; result: void };
  /** With `consult` the customer is put on hold first, for a word with the target; resuming brings all together. */
  conferInteraction: { params: OnInteraction & { target: Target; consult?: boolean }; result: void };
  leaveConference: { params: OnInteraction; result: void };
  /** Puts whoever the agent talks to (customer or target) on hold, and takes the other one off hold. */
  swapConsultation: { params: OnInteraction; result: void };
  /** Brings customer and target together, whoever of them waits on hold. */
  mergeConsultation: { params: OnInteraction; result: void };
  /** Drops the target, whether they have answered or are still being asked, and goes back to the customer. */
  cancelConsultation: { params: OnInteraction; result: void };
  disposeInteraction: {
    params: OnInteraction & { codeId: number; notes?: string; callback?: Callback | null };
    result: void;
  };
  /**
   * When wrap-up runs out, the center disposes with this (with a code of its own where this has none). The last call
   * counts.
   */
  keepDisposition: {
    params: OnInteraction & { codeId?: number | null; notes?: string; callback?: Callback | null };
    result: void;
  };
  /** Starts the time for wrap-up again. */
  extendWrapUp: { params: OnInteraction; result: void };
  disposeAndDial: {
    params: OnInteraction & { codeId: number; notes?: string; phone: string };
    result: { interactionId: string };
  };
  /** Makes it the current interaction. */
  selectInteraction: { params: { interactionId: string | null }; result: void };
  /** Sets what the CRM is searched by, and which earlier interaction this one belongs to. */
  setSearchables: {
    params: OnInteraction & { searchables: readonly string[]; relationId?: string };
    result: void;
  };

  sendMessage: {
    params: OnInteraction & { content: OutgoingContent; clientId?: string };
    result: { messageId: string };
  };
  setTyping: { params: OnInteraction & { typing: boolean }; result: void };
  markThreadRead: { params: OnInteraction; result: void };
  /**
   * Puts the next messages of earlier conversations into the thread's `history`. `before` is the oldest that the
   * caller sees there (null: none): if there are older ones already, nothing is loaded.
   */
  loadThreadHistory: { params: OnInteraction & { before?: string | null }; result: void };
  downloadAttachment: {
    params: OnInteraction & { attachmentId: string };
    result: { name: string; mediaType: string; bytes: Uint8Array };
  };

  /** The host's answer to a screen pop: the records that match. */
  showMatches: { params: OnInteraction & { records: readonly CrmRecord[] }; result: void };
  attachRecord: { params: OnInteraction & { record: CrmRecord }; result: void };
  detachRecord: { params: OnInteraction; result: void };
  /**
   * The agent's buttons. They only tell the host (events `onAttachButtonClick`, ...), which does the work. Detaching
   * alone happens at once, because the SDK has no method with which a host could confirm it.
   */
  requestAttach: { params: OnInteraction & { record: CrmRecord }; result: void };
  requestDetach: { params: OnInteraction; result: void };
  requestCreate: { params: OnInteraction & { objectType: string; data: unknown }; result: void };
  /** Has the host look for the records of an interaction again. */
  requestSearch: { params: OnInteraction; result: void };
  /** The host says that its search failed; the agent can ask it to try again. */
  reportSearchFailure: { params: OnInteraction; result: void };
  requestOpenRecord: { params: { record: CrmRecord }; result: void };
  requestCurrentRecord: { params: None; result: void };
  /** The host says which record its page shows. */
  reportOpenRecord: { params: { record: CrmRecord | null }; result: void };
  /** Asks the host who has this number, before dialling. */
  previewNumber: { params: { phone: string }; result: void };
  showPreviewMatches: { params: { phone: string; records: readonly CrmRecord[] }; result: void };
  reportPreviewFailure: { params: { phone: string }; result: void };
  closePreview: { params: None; result: void };
  listRecords: {
    params: { connectorId: string; objectId: string; objectType: string };
    result: readonly (readonly CrmField[])[];
  };
  searchRecords: {
    params: {
      connectorId: string;
      objectType: string;
      search: string;
      searchField: string;
      limit: number;
      offset: number;
    };
    result: readonly (readonly CrmField[])[];
  };
  createRecord: {
    params: { connectorId: string; objectType: string; data: Readonly<Record<string, unknown>> };
    result: readonly CrmField[];
  };
  updateRecord: {
    params: {
      connectorId: string;
      objectType: string;
      recordId: string;
      data: Readonly<Record<string, unknown>>;
    };
    result: readonly CrmField[];
  };

  /** Rejects with 4000 for a campaign that the agent does not have. */
  listDispositions: { params: { campaignId: number }; result: readonly DispositionClass[] };
  refreshDirectory: { params: None; result: void };
  /**
   * Checks what this page, the browser and the way to the contact center let the toolbar do. Changes nothing and asks
   * the user for nothing.
   */
  diagnose: { params: None; result: readonly Finding[] };
  /** Has a sample customer call or write, if `center.samples` lists that kind. */
  inviteSampleCustomer: { params: { kind: SampleKind }; result: void };
  readNotifications: { params: { ids: readonly string[] }; result: void };
  showToast: { params: { message: string; variant: ToastVariant }; result: { toastId: string } };
  dismissToast: { params: { toastId: string }; result: void };
  showDesktopNotification: {
    params: { type: string; subType: string; subject: string; message: string };
    result: void;
  };

  /** The token stays out of state, events and logs. */
  prefillLogin: { params: { username: string; token: string }; result: void };
  prefillExtension: { params: { callContextId: number; phone: string }; result: void };
  prefillDialer: { params: { prefill: DialerPrefill }; result: void };
  /** The start-interaction screen tells which number stands in it. */
  enterDialerPhone: { params: { phone: string }; result: void };

  sendDataToCrm: { params: { data: unknown; fromInstanceId: string | null }; result: void };
  sendDataToApps: { params: { data: unknown }; result: void };
  sendDataToApp: {
    params: { data: unknown; fromInstanceId: string | null; instanceId: string };
    result: void;
  };
  /** About the toolbar's own window; with an `instanceId`, about that app's page, which runs in a frame inside it. */
  reportVisibility: { params: { visible: boolean; instanceId?: string }; result: void };
  reportLifecycle: { params: { stage: LifecycleStage; instanceId?: string }; result: void };

  callThirdParty: { params: { request: HttpRequest }; result: HttpResponse };
  callService: { params: { service: string; request: HttpRequest }; result: HttpResponse };
}

export type CommandName = keyof Commands;
export type CommandParams<N extends CommandName> = Commands[N]['params'];
export type CommandResult<N extends CommandName> = Commands[N]['result'];

export interface CallOptions {
  /** Repeated with the same key a command acts once, and gives the same answer. */
  readonly idempotencyKey?: string;
  /** Milliseconds until it rejects with OmniError 1000. */
  readonly deadline?: number;
}
