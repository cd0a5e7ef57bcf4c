import { OmniError } from '../../../core/contract/errors.js';
import { type Chord, parseChord, types } from '../../internal/chord.js';
import { DEFAULT_KEYS, type Keymap, SHORTCUT_IDS, type ShortcutId, type ShortcutKeys } from './table.js';
import type { ShortcutScope } from './table.js';

/** Keys that replace the defaults, by act. A plain string is the key in the toolbar; empty: no key. */
export type ShortcutChoices = Readonly<Partial<Record<ShortcutId, string | Partial<ShortcutKeys>>>>;
/** The same, read and checked. */
export type CheckedChoices = Readonly<Partial<Record<ShortcutId, Partial<ShortcutKeys>>>>;

/** Why a key is refused. */
export type Refusal =
  { readonly why: 'no-key' | 'browser' | 'modifier' } | { readonly why: 'taken'; readonly by: ShortcutId };

/** Keys that browsers keep for themselves, or that every text field needs. */
const BROWSERS_OWN = /^Mod\+(?:Shift\+)?[ACNQRTVWXYZ]$/;
const SCOPES = ['toolbar', 'everywhere'] as const satisfies readonly ShortcutScope[];

export function withChoices(keymap: Keymap, choices: CheckedChoices): Keymap {
  const changed = Object.entries(choices).map(([id, keys]) => [id, { ...keymap[id as ShortcutId], ...keys }]);
  return { ...keymap, ...(Object.fromEntries(changed) as Partial<Keymap>) };
}

/** Why an act may not have a key, considering the key itself and the other acts. */
export function refusal(
  keymap: Keymap,
  id: ShortcutId,
  scope: ShortcutScope,
  chord: Chord | null,
): Refusal | null {
  if (chord === null) return { why: 'no-key' };
  if (chord === '') return null;
  if (BROWSERS_OWN.test(chord)) return { why: 'browser' };
  if (scope === 'everywhere' && types(chord)) return { why: 'modifier' };
  const by = SHORTCUT_IDS.find(
    (other) => other !== id && SCOPES.some((each) => keymap[other][each] === chord),
  );
  return by ? { why: 'taken', by } : null;
}

/** The first key that an act may not have; null: it may have all its keys. */
export function misfit(
  keymap: Keymap,
  id: ShortcutId,
): { readonly chord: Chord; readonly refusal: Refusal } | null {
  for (const scope of SCOPES) {
    const chord = keymap[id][scope];
    const refused = refusal(keymap, id, scope, chord);
    if (refused) return { chord, refusal: refused };
  }
  return null;
}

/** Reads what a host wrote. Throws an OmniError 2001 that says what to change. */
export function readChoices(given: unknown): CheckedChoices {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw wrong('shortcuts is an object of keys by what they do, such as {"mute": "Shift+M"}.');
  }
  const choices = Object.fromEntries(Object.entries(given).map(([id, keys]) => [id, readKeys(id, keys)]));
  const keymap = withChoices(DEFAULT_KEYS, choices);
  for (const id of Object.keys(choices) as ShortcutId[]) {
    const refused = misfit(keymap, id);
    if (refused) throw wrong(`shortcuts: ${id} cannot have ${refused.chord}: ${reason(refused.refusal)}`);
  }
  return choices;
}

function readKeys(id: string, given: unknown): Partial<ShortcutKeys> {
  if (!Object.hasOwn(DEFAULT_KEYS, id)) {
    throw wrong(`shortcuts: nothing is called ${id}. There are: ${SHORTCUT_IDS.join(', ')}.`);
  }
  const scoped = typeof given === 'object' && given !== null ? given : { toolbar: given };
  const entries = Object.entries(scoped as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([scope, text]) => {
      const chord = typeof text === 'string' ? parseChord(text) : null;
      if (chord === null || !SCOPES.some((each) => each === scope)) {
        throw wrong(
          `shortcuts: write a key of ${id} as "M", "Shift+M", "Mod+M" or "", or as {"toolbar": …, "everywhere": …}.`,
        );
      }
      return [scope, chord];
    }),
  );
}

function reason(refused: Refusal): string {
  switch (refused.why) {
    case 'taken':
      return `${refused.by} has it. Give that another key, too, or none.`;
    case 'browser':
      return 'the browser needs it.';
    case 'modifier':
      return 'everywhere it needs Mod, Ctrl or Alt, since people type in the page.';
    case 'no-key':
      return 'it is no key for a shortcut.';
  }
}

function wrong(message: string): OmniError {
  return new OmniError('REQUIRED_FIELD_MISSING', message);
}
