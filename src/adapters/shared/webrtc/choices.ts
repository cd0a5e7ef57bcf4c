import type { AudioDevice, AudioRole } from '../../../core/model/audio.js';
import { isText, readObject } from '../../../core/model/data.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';

export type Choices = Readonly<Record<AudioRole, AudioDevice | null>>;

export const ROLES: readonly AudioRole[] = ['microphone', 'speaker', 'ringer'];
export const SYSTEM: Choices = { microphone: null, speaker: null, ringer: null };

const KEY = 'devices';
const LABEL_MAX = 200;

/** What the agent chose last time; what is stored may be anything. */
export function loadChoices(storage: KeyValueStorage): Choices {
  const stored = readObject(storage.get(KEY));
  const of = (role: AudioRole): AudioDevice | null => {
    const { id, label } = Object(stored[role]) as Readonly<Record<string, unknown>>;
    return isText(id) && id !== '' && isText(label) ? { id, label: label.slice(0, LABEL_MAX) } : null;
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
