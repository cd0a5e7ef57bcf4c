import { FactEvent, IntentEvent } from '../internal/events.js';

/** The presence that the agent has chosen. */
export interface PresenceChoice {
  readonly status: 'available' | 'break';
  readonly label: string;
}

/** The agent chose another presence. */
export class OmniPresenceChangeEvent extends IntentEvent<PresenceChoice> {
  static override readonly type = 'omni-presence-change';
}

/** The contact center has accepted the choice, for now or for when the conversation ends. */
export class OmniPresenceChangedEvent extends FactEvent<PresenceChoice> {
  static override readonly type = 'omni-presence-changed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-presence-change': OmniPresenceChangeEvent;
    'omni-presence-changed': OmniPresenceChangedEvent;
  }
}
