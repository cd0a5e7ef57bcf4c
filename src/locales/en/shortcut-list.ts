import type { Message } from '../format.js';
import { actionEn, keyboardEn } from './shared.js';

export const shortcutListEn = {
  ...actionEn,
  ...keyboardEn,

  'keys.search': 'Search shortcuts',
  'keys.none': 'No shortcut is called that.',
  'keys.toolbar': 'in the toolbar',
  'keys.everywhere': 'everywhere',
  'keys.change': '{name}, {scope}: {keys}. Change',
  'keys.set': '{name}, {scope}: no shortcut. Set',
  'keys.press': 'Press the new keys…',
  'keys.press-about': 'Press the new keys. Escape leaves it as it is, Backspace takes it away.',
  'keys.now': '{name}: {keys}',
  'keys.now-none': '{name}: no shortcut',
  'keys.restore': 'Restore: {name}',
  'keys.restored': 'Restored',
  'keys.reset': 'Restore all',
  'keys.letters': 'Shortcuts of a single letter or sign',
  'keys.letters-about': 'They work with the focus in the toolbar, and never while you type.',
  'keys.taken': '{keys} belongs to “{name}”. Press another, or take it away there first.',
  'keys.browser': 'The browser needs {keys}. Press another.',
  'keys.modifier': 'Everywhere a shortcut needs Ctrl, Alt or ⌘, since people type in the page.',
  'keys.no-key': 'That key is needed for getting around. Press a letter, a digit, a sign or a function key.',
} as const satisfies Record<string, Message>;
