import { FactEvent, IntentEvent } from '../internal/events.js';

export type ToolbarMode = 'docked' | 'floating' | 'collapsed';
export type ToolbarDock = 'bottom' | 'top' | 'left' | 'right';

interface Shown {
  readonly mode: ToolbarMode;
  /** The edge at which it stands while it is docked. */
  readonly dock: ToolbarDock;
}

/** The agent wants the toolbar to be shown otherwise. */
export class OmniToolbarModeChangeEvent extends IntentEvent<Shown> {
  static override readonly type = 'omni-toolbar-mode-change';
}

/** The toolbar is shown otherwise. */
export class OmniToolbarModeChangedEvent extends FactEvent<Shown> {
  static override readonly type = 'omni-toolbar-mode-changed';
}

/** The agent wants to sign out. */
export class OmniSessionLeaveEvent extends IntentEvent<null> {
  static override readonly type = 'omni-session-leave';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-toolbar-mode-change': OmniToolbarModeChangeEvent;
    'omni-toolbar-mode-changed': OmniToolbarModeChangedEvent;
    'omni-session-leave': OmniSessionLeaveEvent;
  }
}
