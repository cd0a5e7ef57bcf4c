import type { Observable } from 'rxjs';
import type { AudioDevices, AudioRole, Ringtone } from '../model/audio.js';
import type { AudioState } from '../model/interaction.js';
import type { Transient } from '../model/events.js';

/** The audio devices of the page, if it can choose any. */
export interface VoiceDevices {
  /** Now, and at every change. */
  readonly devices$: Observable<AudioDevices>;
  /**
   * Null: the system's default device. Takes effect also in the middle of a call. Rejects when the device cannot be
   * used.
   */
  choose(role: AudioRole, deviceId: string | null): Promise<void>;
  /** Opens the microphone to show its level. It closes by itself after a while. */
  testMicrophone(on: boolean): Promise<void>;
  /** Resolves when it has been played. */
  playTestSound(role: Exclude<AudioRole, 'microphone'>): Promise<void>;
  /** Rings on the chosen device until it is called again; null stops it. */
  ring(sound: Ringtone | null): void;
  /** Remembers the volume of the ringing, or that it is muted. */
  preferRinging(changes: { readonly volume?: number; readonly muted?: boolean }): void;
  /** Lets the agent hear which keys were pressed; nobody else does. */
  playKeys(digits: string): void;
}

/**
 * Carries the audio of calls. The core calls it after the center has agreed, and has the center undo its part when this
 * one fails.
 */
export interface Voice {
  /** The audio state of a call, whenever it changes. */
  readonly audio$: Observable<{ readonly interactionId: string; readonly audio: AudioState }>;
  /** Absent: the voice port has no devices to choose from (a desk phone, for example). */
  readonly devices?: VoiceDevices;
  /** Levels and quality; measured only while somebody is subscribed. */
  readonly transients$: Observable<Transient>;
  /**
   * Asks for the microphone before the first call. When it is refused, rejects with a message that says what to change.
   */
  prepare(): Promise<void>;
  /** When it rejects, the core calls it again after a while, as long as the call goes on. */
  connect(interactionId: string): Promise<void>;
  /** While held, nothing is heard in either direction. */
  setHeld(interactionId: string, held: boolean): Promise<void>;
  setMuted(interactionId: string, muted: boolean): Promise<void>;
  sendDtmf(interactionId: string, digits: string): Promise<void>;
  disconnect(interactionId: string): Promise<void>;
}
