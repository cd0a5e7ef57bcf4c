import type { Log } from '../../core/ports/surroundings.js';

/** A bar for each chord, as its notes in hertz: C major seventh, A minor seventh, F major seventh, G with a sixth. */
const CHORDS = [
  [261.63, 329.63, 392, 493.88],
  [220, 261.63, 329.63, 392],
  [174.61, 261.63, 329.63, 440],
  [196, 246.94, 293.66, 329.63],
] as const;
const UP_AND_DOWN = [0, 1, 2, 3, 2, 1] as const;

/** Seconds from one note to the next, and until one has faded. */
const STEP = 0.55;
const FADE = 2.2;
/** Well below a voice. */
const VOLUME = 0.05;
const SAMPLE_RATE = 24_000;
const GESTURES = ['pointerdown', 'keydown'] as const;

function pluck(context: BaseAudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(VOLUME, at + 0.02);
  loudness.gain.exponentialRampToValueAtTime(VOLUME / 1_000, at + FADE);
  tone.connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + FADE);
}

/** Renders the music as a whole: timers in background pages are too slow to feed it. It ends in silence, for a loop. */
function score(): Promise<AudioBuffer> {
  const notes = CHORDS.flatMap((chord) => UP_AND_DOWN.map((index) => chord[index]));
  const seconds = notes.length * STEP + FADE;
  const context = new OfflineAudioContext(1, Math.ceil(seconds * SAMPLE_RATE), SAMPLE_RATE);
  notes.forEach((hertz, index) => pluck(context, hertz, index * STEP));
  return context.startRendering();
}

/**
 * What somebody on hold hears instead of nothing. It is made in their own page: so it goes on when the agent's page
 * goes, and no audio is sent between the two. A browser that plays nothing before the page is used begins with the next
 * click or key.
 */
export class HoldMusic {
  readonly #log: Log;
  #stop: AbortController | null = null;

  constructor(log: Log) {
    this.#log = log;
  }

  play(on: boolean): void {
    if (on === (this.#stop !== null)) return;
    this.#stop?.abort();
    this.#stop = on ? new AbortController() : null;
    if (this.#stop)
      start(this.#stop.signal).catch((failure: unknown) =>
        this.#log.warn('The music on hold cannot be played', failure),
      );
  }
}

async function start(signal: AbortSignal): Promise<void> {
  const music = await score();
  if (signal.aborted) return;
  const context = new AudioContext();
  const source = new AudioBufferSourceNode(context, { buffer: music, loop: true });
  const fader = context.createGain();
  source.connect(fader).connect(context.destination);
  source.start();
  for (const gesture of GESTURES)
    document.addEventListener(gesture, () => void context.resume().catch(() => undefined), {
      capture: true,
      signal,
    });
  signal.addEventListener('abort', () => {
    // Fades out: a sound that breaks off makes a click.
    fader.gain.setTargetAtTime(0, context.currentTime, 0.02);
    source.onended = () => void context.close();
    source.stop(context.currentTime + 0.15);
    // In a context that never ran, `onended` does not come.
    if (context.state === 'suspended') void context.close();
  });
}
