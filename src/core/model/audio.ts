/** What a sound device is used for. */
export type AudioRole = 'microphone' | 'speaker' | 'ringer';

export interface AudioDevice {
  readonly id: string;
  /** The name that the browser gives it. */
  readonly label: string;
}

/** What the agent chose for one use. */
export interface AudioChoice {
  /** Null: whatever the system uses. */
  readonly device: AudioDevice | null;
  /** The chosen device is unplugged, and the system's is used until it is back. */
  readonly missing: boolean;
}

/** What it rings like: one sound for each family of channels. */
export type Ringtone = 'voice' | 'chat' | 'whatsapp';

/** How the page rings for what arrives. */
export interface Ringing {
  /** More than 0, at most 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** It should have rung, and the browser plays nothing before the page is used. */
  readonly blocked: boolean;
}

/** The sound devices of the page that carries the calls. */
export interface AudioDevices {
  /**
   * Whether the microphone may be used. `framed`: the page around the toolbar keeps it away; `insecure`: browsers give
   * it to https pages and localhost only.
   */
  readonly permission: 'ask' | 'granted' | 'refused' | 'framed' | 'insecure';
  /** Empty before the microphone is allowed: browsers do not name devices earlier. */
  readonly microphones: readonly AudioDevice[];
  /** What can be heard on. */
  readonly outputs: readonly AudioDevice[];
  readonly choices: Readonly<Record<AudioRole, AudioChoice>>;
  /** False: this browser plays everything where the system says. */
  readonly canChooseOutput: boolean;
  /** Absent: it does not ring here. */
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
  /** Shares of what got lost on the way here, and on the way there, 0 to 1. */
  readonly lossIn: number;
  readonly lossOut: number;
  /** For example `opus`; null: not known yet. */
  readonly codec: string | null;
  /** Milliseconds without a sound from this side or the other, muted and held time not counted. */
  readonly silenceLocal: number;
  readonly silenceRemote: number;
}
