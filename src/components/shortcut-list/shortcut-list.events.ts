import { FactEvent, IntentEvent } from '../internal/events.js';

/** With the focus in the toolbar, or in the whole page. */
export type ShortcutScope = 'toolbar' | 'everywhere';

export interface ShortcutChange {
  readonly id: string;
  readonly scope: ShortcutScope;
  /** Such as `Shift+M` or `Mod+K`; empty: none; null: a key that no shortcut can have. */
  readonly keys: string | null;
}

/** The agent wants other keys for something. */
export class OmniShortcutChangeEvent extends IntentEvent<ShortcutChange> {
  static override readonly type = 'omni-shortcut-change';
}

/** The agent restores the default keys of one act; with the id null, of all. */
export class OmniShortcutRestoreEvent extends IntentEvent<{ readonly id: string | null }> {
  static override readonly type = 'omni-shortcut-restore';
}

/** The agent wants single letters and signs to be shortcuts, or not. */
export class OmniShortcutLettersEvent extends IntentEvent<{ readonly letters: boolean }> {
  static override readonly type = 'omni-shortcut-letters';
}

/** The list has closed. */
export class OmniShortcutListClosedEvent extends FactEvent<null> {
  static override readonly type = 'omni-shortcut-list-closed';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'omni-shortcut-change': OmniShortcutChangeEvent;
    'omni-shortcut-restore': OmniShortcutRestoreEvent;
    'omni-shortcut-letters': OmniShortcutLettersEvent;
    'omni-shortcut-list-closed': OmniShortcutListClosedEvent;
  }
}
