import type { KeysByAct } from '../../context/shortcuts-context.js';
import { type Chord, onMac, partsOf, types } from '../../internal/chord.js';
import type { Workplace } from '../workplace.js';
import { type Acts, reached } from './acts.js';
import type { Shortcuts } from './shortcuts.js';
import { SHORTCUTS, type ShortcutId } from './table.js';

/** The keys that work now, for the buttons that do the same. The same object as before while nothing changes. */
export function hints(
  acts: Acts,
  workplace: Workplace,
  { keymap, letters, everywhere }: Shortcuts,
  before: KeysByAct | undefined,
): KeysByAct {
  const others = reached(workplace);
  const now: KeysByAct = Object.fromEntries(
    (Object.keys(acts) as ShortcutId[]).flatMap((id) => {
      const { toolbar, everywhere: page } = keymap[id];
      const keys = [letters || !types(toolbar) ? toolbar : '', everywhere ? page : ''].filter(Boolean);
      const subject = (others[id] ?? (id in SHORTCUTS.conversation ? workplace.current : null))?.id;
      return keys.length > 0
        ? [[subject ? `${id} ${subject}` : id, keys.map((each) => ariaKeys(each)).join(' ')]]
        : [];
    }),
  );
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

/** The keys as ARIA names them. */
export function ariaKeys(chord: Chord, mac: boolean = onMac()): string {
  const names: Readonly<Record<string, string>> = {
    Mod: mac ? 'Meta' : 'Control',
    Ctrl: 'Control',
    '+': 'Plus',
  };
  return partsOf(chord)
    .map((part) => names[part] ?? part)
    .join('+');
}
