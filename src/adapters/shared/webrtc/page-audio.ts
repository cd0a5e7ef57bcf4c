import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { OmniError, reasonOf } from '../../../core/contract/errors.js';
import type { AudioDevice, AudioDevices, AudioRole, Ringtone } from '../../../core/model/audio.js';
import type { Transient } from '../../../core/model/events.js';
import type { KeyValueStorage, Log } from '../../../core/ports/surroundings.js';
import type { VoiceDevices } from '../../../core/ports/voice.js';
import { loadChoices, pluggedIn, ROLES, saveChoices, SYSTEM, type Choices } from './choices.js';
import { meterLevel } from './level-meter.js';
import { listDevices, microphonePermission, type Listed } from './listed.js';
import { AudioOutput } from './output.js';
import { microphone, openMicrophone, type AudioSource, type Microphone } from './source.js';
import { Ringer } from './ringer.js';
import { keyTones, TEST_SOUND, TonePlayer } from './tones.js';

/** Milliseconds after which a test ends by itself: a microphone must not stay open unseen. */
const TEST_MAX = 30_000;

type Output = Exclude<AudioRole, 'microphone'>;

/** The sound devices of this page: what is plugged in, what the agent chose, and what is used now. */
export class PageAudio implements VoiceDevices {
  readonly devices$: Observable<AudioDevices>;
  /** How loud the microphone is while it is tested. */
  readonly transients$: Observable<Transient>;
  readonly source: AudioSource;
  readonly outputs: Readonly<Record<Output, AudioOutput>> = {
    speaker: new AudioOutput(),
    ringer: new AudioOutput(),
  };
  readonly #speaker = new TonePlayer(this.outputs.speaker);
  readonly #ringer: Ringer;
  readonly #storage: KeyValueStorage;
  readonly #log: Log;
  readonly #microphone: Microphone;
  readonly #devices = new BehaviorSubject<AudioDevices>(describe({ microphones: [], outputs: [] }, SYSTEM));
  readonly #transients = new Subject<Transient>();
  readonly #stop = new AbortController();
  #choices: Choices;
  #listed: Listed = { microphones: [], outputs: [] };
  /** The ids in use; null: the system's. */
  #used: Record<AudioRole, string | null> = { microphone: null, speaker: null, ringer: null };
  #permission: AudioDevices['permission'] = 'ask';
  #looks = 0;
  #tests = 0;
  #endTest: (() => void) | null = null;

