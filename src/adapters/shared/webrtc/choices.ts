import type { AudioDevice, AudioRole } from '../../../core/model/audio.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';

export type Choices = Readonly<Record<AudioRole, AudioDevice | null>>;

export const ROLES: readonly AudioRole[] = ['microphone', 'speaker', 'ringer'];
export const SYSTEM: Choices = { microphone: null, speaker: null, ringer: null };

const KEY = 'devices';
const LABEL_MAX = 200;

/** What the agent chose last time; what is stored may be anything. */
export function loadChoices(storage: KeyValueStorage): Choices {
  let stored: unknown;
  try {
    stored = JSON.parse(storage.get(KEY) ?? 'null');
  } catch {
    return SYSTEM;
  }
  const of = (role: AudioRole): AudioDevice | null => {
    const choice = (stored as Partial<Record<AudioRole, Partial<AudioDevice> | null>> | null)?.[role];
    const { id, label } = choice ?? {};
    return typeof id === 'string' && id !== '' && typeof label === 'string'
      ? { id, label: label.slice(0, LABEL_MAX) }
      : null;
  };
  return { microphone: of('microphone'), speaker: of('speaker'), ringer: of('ringer') };
}

export function saveChoices(storage: KeyValueStorage, choices: Choices): void {
  storage.set(KEY, JSON.stringify(choices));
}

/** The chosen device among those that are plugged in: by id, or by name where the browser has given it another id. */
export function pluggedIn(wanted: AudioDevice, devices: readonly AudioDevice[]): AudioDevice | undefined {
  return (
    devices.find(({ id }) => id === wanted.id) ??
    devices.find(({ label }) => label !== '' && label === wanted.label)
  );
}
