import { readObject } from '../../../core/model/data.js';
import { deviceStorage } from '../../internal/page-storage.js';
import { parseChord } from '../../internal/chord.js';
import { type CheckedChoices, misfit, withChoices } from './keymap.js';
import { DEFAULT_KEYS, type Keymap, type ShortcutId } from './table.js';

/** What one agent has chosen. */
export interface Habits {
  readonly choices: CheckedChoices;
  /** Whether single letters and signs are shortcuts at all. */
  readonly letters: boolean;
}

const keyOf = (agentId: string): string => `shortcuts ${agentId}`;

/** Reads an agent's choices, and leaves out those that conflict with the host's keys. */
export function habitsOf(agentId: string, hosts: Keymap): Habits {
  const { choices: chosen, letters } = readObject(deviceStorage.get(keyOf(agentId)));
  let choices: CheckedChoices = Object.fromEntries(
    Object.entries(record(chosen))
      .filter(([id]) => Object.hasOwn(DEFAULT_KEYS, id))
      .map(([id, keys]) => [id, Object.fromEntries(Object.entries(record(keys)).filter(isKey))]),
  );
  // A choice that is dropped gets its default key back, which another choice may have taken: so it is checked again.
  for (;;) {
    const keymap = withChoices(hosts, choices);
    const wrong = (Object.keys(choices) as ShortcutId[]).find((id) => misfit(keymap, id));
    if (!wrong) break;
    choices = without(choices, wrong);
  }
  return { choices, letters: letters !== false };
}

/** The choices without that of one act. */
export function without(choices: CheckedChoices, id: ShortcutId): CheckedChoices {
  const { [id]: _dropped, ...others } = choices;
  return others;
}

function record(value: unknown): Record<string, unknown> {
  return Object(value) as Record<string, unknown>;
}

function isKey([scope, chord]: [string, unknown]): boolean {
  const known = scope === 'toolbar' || scope === 'everywhere';
  return known && typeof chord === 'string' && parseChord(chord) === chord;
}

export function keepHabits(agentId: string, habits: Habits): void {
  if (habits.letters && Object.keys(habits.choices).length === 0) deviceStorage.delete(keyOf(agentId));
  else deviceStorage.set(keyOf(agentId), JSON.stringify(habits));
}
