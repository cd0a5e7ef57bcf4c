import { Subject } from 'rxjs';
import type { Transient } from '../../../src/core/model/events.js';
import type { AudioState } from '../../../src/core/model/interaction.js';
import type { Voice } from '../../../src/core/ports/voice.js';

/** A voice port that records what it is asked, and fails where a test wants it. */
export class TestVoice implements Voice {
  readonly audio$ = new Subject<{ interactionId: string; audio: AudioState }>();
  readonly transients$ = new Subject<Transient>();
  readonly done: string[] = [];
  /** The acts that fail, as they are written in `done`. */
  readonly failing = new Set<string>();

  async prepare(): Promise<void> {
    this.#act('prepare');
  }
  async connect(interactionId: string): Promise<void> {
    this.#act(`connect ${interactionId}`);
  }
  async setHeld(interactionId: string, held: boolean): Promise<void> {
    this.#act(`${held ? 'hold' : 'resume'} ${interactionId}`);
  }
  async setMuted(interactionId: string, muted: boolean): Promise<void> {
    this.#act(`${muted ? 'mute' : 'unmute'} ${interactionId}`);
  }
  async sendDtmf(interactionId: string, digits: string): Promise<void> {
    this.#act(`dtmf ${interactionId} ${digits}`);
  }
  async disconnect(interactionId: string): Promise<void> {
    this.#act(`disconnect ${interactionId}`);
  }

  #act(what: string): void {
    this.done.push(what);
    if (this.failing.has(what)) throw new Error(`no ${what}`);
  }
}
