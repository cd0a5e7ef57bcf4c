import type { Observable } from 'rxjs';
import type { AudioState } from '../model/interaction.js';
import type { Transient } from '../model/events.js';

/** Moves the audio of voice interactions. The core calls it after the center agreed, and undoes on failure. */
export interface Voice {
  /** Audio of each interaction, whenever it changes. */
  readonly audio$: Observable<{ readonly interactionId: string; readonly audio: AudioState }>;
  /** Levels and quality, for whoever listens. */
  readonly transients$: Observable<Transient>;
  /** Asks for the microphone ahead of the first call. Rejects with what to change when it is refused. */
  prepare(): Promise<void>;
  connect(interactionId: string): Promise<void>;
  /** Held: nothing is heard in either direction. */
  setHeld(interactionId: string, held: boolean): Promise<void>;
  setMuted(interactionId: string, muted: boolean): Promise<void>;
  sendDtmf(interactionId: string, digits: string): Promise<void>;
  disconnect(interactionId: string): Promise<void>;
}
