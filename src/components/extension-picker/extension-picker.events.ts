import { FactEvent, IntentEvent } from '../internal/events.js';

export interface ExtensionSelection {
  readonly callContextId: number;
  readonly phone: string;
}

/** The agent has chosen the telephone to work with. */
export class OmniExtensionSelectEvent extends IntentEvent<ExtensionSelection> {
  static override readonly type = 'omni-extension-select';
}

/** The contact center has accepted the choice. */
export class OmniExtensionTakenEvent extends FactEvent<ExtensionSelection> {
  static override readonly type = 'omni-extension-taken';
}

/** The agent wants to work without a telephone. */
export class OmniExtensionSkipEvent extends IntentEvent<null> {
  static override readonly type = 'omni-extension-skip';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-extension-select': OmniExtensionSelectEvent;
    'omni-extension-taken': OmniExtensionTakenEvent;
    'omni-extension-skip': OmniExtensionSkipEvent;
  }
}
