import type { ReactiveController, ReactiveElement } from 'lit';

/** Milliseconds after which the test ends by itself, so that no microphone stays open by accident. */
const LONGEST = 60_000;
const INTERVAL = 100;
/** A level that a quiet room does not reach. */
const HEARD = 0.05;

/** Opens the microphone for as long as its level is shown. Records and sends nothing. */
export class MicrophoneTest implements ReactiveController {
  status: 'idle' | 'opening' | 'open' = 'idle';
  /** 0 (silence) to 1. */
  level = 0;
  /** Whether anything was heard so far. */
  heard = false;
  /** Why it could not be opened: the name of the browser's error. */
  problem: string | null = null;
  readonly #host: ReactiveElement;
  #stop: (() => void) | null = null;
  #attempt = 0;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Asks for the microphone; called only on a click. */
  async start(): Promise<void> {
    if (this.status !== 'idle') return;
    const attempt = ++this.#attempt;
    this.#set({ status: 'opening', level: 0, heard: false, problem: null });
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      if (attempt !== this.#attempt) return close(stream);
      try {
        this.#listen(stream);
      } catch (thrown) {
        close(stream);
        throw thrown;
      }
    } catch (thrown) {
      if (attempt === this.#attempt)
        this.#set({ status: 'idle', problem: thrown instanceof DOMException ? thrown.name : 'unknown' });
    }
  }

  stop(): void {
    this.#attempt++;
    this.#stop?.();
    this.#stop = null;
    this.#set({ status: 'idle', level: 0 });
  }

  #listen(stream: MediaStream): void {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    context.resume().catch(() => undefined);
    const samples = new Float32Array(analyser.fftSize);
    const measure = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      this.#set({ level: Math.min(1, loudest), heard: this.heard || loudest > HEARD });
    }, INTERVAL);
    const forgotten = setTimeout(() => this.stop(), LONGEST);
    this.#stop = () => {
      clearInterval(measure);
      clearTimeout(forgotten);
      close(stream);
      void context.close();
    };
    this.#set({ status: 'open' });
  }

  #set(change: Partial<Pick<MicrophoneTest, 'status' | 'level' | 'heard' | 'problem'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}

function close(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
