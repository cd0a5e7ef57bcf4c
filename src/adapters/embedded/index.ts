export { connectCustomer, type CustomerConnection, type CustomerOptions } from './customer.js';
export { embedded, openEmbedded } from './open.js';
export type { EmbeddedOptions } from './options.js';
export type {
  ConversationState,
  CustomerConversation,
  CustomerLink,
  CustomerMessage,
  CustomerThread,
  CustomerView,
} from './engine/index.js';