  constructor(storage: KeyValueStorage, log: Log) {
    this.#storage = storage;
    this.#log = log;
    this.#choices = loadChoices(storage);
    this.#ringer = new Ringer(new TonePlayer(this.outputs.ringer), storage, () => this.#tell());
    this.devices$ = this.#devices.asObservable();
    this.transients$ = this.#transients.asObservable();
    this.#microphone = microphone(() => this.#used.microphone);
    this.source = { ...this.#microphone, open: () => this.#named(this.#microphone.open()) };
    this.#tell();
    const { signal } = this.#stop;
    const media = navigator.mediaDevices as MediaDevices | undefined;
    media?.addEventListener('devicechange', () => void this.#look(), { signal });
    void microphonePermission((permission) => {
      this.#permission = permission;
      void this.#look();
    }, signal);
  }

  async choose(role: AudioRole, deviceId: string | null): Promise<void> {
    const listed = role === 'microphone' ? this.#listed.microphones : this.#listed.outputs;
    const device = listed.find(({ id }) => id === deviceId) ?? null;
    const before = this.#choices[role];
    // Before it is in use: if devices come and go meanwhile, the new choice is the one that is used.
    this.#choices = { ...this.#choices, [role]: device };
    try {
      await this.#use(role, device?.id ?? null);
    } catch (failure) {
      if (this.#choices[role] === device) this.#choices = { ...this.#choices, [role]: before };
      throw failure;
    } finally {
      this.#tell();
    }
    saveChoices(this.#storage, this.#choices);
  }

  async testMicrophone(on: boolean): Promise<void> {
    this.#endTest?.();
    const test = (this.#tests += 1);
    if (!on) return;
    const track = await this.#named(openMicrophone(this.#used.microphone));
    // The test was ended, or begun again, while the agent was asked for the microphone.
    if (test !== this.#tests || this.#stop.signal.aborted) {
      track.stop();
      return;
    }
    const stopMeter = meterLevel(track, (level) => this.#transients.next({ type: 'microphone', level }));
    const timer = setTimeout(() => this.#endTest?.(), TEST_MAX);
    this.#endTest = () => {
      this.#endTest = null;
      this.#tests += 1;
      clearTimeout(timer);
      stopMeter();
      this.#tell();
    };
    track.addEventListener('ended', () => test === this.#tests && this.#endTest?.(), { once: true });
    this.#tell();
    this.#supply();
  }

  playTestSound(role: Output): Promise<void> {
    return role === 'ringer' ? this.#ringer.play() : this.#speaker.play(TEST_SOUND);
  }

  ring(sound: Ringtone | null): void {
    this.#ringer.ring(sound);
  }

  preferRinging(changes: { readonly volume?: number; readonly muted?: boolean }): void {
    this.#ringer.prefer(changes);
  }

  /** Lets the agent hear which keys were pressed. A page that may not sound yet stays quiet. */
  playKeys(digits: string): void {
    this.#speaker.play(keyTones(digits)).catch(() => undefined);
  }

  close(): void {
    this.#stop.abort();
    this.#endTest?.();
    this.#tests += 1;
    this.#speaker.close();
    this.#ringer.close();
    this.#devices.complete();
    this.#transients.complete();
  }

  #supply(): void {
    if (this.#permission === 'granted' || this.#permission === 'ask') this.#microphone.supply();
  }

  /** Notes the agent's answer and looks for the devices' names: not every browser tells by itself of either. */
  async #named(opening: Promise<MediaStreamTrack>): Promise<MediaStreamTrack> {
    const track = await opening.catch((refusal: unknown) => {
      if (this.#permission === 'ask' && isRefusal(refusal)) {
        this.#permission = 'refused';
        this.#tell();
      }
      throw refusal;
    });
    if (this.#listed.microphones.length === 0) {
      this.#permission = 'granted';
      void this.#look();
    }
    return track;
  }

  /** Looks what is plugged in, and uses what was chosen as far as it is there. */
  async #look(): Promise<void> {
    const look = (this.#looks += 1);
    const listed = await listDevices();
    if (look !== this.#looks || this.#stop.signal.aborted) return;
    this.#listed = listed;
    for (const role of ROLES) {
      const choice = this.#choices[role];
      const plugged = role === 'microphone' ? listed.microphones : listed.outputs;
      const device = choice && pluggedIn(choice, plugged);
      await this.#use(role, device?.id ?? null).catch((failure: unknown) =>
        this.#log.warn('A sound device could not be used', { role, failure }),
      );
    }
    this.#tell();
    this.#supply();
  }

  async #use(role: AudioRole, id: string | null): Promise<void> {
    const before = this.#used[role];
    if (id === before) return;
    this.#used = { ...this.#used, [role]: id };
    try {
      if (role === 'microphone') {
        await this.#microphone.change();
        if (this.#endTest) await this.testMicrophone(true);
      } else await this.outputs[role].use(id);
    } catch (failure) {
      this.#used = { ...this.#used, [role]: before };
      throw failure;
    }
  }

  #tell(): void {
    if (this.#stop.signal.aborted) return;
    this.#devices.next({
      ...describe(this.#listed, this.#choices),
      permission: this.#permission,
      ringing: this.#ringer.state,
      testing: this.#endTest !== null,
    });
  }
}

const isRefusal = (thrown: unknown): boolean => reasonOf(OmniError.from(thrown)) === 'NotAllowedError';

function describe(listed: Listed, choices: Choices): AudioDevices {
  const named = listed.microphones.length > 0 || listed.outputs.length > 0;
  const choice = (wanted: AudioDevice | null, devices: readonly AudioDevice[]) => {
    const device = wanted && pluggedIn(wanted, devices);
    return { device: device ?? wanted, missing: named && wanted !== null && !device };
  };
  return {
    ...listed,
    permission: 'ask',
    choices: {
      microphone: choice(choices.microphone, listed.microphones),
      speaker: choice(choices.speaker, listed.outputs),
      ringer: choice(choices.ringer, listed.outputs),
    },
    canChooseOutput: AudioOutput.canBeChosen && (!named || listed.outputs.length > 0),
    testing: false,
  };
}
