import type { Layout } from '../../core/model/layout.js';
import { FactEvent, IntentEvent } from '../internal/events.js';

export type { LayoutDock as ToolbarDock, LayoutMode as ToolbarMode } from '../../core/model/layout.js';

/** The agent wants the toolbar to be shown otherwise. */
export class OmniToolbarModeChangeEvent extends IntentEvent<Layout> {
  static override readonly type = 'omni-toolbar-mode-change';
}

/** The toolbar is shown otherwise. */
export class OmniToolbarModeChangedEvent extends FactEvent<Layout> {
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
