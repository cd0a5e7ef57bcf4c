/** A key with its modifiers, in our notation: `M`, `Shift+E`, `Mod+K`, `?`, `Alt+Shift+F2`. Empty: no key. */
export type Chord = string;

type Keys = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

/** `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
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

/** Signs for keyboards of other scripts, by the position of the key. */
const SIGNS: Readonly<Record<string, string>> = { Slash: '/', 'Shift+Slash': '?' };

export function onMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** Reads a chord and puts its modifiers in order; null when it is no key that a shortcut can have. */
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

/** The chord of a key event; null for keys that no shortcut can have, and for keys that only type. */
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
      // Not for signs: whether `?` needs Shift differs between keyboards.
      shiftKey && (/^[A-Z]$/.test(key) || key.length > 1) && 'Shift',
    ],
    key,
  );
}

/**
 * The letter of the key. Where the keyboard has another script, or Alt turns the letter into a sign, the position of
 * the key tells it.
 */
function keyOf({ key, code, altKey, shiftKey }: Keys): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  // An input method is using the key.
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

/** Whether the chord types something in a text field: a key alone or with Shift. */
export function types(chord: Chord): boolean {
  return /^(?:Shift\+)?.$/.test(chord);
}

/** The names of the keys on this computer, in order. */
export function keyNames(chord: Chord, mac: boolean = onMac()): readonly string[] {
  const named = (part: string): string => (mac ? (MAC_SIGNS[part] ?? part) : part === 'Mod' ? 'Ctrl' : part);
  return partsOf(chord).map(named);
}

/** The modifiers, then the key, which may itself be a plus. */
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
