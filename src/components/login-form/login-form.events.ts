import { FactEvent, IntentEvent } from '../internal/events.js';

/** Who signs in. No event contains the password. */
export interface Login {
  readonly username: string;
  /** True: end a session elsewhere. */
  readonly force: boolean;
}

/** The agent wants to sign in. */
export class OmniLoginSubmitEvent extends IntentEvent<Login> {
  static override readonly type = 'omni-login-submit';
}

/** The agent is signed in. */
export class OmniLoginSubmittedEvent extends FactEvent<Login> {
  static override readonly type = 'omni-login-submitted';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-login-submit': OmniLoginSubmitEvent;
    'omni-login-submitted': OmniLoginSubmittedEvent;
  }
}
