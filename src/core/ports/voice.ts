import type { Observable } from 'rxjs';
import type { AudioDevices, AudioRole, Ringtone } from '../model/audio.js';
import type { AudioState } from '../model/interaction.js';
import type { Transient } from '../model/events.js';

/** The sound devices of the page, where there are any to choose from. */
export interface VoiceDevices {
  /** Now, and at every change. */
  readonly devices$: Observable<AudioDevices>;
  /** Null: whatever the system uses. Takes effect in the middle of a call; rejects when the device cannot be used. */
  choose(role: AudioRole, deviceId: string | null): Promise<void>;
  /** Opens the microphone to show how loud it is. It is closed by itself after a while. */
  testMicrophone(on: boolean): Promise<void>;
  /** Resolves when it has been played. */
  playTestSound(role: Exclude<AudioRole, 'microphone'>): Promise<void>;
  /** Rings on the chosen device until told otherwise; null: not any more. */
  ring(sound: Ringtone | null): void;
  /** Remembers how loud it rings, or that it does not. */
  preferRinging(changes: { readonly volume?: number; readonly muted?: boolean }): void;
  /** Lets the agent hear which keys were pressed; nobody else does. */
  playKeys(digits: string): void;
}

/** Moves the audio of voice interactions. The core calls it after the center agreed, and undoes on failure. */
export interface Voice {
  /** Audio of each interaction, whenever it changes. */
  readonly audio$: Observable<{ readonly interactionId: string; readonly audio: AudioState }>;
  /** Absent: a desk phone, say, which has its own. */
  readonly devices?: VoiceDevices;
  /** Levels and quality, for whoever listens. */
  readonly transients$: Observable<Transient>;
  /** Asks for the microphone ahead of the first call. Rejects with what to change when it is refused. */
  prepare(): Promise<void>;
  /** When it rejects it is called again after a while, as long as the call goes on. */
  connect(interactionId: string): Promise<void>;
  /** Held: nothing is heard in either direction. */
  setHeld(interactionId: string, held: boolean): Promise<void>;
  setMuted(interactionId: string, muted: boolean): Promise<void>;
  sendDtmf(interactionId: string, digits: string): Promise<void>;
  disconnect(interactionId: string): Promise<void>;
}
