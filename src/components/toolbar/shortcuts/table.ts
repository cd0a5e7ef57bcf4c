import type { Chord } from '../../internal/chord.js';

/** A key with the focus in the toolbar, and one for the whole page where the host turns that on. Empty: none. */
export interface ShortcutKeys {
  readonly toolbar: Chord;
  readonly everywhere: Chord;
}
export type ShortcutScope = keyof ShortcutKeys;

const keys = (toolbar: Chord, everywhere: Chord = ''): ShortcutKeys => ({ toolbar, everywhere });

/**
 * Everything that has a name in the list of shortcuts and in the command palette, in the order in which it is listed,
 * with the keys that it has unless the host or the agent says otherwise. What is done by it is in `acts.ts`.
 */
export const SHORTCUTS = {
  answer: {
    accept: keys('A', 'Alt+Shift+A'),
    reject: keys('Shift+R', 'Alt+Shift+R'),
  },
  conversation: {
    mute: keys('M', 'Alt+Shift+M'),
    hold: keys('H', 'Alt+Shift+H'),
    keypad: keys('P'),
    transfer: keys('T'),
    write: keys('W'),
    record: keys('F'),
    end: keys('Shift+E', 'Alt+Shift+E'),
    dispose: keys('D', 'Alt+Shift+D'),
    'more-time': keys('Shift+D'),
    next: keys('J', 'Alt+Shift+J'),
    previous: keys('K'),
  },
  work: {
    dial: keys('C', 'Alt+Shift+C'),
    available: keys('Shift+A', 'Alt+Shift+V'),
    presence: keys('B', 'Alt+Shift+B'),
    notifications: keys('N'),
    campaigns: keys(''),
    extension: keys(''),
    'sign-out': keys(''),
  },
  toolbar: {
    palette: keys('Mod+K', 'Alt+Shift+K'),
    shortcuts: keys('?'),
    focus: keys('', 'Alt+Shift+O'),
    collapse: keys('Shift+C'),
    doctor: keys(''),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ShortcutKeys>>>>;

type Groups = typeof SHORTCUTS;
export type ShortcutGroup = keyof Groups;
export type ShortcutId = { [G in ShortcutGroup]: keyof Groups[G] }[ShortcutGroup];

/** The keys of everything. */
export type Keymap = Readonly<Record<ShortcutId, ShortcutKeys>>;

export const DEFAULT_KEYS: Keymap = Object.assign({}, ...Object.values(SHORTCUTS)) as Keymap;
export const SHORTCUT_IDS = Object.keys(DEFAULT_KEYS) as ShortcutId[];
