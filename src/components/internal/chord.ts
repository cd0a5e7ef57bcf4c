/** A key with its modifiers as we write it: `M`, `Shift+E`, `Mod+K`, `?`, `Alt+Shift+F2`. Empty: none. */
export type Chord = string;

type Keys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

/** `Mod` is the key of commands: ⌘ on a Mac, Ctrl elsewhere. */
const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;
const ALIASES: Readonly<Record<string, (typeof MODIFIERS)[number]>> = {
  mod: 'Mod',
  cmd: 'Mod',
  command: 'Mod',
  meta: 'Mod',
  ctrl: 'Ctrl',
  control: 'Ctrl',
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
};
const KEY = /^(?:[!-~]|F[1-9]|F1[0-2])$/;
const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };

/** Signs of a keyboard that has none of its own letters for them, by the place of the key. */
const SIGNS: Readonly<Record<string, string>> = { Slash: '/', 'Shift+Slash': '?' };

export function onMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** What is written, in our order; null when it is no key that a shortcut can have. */
export function parseChord(text: string, mac: boolean = onMac()): Chord | null {
  const [key = '', ...parts] = partsOf(text.trim()).reverse();
  if (key === '') return '';
  const name = key.length === 1 ? key.toUpperCase() : key.replace(/^f/, 'F');
  const modifiers = parts.map((part) => ALIASES[part.toLowerCase()]);
  if (!KEY.test(name) || modifiers.includes(undefined)) return null;
  return join(
    modifiers.map((modifier) => (modifier === 'Ctrl' && !mac ? 'Mod' : modifier!)),
    name,
  );
}

/** What is pressed; null for keys that no shortcut can have, and for what only types. */
export function pressedChord(event: Keys, mac: boolean = onMac()): Chord | null {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (event.getModifierState('AltGraph') || (metaKey && !mac)) return null;
  const key = keyOf(event);
  if (!KEY.test(key)) return null;
  return join(
    [
      (mac ? metaKey : ctrlKey) && 'Mod',
      mac && ctrlKey && 'Ctrl',
      altKey && 'Alt',
      // A sign says by itself whether Shift is needed for it, which differs between keyboards.
      shiftKey && (/^[A-Z]$/.test(key) || key.length > 1) && 'Shift',
    ],
    key,
  );
}

/** The letter on the key; where the keyboard writes another script, or Alt makes a sign of it, by the key's place. */
function keyOf({ key, code, altKey, shiftKey }: Keys): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  // An input method has it.
  if (key === 'Process') return '';
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  const ascii = /^[!-~]$/.test(key);
  if (letter && (!ascii || altKey)) return letter;
  if (ascii || key.length > 1) return key;
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? [];
  return digit ?? SIGNS[shiftKey ? `Shift+${code}` : code] ?? key;
}

function join(modifiers: readonly (string | false)[], key: string): Chord {
  return [...MODIFIERS.filter((each) => modifiers.includes(each)), key].join('+');
}

/** Whether a key by itself, or with Shift, types something in a text. */
export function types(chord: Chord): boolean {
  return /^(?:Shift\+)?.$/.test(chord);
}

/** The keys as they are called on this computer, one after another. */
export function keyNames(chord: Chord, mac: boolean = onMac()): readonly string[] {
  const named = (part: string): string => (mac ? (MAC_SIGNS[part] ?? part) : part === 'Mod' ? 'Ctrl' : part);
  return partsOf(chord).map(named);
}

/** The modifiers, and the key at the end; a plus may be the key itself. */
export function partsOf(text: string): string[] {
  if (text === '') return [];
  const at = text.slice(0, -1).lastIndexOf('+');
  const key = text.slice(at + 1).trim();
  return at < 0
    ? [key]
    : [
        ...text
          .slice(0, at)
          .split('+')
          .map((part) => part.trim()),
        key,
      ];
}
