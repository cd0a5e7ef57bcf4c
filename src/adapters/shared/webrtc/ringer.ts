import type { Ringing, Ringtone } from '../../../core/model/audio.js';
import { readObject } from '../../../core/model/data.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';
import { RINGTONES, type TonePlayer } from './tones.js';

/** From one ring to the next, in milliseconds. */
const RING_EVERY = 3_000;
const KEY = 'ringing';

type Preference = Pick<Ringing, 'volume' | 'muted'>;

/** Rings for what arrives, as loud as the agent wants it, and knows when the browser keeps it silent. */
export class Ringer {
  readonly #player: TonePlayer;
  readonly #storage: KeyValueStorage;
  readonly #onChanged: () => void;
  #preference: Preference;
  #blocked = false;
  /** Whether the sound that rings was heard at least once. */
  #heard = false;
  #sound: Ringtone | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(player: TonePlayer, storage: KeyValueStorage, onChanged: () => void) {
    this.#player = player;
    this.#storage = storage;
    this.#onChanged = onChanged;
    this.#preference = load(storage);
  }

  get state(): Ringing {
    return { ...this.#preference, blocked: this.#blocked };
  }

  /** Rings with a sound until the next call of this; null: with none. */
  ring(sound: Ringtone | null): void {
    this.close();
    this.#sound = sound;
    if (this.#heard) this.#setBlocked(false);
    if (sound === null) return;
    this.#heard = false;
    // A page that may not play sound yet rings from the first click on. `blocked` is taken back only when the ringing
    // is over: a notice that goes away would move what the agent is about to press.
    const once = (): void => void this.#play(sound, () => (this.#heard = true)).catch(() => undefined);
    once();
    this.#timer = setInterval(once, RING_EVERY);
  }

  /** Plays the sound once; also unlocks it when the agent has just pressed something. */
  play(): Promise<void> {
    return this.#play(this.#sound ?? 'voice', () => this.#setBlocked(false));
  }

  async #play(sound: Ringtone, onHeard: () => void): Promise<void> {
    const { volume, muted } = this.#preference;
    if (muted) return;
    try {
      await this.#player.play(RINGTONES[sound], volume, onHeard);
    } catch (refusal) {
      this.#setBlocked(true);
      throw refusal;
    }
  }

  prefer(changes: Partial<Preference>): void {
    this.#preference = { ...this.#preference, ...changes };
    this.#storage.set(KEY, JSON.stringify(this.#preference));
    if (changes.muted && this.#sound !== null) this.#player.close();
    this.#onChanged();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#player.close();
  }

  #setBlocked(blocked: boolean): void {
    if (blocked === this.#blocked) return;
    this.#blocked = blocked;
    this.#onChanged();
  }
}

/** Reads the agent's preference; what is stored may be anything. */
function load(storage: KeyValueStorage): Preference {
  const { volume, muted } = readObject(storage.get(KEY));
  const isVolume = typeof volume === 'number' && volume >= 0 && volume <= 1;
  return { volume: isVolume ? volume : 1, muted: muted === true };
}
