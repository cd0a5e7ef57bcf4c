import { Observable, Subject } from 'rxjs';
import type { Transient } from '../../../core/model/events.js';
import type { AudioState } from '../../../core/model/interaction.js';
import { newId } from '../../../core/model/new-id.js';
import type { Log } from '../../../core/ports/surroundings.js';
import { CallLeg } from './call-leg.js';
import { levels, type AudioFigures } from './meters.js';
import { QualityMeter } from './quality-meter.js';
import type { AudioOutput } from './output.js';
import type { Room } from './room.js';
import type { SignalChannel } from './signals.js';
import type { AudioSource } from './source.js';

export interface VoiceLegOptions {
  readonly signals: SignalChannel;
  readonly source: AudioSource;
  readonly log: Log;
  /** False: nothing is heard in this page's loudspeaker, for a member who is played. */
  readonly aloud?: boolean;
  /** Where the far end is heard; absent: on the system's output. */
  readonly output?: AudioOutput;
}

export interface CallAudio {
  readonly interactionId: string;
  readonly audio: AudioState;
}

const NO_CALL: AudioState = { status: 'none', message: null };
const METER_INTERVAL = 100;
/** Quality is told at every tenth look at the meters. */
const QUALITY_EVERY = 10;

/** All calls of a page: follows the center's rooms, and moves their audio. */
export class VoiceLeg {
  readonly audio$: Observable<CallAudio>;
  /** Levels and quality; nothing is measured while nobody listens. */
  readonly transients$: Observable<Transient>;
  readonly #options: VoiceLegOptions;
  readonly #calls = new Map<string, CallLeg>();
  readonly #qualities = new Map<string, QualityMeter>();
  readonly #audio = new Subject<CallAudio>();
  readonly #transients = new Subject<Transient>();
  readonly #subscription;
  #listeners = 0;
  #meter: ReturnType<typeof setInterval> | null = null;
  #looks = 0;
  #destroyed = false;

  constructor(options: VoiceLegOptions) {
    this.#options = options;
    this.audio$ = this.#audio.asObservable();
    this.transients$ = new Observable((subscriber) => {
      this.#listeners += 1;
      const subscription = this.#transients.subscribe(subscriber);
      this.#runMeter();
      return () => {
        this.#listeners -= 1;
        subscription.unsubscribe();
        this.#runMeter();
      };
    });
    this.#subscription = options.signals.signals$.subscribe((signal) => {
      for (const call of this.#calls.values()) call.receive(signal);
    });
    this.#subscription.add(
      options.source.changed$?.subscribe(() => {
        for (const call of this.#calls.values()) void call.renew();
      }),
    );
  }

  /** Asks for the microphone ahead of the first call. */
  async prepare(): Promise<void> {
    await this.#options.source.open();
    if (this.#calls.size === 0) this.#options.source.close();
  }

  /** The rooms as the center has them now, all of them: calls that are not among them are left. */
  apply(rooms: readonly Room[]): void {
    if (this.#destroyed) return;
    const reachable = rooms.filter((room) => this.#reachesAnybody(room));
    this.#keepOnly(reachable);
    for (const room of reachable) this.#call(room).apply(room);
    this.#runMeter();
  }

  leave(interactionId: string): void {
    const call = this.#calls.get(interactionId);
    if (!call) return;
    call.close();
    this.#calls.delete(interactionId);
    this.#qualities.delete(interactionId);
    this.#audio.next({ interactionId, audio: NO_CALL });
    if (this.#calls.size === 0) this.#options.source.close();
    this.#runMeter();
  }

  setHeld(interactionId: string, held: boolean): void {
    this.#calls.get(interactionId)?.setHeld(held);
  }

  setMuted(interactionId: string, muted: boolean): void {
    this.#calls.get(interactionId)?.setMuted(muted);
  }

  /** Sends tones. False: the call's audio did not carry them, as on hold or before there is audio. */
  sendDtmf(interactionId: string, digits: string): boolean {
    return this.#calls.get(interactionId)?.sendDtmf(digits) ?? false;
  }

  /** The audio of a call as it is now. */
  audioOf(interactionId: string): AudioState {
    return this.#calls.get(interactionId)?.audio ?? NO_CALL;
  }

  /** What is measured of a call; null when there is no such call. */
  async figures(interactionId: string): Promise<AudioFigures | null> {
    return (await this.#calls.get(interactionId)?.figures()) ?? null;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#keepOnly([]);
    this.#subscription.unsubscribe();
    this.#options.signals.close();
    this.#audio.complete();
    this.#transients.complete();
  }

  #reachesAnybody(room: Room): boolean {
    const { interactionId, self, members } = room;
    if (!members.some(({ id }) => id === self)) return false;
    const call = this.#calls.get(interactionId);
    return call ? call.reachesAnybody(room) : members.some(({ id, audible }) => audible && id !== self);
  }

  #keepOnly(rooms: readonly Room[]): void {
    for (const [id, call] of [...this.#calls]) {
      // Another `self` in the same call is another part in it.
      if (!rooms.some(({ interactionId, self }) => interactionId === id && self === call.self))
        this.leave(id);
    }
  }

  #call({ interactionId, self }: Room): CallLeg {
    const known = this.#calls.get(interactionId);
    if (known) return known;
    const { source, log, signals, aloud = true, output } = this.#options;
    const call = new CallLeg({
      self,
      incarnation: newId(),
      source,
      aloud,
      output,
      log,
      post: (signal) => signals.post(signal),
      onLost: (room) => {
        if (this.#reachesAnybody(room)) call.apply(room);
        else this.leave(interactionId);
      },
      onAudio: (audio) => this.#audio.next({ interactionId, audio }),
    });
    this.#calls.set(interactionId, call);
    return call;
  }

  #runMeter(): void {
    const needed = this.#listeners > 0 && this.#calls.size > 0;
    if (needed && this.#meter === null) {
      this.#meter = setInterval(() => void this.#measure(), METER_INTERVAL);
    } else if (!needed && this.#meter !== null) {
      clearInterval(this.#meter);
      this.#meter = null;
      // How long there was silence is counted only while somebody listens.
      this.#qualities.clear();
    }
  }

  async #measure(): Promise<void> {
    this.#looks += 1;
    const withQuality = this.#looks % QUALITY_EVERY === 0;
    for (const [interactionId, call] of [...this.#calls]) {
      const figures = await call.figures();
      if (!this.#calls.has(interactionId)) continue;
      let meter = this.#qualities.get(interactionId);
      if (!meter) this.#qualities.set(interactionId, (meter = new QualityMeter()));
      const quality = meter.look(figures, performance.now());
      this.#transients.next(levels(interactionId, figures));
      if (withQuality) this.#transients.next({ type: 'quality', interactionId, ...quality });
    }
  }
}
