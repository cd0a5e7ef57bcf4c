import type { Adapter } from '../../core/adapter.js';
import { openEmbedded } from './open.js';

export { connectCustomer, type CustomerConnection, type CustomerOptions } from './customer.js';
export { openEmbedded } from './open.js';
export type { EmbeddedOptions } from './options.js';
export type {
  ConversationState,
  CustomerConversation,
  CustomerLink,
  CustomerMessage,
  CustomerThread,
  CustomerView,
} from './engine/index.js';

/** The contact center in the page, under the name `embedded`. */
export const embedded: Adapter = { name: 'embedded', open: openEmbedded };
