import {
  connectCustomer,
  openEmbedded,
  type CustomerConnection,
  type CustomerView,
  type EmbeddedOptions,
} from '../../../src/adapters/embedded/index.js';
import type { Omni } from '../../../src/core/types.js';

/** What a page of these tests offers to the page that frames it. */
export interface Tab {
  /** Makes the browser refuse this to the page from now on. */
  refuse(what: Refusable): void;
  openAgent(center: string, options?: EmbeddedOptions): Promise<Omni>;
  openCustomer(center: string): Promise<{ customer: CustomerConnection; view(): CustomerView | null }>;
  /** The present loudness of what this page itself plays, as a root mean square. */
  loudness(): number;
}

declare global {
  interface Window {
    tab?: Tab;
  }
}

export type Refusable =
  | 'indexedDB'
  | 'indexedDB at first'
  | 'keys at first'
  | 'locks'
  | 'BroadcastChannel'
  | 'sessionStorage'
  | 'microphone'
  | 'https';

const denied = (): never => {
  throw new DOMException('Refused', 'SecurityError');
};

const REFUSALS: Readonly<Record<Refusable, () => void>> = {
  indexedDB: () => Object.defineProperty(window, 'indexedDB', { get: denied }),
  'indexedDB at first': () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      IDBFactory.prototype.open = open;
      throw new DOMException('For a moment', 'UnknownError');
    };
  },
  'keys at first': () => {
    const generate = SubtleCrypto.prototype.generateKey;
    SubtleCrypto.prototype.generateKey = () => {
      SubtleCrypto.prototype.generateKey = generate;
      throw new DOMException('For a moment', 'OperationError');
    };
  },
  locks: () => Object.defineProperty(navigator, 'locks', { value: undefined }),
  BroadcastChannel: () => Object.defineProperty(window, 'BroadcastChannel', { value: denied }),
  sessionStorage: () => Object.defineProperty(window, 'sessionStorage', { get: denied }),
  // What a page that is served over plain http lacks.
  https: () => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(crypto, 'randomUUID', { value: undefined });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
    for (const missing of ['locks', 'mediaDevices'])
      Object.defineProperty(navigator, missing, { value: undefined });
  },
  microphone: () =>
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
      value: () => Promise.reject(new DOMException('Refused', 'NotAllowedError')),
    }),
};

const taps: AnalyserNode[] = [];
const connect = AudioNode.prototype.connect as (this: AudioNode, target: AudioNode) => AudioNode;
AudioNode.prototype.connect = function (this: AudioNode, target: AudioNode) {
  if (target === this.context.destination && this.context instanceof AudioContext) {
    const tap = new AnalyserNode(this.context);
    connect.call(this, tap);
    taps.push(tap);
  }
  return connect.call(this, target);
} as typeof AudioNode.prototype.connect;

function loudnessOf(tap: AnalyserNode): number {
  if (tap.context.state !== 'running') return 0;
  const samples = new Float32Array(tap.fftSize);
  tap.getFloatTimeDomainData(samples);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

window.tab = {
  refuse: (what) => REFUSALS[what](),
  openAgent: (center, options) => openEmbedded({ ...options, center }),
  async openCustomer(center) {
    const customer = await connectCustomer({ center });
    let latest: CustomerView | null = null;
    customer.view$.subscribe((view) => (latest = view));
    return { customer, view: () => latest };
  },
  loudness: () => Math.max(0, ...taps.map(loudnessOf)),
};
