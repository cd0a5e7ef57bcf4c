export { registerAdapter, findAdapter, type Adapter, type AdapterOptions } from './adapter.js';
export type { CallOptions, CommandName, CommandParams, CommandResult, Commands } from './commands/catalog.js';
export { ERROR_CODES, OmniError, errorNameOf } from './contract/errors.js';
export type { OmniErrorCode, OmniErrorName, OmniErrorWire } from './contract/errors.js';
export { openEdge, type Edge } from './edge/edge.js';
export type { AppDirectory, EdgeClient } from './edge/client.js';
export type { EdgeEvent, EdgeEvents } from './edge/events.js';
export { createOmni } from './omni.js';
export { connectReplica, type ReplicaOmni, type ReplicaOptions } from './replica/connect.js';
export { NO_GRANTS, type ReplicaGrants } from './replica/grants.js';
export type { ReplicaChannel } from './replica/messages.js';
export { serveReplica, type ReplicaServer } from './replica/serve.js';
export { Store } from './state/store.js';
export type { Omni, OmniState } from './types.js';
export type {
  CenterRequest,
  CenterRequestName,
  CenterRequests,
  CenterUpdate,
  ContactCenter,
} from './ports/contact-center.js';
export type { Crm, RecordQuery } from './ports/crm.js';
export type { Diagnostics } from './ports/diagnostics.js';
export type { FormEntry, Http, HttpRequest, HttpResponse } from './ports/http.js';
export type { Messaging, OutgoingContent } from './ports/messaging.js';
export type { Ports } from './ports/ports.js';
export type { Clock, Ids, KeyValueStorage, Log } from './ports/surroundings.js';
export type { Voice, VoiceDevices } from './ports/voice.js';
export type { AudioChoice, AudioDevice, AudioDevices, AudioRole, CallQuality } from './model/audio.js';
export type { Channel, ChannelKind } from './model/channel.js';
export type { Customer } from './model/customer.js';
export { CHECKS, mergeFindings } from './model/diagnosis.js';
export type { CheckName, Finding, FindingCode, Severity } from './model/diagnosis.js';
export type {
  DomainEvent,
  DomainEventOf,
  DomainEvents,
  DomainEventType,
  LifecycleStage,
  LogEntry,
  PendingCommand,
  Position,
  Transient,
} from './model/events.js';
export type {
  AudioLoss,
  AudioState,
  Callback,
  Conference,
  Direction,
  Disposition,
  DispositionClass,
  DispositionCode,
  EndCause,
  Interaction,
  InteractionRefs,
  Participant,
  Phase,
  Transfer,
  UnfinishedDisposition,
} from './model/interaction.js';
export type { Notification, ScheduledCallback, Toast, ToastVariant } from './model/notification.js';
export type {
  CrmConfiguration,
  CrmField,
  CrmFieldConfiguration,
  CrmObjectConfiguration,
  CrmRecord,
} from './model/record.js';
export type {
  Campaign,
  DirectoryEntry,
  Extension,
  Presence,
  Session,
  SessionEndCause,
  SessionSettings,
  SessionStatus,
  Target,
  TargetKind,
  User,
} from './model/session.js';
export type { FixedSlices, Snapshot, StateKey, StateValue } from './model/state.js';
export type { Capabilities, Center, Connection, DialerPrefill, Limit } from './model/surroundings.js';
export type {
  Attachment,
  HistoryStatus,
  Message,
  MessageContent,
  MessageStatus,
  MessageTemplate,
  Thread,
  ThreadHistory,
  ThreadPolicy,
} from './model/thread.js';
export {
  campaignOf,
  currentInteraction,
  findDisposition,
  liveInteractions,
  railOrder,
} from './state/selectors.js';
