import { Subject, type Observable } from 'rxjs';
import { OmniError } from '../../../core/contract/errors.js';

/** Where a page's own audio comes from. */
export interface AudioSource {
  /** The track, as soon as it may be used. Rejects with an OmniError which says what to change. */
  open(): Promise<MediaStreamTrack>;
  /** Lets go of the device. */
  close(): void;
  /** `open` gives another track from now on, which is to take the place of the one in use. */
  readonly changed$?: Observable<void>;
}

export interface Microphone extends AudioSource {
  readonly changed$: Observable<void>;
  /** Opens the microphone wanted now in place of the one in use. Rejects if it cannot: then the old one stays. */
  change(): Promise<void>;
  /** A microphone may be there or allowed again: a call that goes on without one gets it. */
  supply(): void;
}

const WHAT_TO_CHANGE: Readonly<Record<string, string>> = {
  NotAllowedError:
    'The microphone is not allowed. Allow it for this site in the address bar; a page that frames the toolbar must give the iframe allow="microphone".',
  NotFoundError: 'There is no microphone. Plug one in.',
  NotReadableError: 'Another program is using the microphone. Close it, then test the microphone here.',
  OverconstrainedError: 'The chosen microphone is gone. Choose another.',
  SecurityError: 'The microphone is switched off by a policy of this page.',
};

function refused(cause: unknown): OmniError {
  const name = cause instanceof DOMException ? cause.name : '';
  const message = WHAT_TO_CHANGE[name] ?? 'The microphone could not be opened.';
  return new OmniError('NOT_ALLOWED', message, {
    details: { reason: WHAT_TO_CHANGE[name] ? name : 'microphone' },
    cause,
  });
}

const GONE = ['OverconstrainedError', 'NotFoundError'];

/** Opens a microphone. If the id is null, or its device gone: the one that the system uses. */
export async function openMicrophone(deviceId: string | null): Promise<MediaStreamTrack> {
  // The types do not say it, but outside of secure contexts this is undefined.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) {
    throw new OmniError('NOT_ALLOWED', 'Browsers give the microphone to https pages and localhost only.', {
      details: { reason: 'insecure' },
    });
  }
  try {
    const stream = await devices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...(deviceId === null ? {} : { deviceId: { exact: deviceId } }),
      },
    });
    const [track] = stream.getAudioTracks();
    if (!track) throw new DOMException('No audio track', 'NotFoundError');
    return track;
  } catch (cause) {
    if (deviceId !== null && GONE.includes((cause as Partial<Error>).name ?? '')) return openMicrophone(null);
    throw refused(cause);
  }
}

/** The microphone: opened once for all calls of the page, and let go when the last one has ended. */
export function microphone(wanted: () => string | null = () => null): Microphone {
  const changed = new Subject<void>();
  let changing: Promise<void> = Promise.resolve();
  let opened: Promise<MediaStreamTrack> | null = null;
  let current: MediaStreamTrack | null = null;
  /** A call goes on without a microphone. */
  let lacking = false;

  async function change(): Promise<void> {
    const before = opened;
    if (before) {
      const track = await openMicrophone(wanted());
      if (opened !== before) {
        track.stop();
        return;
      }
      opened = Promise.resolve(track);
      current = track;
    }
    changed.next();
    before?.then(
      (track) => track.stop(),
      () => undefined,
    );
  }

  function changeInTurn(): Promise<void> {
    const done = changing.then(change);
    changing = done.catch(() => undefined);
    return done;
  }

  return {
    changed$: changed.asObservable(),
    change: changeInTurn,
    supply() {
      if (lacking) changeInTurn().catch(() => undefined);
    },
    open() {
      // The track of an unplugged device has ended: then the microphone wanted now is opened.
      if (opened && current?.readyState !== 'ended') return opened;
      const attempt = openMicrophone(wanted());
      opened = attempt;
      current = null;
      lacking = false;
      attempt.then(
        (track) => {
          if (opened === attempt) current = track;
        },
        () => {
          if (opened !== attempt) return;
          opened = null;
          lacking = true;
        },
      );
      return attempt;
    },
    close() {
      const attempt = opened;
      opened = null;
      current = null;
      lacking = false;
      attempt?.then(
        (track) => track.stop(),
        () => undefined,
      );
    },
  };
}

const PITCH = 180;

/**
 * A made-up voice: two soft tones that come and go like syllables. For the sample customer, who shares the page
 * with the agent and therefore cannot have a microphone of its own.
 */
export function sampleVoice(): AudioSource {
  let context: AudioContext | null = null;
  return {
    async open() {
      context ??= new AudioContext();
      const speech = context.createGain();
      speech.gain.value = 0.12;
      const syllables = context.createOscillator();
      syllables.frequency.value = 2.5;
      const depth = context.createGain();
      depth.gain.value = 0.1;
      syllables.connect(depth).connect(speech.gain);
      syllables.start();
      for (const harmonic of [1, 2.02]) {
        const tone = context.createOscillator();
        tone.type = 'triangle';
        tone.frequency.value = PITCH * harmonic;
        tone.connect(speech);
        tone.start();
      }
      const out = context.createMediaStreamDestination();
      speech.connect(out);
      const [track] = out.stream.getAudioTracks();
      if (!track) throw new OmniError('INTERNAL', 'The browser made no audio track.');
      // Suspended until the page has been clicked: the track is silent, and the call goes on. Rejects if closed before.
      context.resume().catch(() => undefined);
      return track;
    },
    close() {
      void context?.close();
      context = null;
    },
  };
}
