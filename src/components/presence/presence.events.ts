import { FactEvent, IntentEvent } from '../internal/events.js';

/** What the agent wants to be, or has asked to be. */
export interface PresenceChoice {
  readonly status: 'available' | 'break';
  readonly label: string;
}

/** The agent chose another presence. */
export class OmniPresenceChangeEvent extends IntentEvent<PresenceChoice> {
  static override readonly type = 'omni-presence-change';
}

/** The contact center has taken the choice: now, or for when the conversation ends. */
export class OmniPresenceChangedEvent extends FactEvent<PresenceChoice> {
  static override readonly type = 'omni-presence-changed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-presence-change': OmniPresenceChangeEvent;
    'omni-presence-changed': OmniPresenceChangedEvent;
  }
}
