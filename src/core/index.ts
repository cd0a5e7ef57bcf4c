export { registerAdapter, findAdapter, type Adapter, type AdapterOptions } from './adapter.js';
export type { CallOptions, CommandName, CommandParams, CommandResult, Commands } from './commands/catalog.js';
export { ERROR_CODES, OmniError, errorNameOf } from './contract/errors.js';
export type { OmniErrorCode, OmniErrorName, OmniErrorWire } from './contract/errors.js';
export { openEdge, type Edge, type EdgeClient, type EdgeEvent } from './edge/edge.js';
export type { AppDirectory } from './edge/answers/table.js';
export { createOmni } from './omni.js';
export {
  connectReplica,
  NO_GRANTS,
  serveReplica,
  type ReplicaChannel,
  type ReplicaGrants,
  type ReplicaOmni,
  type ReplicaOptions,
  type ReplicaServer,
} from './replica.js';
export type { Omni, OmniState } from './types.js';
export type {
  CenterRequest,
  CenterRequestName,
  CenterRequests,
  CenterUpdate,
  ContactCenter,
} from './ports/contact-center.js';
export type { Crm, RecordQuery } from './ports/crm.js';
export type { FormEntry, Http, HttpRequest, HttpResponse } from './ports/http.js';
export type { Messaging, OutgoingContent } from './ports/messaging.js';
export type { Ports } from './ports/ports.js';
export type { Clock, Ids, KeyValueStorage, Log } from './ports/surroundings.js';
export type { Voice } from './ports/voice.js';
