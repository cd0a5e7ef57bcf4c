import { OmniError } from '../../../core/contract/errors.js';
import type { Ringtone } from '../../../core/model/audio.js';
import type { AudioOutput } from './output.js';

/** One tone of a sequence. Times are seconds from the start. */
export interface Tone {
  readonly hertz: readonly number[];
  readonly at: number;
  readonly length: number;
}

/** A rising chord, long enough to hear whether it comes from the left, the right, or not at all. */
export const TEST_SOUND: readonly Tone[] = [
  { hertz: [523.25], at: 0, length: 0.25 },
  { hertz: [659.25], at: 0.25, length: 0.25 },
  { hertz: [783.99], at: 0.5, length: 0.45 },
];

/** The agent hears without looking what arrives: a telephone, a high pair, three falling tones. */
export const RINGTONES: Readonly<Record<Ringtone, readonly Tone[]>> = {
  voice: [
    { hertz: [440, 554.37], at: 0, length: 0.4 },
    { hertz: [440, 554.37], at: 0.6, length: 0.4 },
  ],
  chat: [
    { hertz: [1_046.5], at: 0, length: 0.12 },
    { hertz: [1_318.51], at: 0.16, length: 0.2 },
  ],
  whatsapp: [
    { hertz: [880], at: 0, length: 0.12 },
    { hertz: [698.46], at: 0.16, length: 0.12 },
    { hertz: [587.33], at: 0.32, length: 0.24 },
  ],
};

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1_209, 1_336, 1_477, 1_633];
const KEYS = '123A456B789C*0#D';
const KEY_LENGTH = 0.1;
const KEY_GAP = 0.07;

/** What the keys of a telephone sound like. */
export function keyTones(digits: string): readonly Tone[] {
  return [...digits]
    .map((digit) => KEYS.indexOf(digit))
    .filter((at) => at >= 0)
    .map((at, index) => ({
      hertz: [ROWS[at >> 2] ?? 0, COLUMNS[at & 3] ?? 0],
      at: index * (KEY_LENGTH + KEY_GAP),
      length: KEY_LENGTH,
    }));
}

const VOLUME = 0.12;
/** Seconds of fading in and out, so that nothing clicks. */
const FADE = 0.01;

/** Plays tones on one output. */
export class TonePlayer {
  readonly #output: AudioOutput;
  #open: ReturnType<typeof start> | null = null;

  constructor(output: AudioOutput) {
    this.#output = output;
  }

  /**
   * Resolves when they have been heard; rejects when the browser plays nothing before the page is used.
   * @param onHeard called when the tones begin
   */
  async play(tones: readonly Tone[], volume = 1, onHeard = (): void => undefined): Promise<void> {
    const { context, out, element, closed } = (this.#open ??= start(this.#output));
    try {
      // The element first: it rejects at once where the context would wait for a click.
      await element.play();
      await context.resume();
    } catch (cause) {
      if (closed.aborted) return;
      throw new OmniError(
        'NOT_ALLOWED',
        'The browser plays no sound before the page is used: click anywhere.',
        { details: { reason: 'click' }, cause },
      );
    }
    if (closed.aborted) return;
    onHeard();
    const sounds = tones.map((tone) => sound(context, out, tone, volume * VOLUME));
    await Promise.race([Promise.all(sounds), once(closed, 'abort')]);
  }

  close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    open.stop.abort();
    open.detach();
    open.element.pause();
    open.element.srcObject = null;
    void open.context.close();
  }
}

function start(output: AudioOutput) {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = out.stream;
  const stop = new AbortController();
  return { context, out, element, stop, closed: stop.signal, detach: output.attach(element) };
}

const once = (target: EventTarget, event: string): Promise<void> =>
  new Promise((resolve) => target.addEventListener(event, () => resolve(), { once: true }));

function sound(
  context: AudioContext,
  out: AudioNode,
  { hertz, at, length }: Tone,
  volume: number,
): Promise<void> {
  const start = context.currentTime + at;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + FADE);
  gain.gain.setValueAtTime(volume, start + length - FADE);
  gain.gain.linearRampToValueAtTime(0, start + length);
  gain.connect(out);
  const ended = hertz.map((frequency) => {
    const oscillator = context.createOscillator();
    oscillator.frequency.value = frequency;
    oscillator.connect(gain);
    oscillator.start(start);
    oscillator.stop(start + length);
    return once(oscillator, 'ended');
  });
  return Promise.all(ended).then(() => gain.disconnect());
}
