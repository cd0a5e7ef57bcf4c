/** What an audio device is used for. */
export type AudioRole = 'microphone' | 'speaker' | 'ringer';

export interface AudioDevice {
  readonly id: string;
  /** The browser's name for it. */
  readonly label: string;
}

/** What the agent chose for one use. */
export interface AudioChoice {
  /** Null: the system's default device. */
  readonly device: AudioDevice | null;
  /** The chosen device is unplugged: the system's default is used until it is back. */
  readonly missing: boolean;
}

/** The ringtones: one for each family of channels. */
export type Ringtone = 'voice' | 'chat' | 'whatsapp';

/** How the page rings for what arrives. */
export interface Ringing {
  /** More than 0, at most 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** True: it should have rung, but the browser plays no sound before the user has clicked or typed in the page. */
  readonly blocked: boolean;
}

/** The sound devices of the page that carries the calls. */
export interface AudioDevices {
  /**
   * Whether the microphone may be used. `framed`: the page around the toolbar does not delegate it; `insecure`:
   * browsers give it only to https pages and localhost.
   */
  readonly permission: 'ask' | 'granted' | 'refused' | 'framed' | 'insecure';
  /** Empty before the microphone is allowed: browsers do not name devices earlier. */
  readonly microphones: readonly AudioDevice[];
  /** The devices for sound output. */
  readonly outputs: readonly AudioDevice[];
  readonly choices: Readonly<Record<AudioRole, AudioChoice>>;
  /** False: this browser plays everything on the system's default device. */
  readonly canChooseOutput: boolean;
  /** Absent: this page does not ring. */
  readonly ringing?: Ringing;
  /** The microphone is open for a test. */
  readonly testing: boolean;
}

/** How a call sounds, over the last few seconds. */
export interface CallQuality {
  /** Since the call began. */
  readonly packetsSent: number;
  readonly packetsReceived: number;
  readonly packetsLost: number;
  /** Milliseconds. */
  readonly jitter: number;
  readonly roundTrip: number;
  /** Shares of the packets that were lost on their way to this page (`lossIn`) and from it (`lossOut`), 0 to 1. */
  readonly lossIn: number;
  readonly lossOut: number;
  /** For example `opus`; null: not known yet. */
  readonly codec: string | null;
  /** For how many milliseconds this side and the other side have been silent; muted and held time does not count. */
  readonly silenceLocal: number;
  readonly silenceRemote: number;
}
