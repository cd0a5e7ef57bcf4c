import type { SdkContext } from '../contract/contexts.js';
import type { EventName } from '../contract/events.js';
import type { AppInstanceInfo } from '../contract/shapes/app.js';
import type { KeyValueStorage } from '../ports/surroundings.js';

/** The apps that are open now. */
export interface AppDirectory {
  list(): readonly AppInstanceInfo[];
}

/** A page that uses the SDK, as the core sees it. */
export interface EdgeClient {
  readonly context: SdkContext;
  readonly instanceId: string;
  /** Keeps the client's own store, and which events it has received or still has to receive. */
  readonly storage?: KeyValueStorage;
  /** The apps that are open, for `appInstance`. */
  readonly apps?: AppDirectory;
  /** Whether a page of the CRM is connected that hears what an app sends to it. By default: yes. */
  readonly hasCrm?: () => boolean;
  /**
   * It runs in a frame inside the toolbar, so it hears the lifecycle events of its own page and not those of the
   * toolbar's window.
   */
  readonly hosted?: boolean;
  /**
   * When several pages of the CRM are open: whether this one is to act on an event that asks the CRM to do something.
   * By default: yes.
   */
  readonly acts?: (event: EventName, interactionId: string | undefined) => boolean;
}
