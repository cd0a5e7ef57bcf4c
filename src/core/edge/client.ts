import type { SdkContext } from '../contract/contexts.js';
import type { EventName } from '../contract/events.js';
import type { AppInstanceInfo } from '../contract/shapes/app.js';
import type { KeyValueStorage } from '../ports/surroundings.js';

/** The apps that are open now. */
export interface AppDirectory {
  list(): readonly AppInstanceInfo[];
}

/** Who speaks the SDK's language with the core. */
export interface EdgeClient {
  readonly context: SdkContext;
  readonly instanceId: string;
  /** Keeps what the client stores, and what it has received and has yet to receive. */
  readonly storage?: KeyValueStorage;
  /** The apps that are open, for `appInstance`. */
  readonly apps?: AppDirectory;
  /** Whether a page of the CRM is connected, which hears what an app sends to it. By default one is. */
  readonly hasCrm?: () => boolean;
  /** It runs in a frame of ours, and so hears of its own life and not of our window's. */
  readonly hosted?: boolean;
  /**
   * Whether this page is the one to act on an event that asks the CRM to do something, where several of its pages
   * are open. By default it is.
   */
  readonly acts?: (event: EventName, interactionId: string | undefined) => boolean;
}
