export { connectReplica, type ReplicaOmni, type ReplicaOptions } from './replica/connect.js';
export { NO_GRANTS, type ReplicaGrants } from './replica/grants.js';
export type { ReplicaChannel } from './replica/messages.js';
export { serveReplica, type ReplicaServer } from './replica/serve.js';
