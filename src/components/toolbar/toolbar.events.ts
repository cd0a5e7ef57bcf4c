import { FactEvent, IntentEvent } from '../internal/events.js';

export type ToolbarMode = 'docked' | 'floating' | 'collapsed';

/** The agent wants the toolbar to be shown otherwise. */
export class OmniToolbarModeChangeEvent extends IntentEvent<{ readonly mode: ToolbarMode }> {
  static readonly type = 'omni-toolbar-mode-change';
  constructor(mode: ToolbarMode) {
    super(OmniToolbarModeChangeEvent.type, { mode });
  }
}

/** The toolbar is shown otherwise. */
export class OmniToolbarModeChangedEvent extends FactEvent<{ readonly mode: ToolbarMode }> {
  static readonly type = 'omni-toolbar-mode-changed';
  constructor(mode: ToolbarMode) {
    super(OmniToolbarModeChangedEvent.type, { mode });
  }
}

/** The agent wants to sign out. */
export class OmniSessionLeaveEvent extends IntentEvent<null> {
  static readonly type = 'omni-session-leave';
  constructor() {
    super(OmniSessionLeaveEvent.type, null);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-toolbar-mode-change': OmniToolbarModeChangeEvent;
    'omni-toolbar-mode-changed': OmniToolbarModeChangedEvent;
    'omni-session-leave': OmniSessionLeaveEvent;
  }
}
