import { expect } from 'chai';
import { createSdk } from '../../../src/adapters/frame/sdk.js';
import { until } from '../support/until.js';
import { addFrame, failure, loaded, order, removeFrames, report } from './support/host.js';

/** Counts what was opened and not released: listeners of the window, timers, ports. */
function watch(): { left(): { listeners: number; timers: number; ports: number }; stop(): void } {
  const listeners = new Set<unknown>();
  const timers = new Set<unknown>();
  let ports = 0;
  const { addEventListener, removeEventListener, setTimeout, clearTimeout, MessageChannel } = window;
  const closing = MessagePort.prototype.close;
  const ours = (type: string): boolean => ['message', 'pagehide', 'pageshow'].includes(type);
  Object.assign(window, {
    addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions) {
      if (ours(type)) listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener));
      addEventListener.call(window, type, listener, options);
    },
    removeEventListener(type: string, listener: EventListener) {
      listeners.delete(listener);
      removeEventListener.call(window, type, listener);
    },
    setTimeout(run: () => void, delay: number) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, delay);
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer: number) {
      timers.delete(timer);
      clearTimeout(timer);
    },
    MessageChannel: class extends MessageChannel {
      constructor() {
        super();
        ports++;
      }
    },
  });
  const closed = new WeakSet<MessagePort>();
  MessagePort.prototype.close = function () {
    if (!closed.has(this)) ports--;
    closed.add(this);
    closing.call(this);
  };
  return {
    left: () => ({ listeners: listeners.size, timers: timers.size, ports }),
    stop() {
      MessagePort.prototype.close = closing;
      Object.assign(window, {
        addEventListener,
        removeEventListener,
        setTimeout,
        clearTimeout,
        MessageChannel,
      });
    },
  };
}

describe('after 50 connects and disconnects', () => {
  afterEach(removeFrames);

  it('nothing is left on either side', async () => {
    const frame = addFrame();
    await loaded(frame);
    const seen = watch();
    try {
      for (let round = 0; round < 50; round++) {
        const sdk = createSdk();
        await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
        sdk.on('showCrm', () => undefined);
        await sdk.getCurrentUser();
        const lost = failure(order(sdk, { silent: true }));
        sdk.disconnect();
        expect(await lost).to.have.property('code', 5005);
      }
      expect(seen.left()).to.deep.equal({ listeners: 0, timers: 0, ports: 0 });
    } finally {
      seen.stop();
    }
    const sdk = createSdk();
    await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    await until(async () => (await report(sdk)).closed >= 50, 'the end of the last that disconnected');
    expect(await report(sdk)).to.include({ opened: 51, closed: 50, edges: 1, clients: 1 });
    sdk.disconnect();
  });

  it('an SDK that disconnected may begin again', async () => {
    const frame = addFrame();
    const sdk = createSdk();
    const config = { context: 'crm', origin: location.origin, instanceId: frame.id } as const;
    await sdk.initialize(config);
    sdk.disconnect();
    const waiting = sdk.getCurrentUser();
    await sdk.initialize(config);
    expect(await waiting).to.have.property('userId', frame.id);
    sdk.disconnect();
  });
});
