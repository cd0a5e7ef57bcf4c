import { expect } from 'chai';
import type { Sdk } from '../../../src/adapters/frame/sdk.js';
import { until } from '../support/until.js';
import { addFrame, connected, order, removeFrames, report } from './support/host.js';

const user = {
  isAvailable: true,
  autoCallStatus: true,
  statusDescription: 'Available',
  autoCallStateChangeCause: 'x',
};
const pop = (interactionId: string) => ({
  interactionId,
  campaignId: 172,
  channelDetails: { channelType: 'voice' },
});

/** The next payload of an event. */
function next(
  sdk: Sdk,
  name: 'userAvailabilityStatusChanged' | 'showCrm' | 'windowVisibilityChanged' | 'handleInteractionDisposed',
): Promise<unknown> {
  return new Promise((resolve) => sdk.once(name, resolve));
}

describe('events in a host page', () => {
  afterEach(removeFrames);

  it('arrive in order, also when one of them is large', async () => {
    const sdk = await connected();
    const heard: unknown[] = [];
    sdk.on('userAvailabilityStatusChanged', ({ statusDescription }) =>
      heard.push(statusDescription?.slice(0, 3)),
    );
    const all = new Promise<void>((resolve) => sdk.on('windowVisibilityChanged', () => resolve()));
    await order(sdk, {
      emit: [
        { name: 'userAvailabilityStatusChanged', payload: { ...user, statusDescription: 'one' } },
        {
          name: 'userAvailabilityStatusChanged',
          payload: { ...user, statusDescription: `two${'o'.repeat(1_000_000)}` },
        },
        { name: 'userAvailabilityStatusChanged', payload: { ...user, statusDescription: 'three' } },
        { name: 'windowVisibilityChanged', payload: { isWindowVisible: true } },
      ],
    });
    await all;
    expect(heard).to.deep.equal(['one', 'two', 'thr']);
  });

  it('reach the other handlers when one throws', async () => {
    const sdk = await connected();
    const thrown = new Promise<void>((resolve) => {
      const onerror = window.onerror;
      window.onerror = () => {
        window.onerror = onerror;
        resolve();
        return true;
      };
    });
    sdk.on('showCrm', () => {
      throw new Error('broken handler');
    });
    const heard = next(sdk, 'showCrm');
    await order(sdk, { emit: [{ name: 'showCrm', payload: pop('a') }] });
    expect(await heard).to.have.property('interactionId', 'a');
    await thrown;
    expect((await sdk.diagnose()).counters.handlerFailures).to.equal(1);
  });

  it('count a handler that fails later, and do not wait for one that never settles', async () => {
    const sdk = await connected();
    const reported = new Promise<unknown>((resolve) => {
      const onerror = window.onerror;
      window.onerror = (_message, _source, _line, _column, error) => {
        window.onerror = onerror;
        resolve(error);
        return true;
      };
    });
    const unhandled: unknown[] = [];
    const onUnhandled = (event: Event): void => void unhandled.push(event);
    window.addEventListener('unhandledrejection', onUnhandled);
    sdk.on('showCrm', () => new Promise<void>(() => undefined));
    sdk.on('showCrm', async () => {
      await Promise.resolve();
      throw new Error('failed later');
    });
    const heard = next(sdk, 'showCrm');
    await order(sdk, { emit: [{ name: 'showCrm', payload: pop('a'), ack: 'ack-a' }] });
    expect(await heard).to.have.property('interactionId', 'a');
    expect(String(await reported)).to.contain('failed later');
    expect((await report(sdk)).acknowledged).to.deep.equal(['ack-a']);
    expect((await sdk.diagnose()).counters.handlerFailures).to.equal(1);
    expect((await report(sdk)).failed, 'the toolbar hears of it').to.deep.equal([
      { name: 'showCrm', payload: pop('a') },
    ]);
    window.removeEventListener('unhandledrejection', onUnhandled);
    expect(unhandled).to.deep.equal([]);
  });

  it('stop when told to, by the function and by off', async () => {
    const sdk = await connected();
    const heard: string[] = [];
    const stop = sdk.on('showCrm', () => heard.push('stopped'));
    const handler = (): void => void heard.push('off');
    sdk.once('showCrm', handler);
    sdk.off('showCrm', handler);
    stop();
    const done = next(sdk, 'showCrm');
    await order(sdk, { emit: [{ name: 'showCrm', payload: pop('a') }] });
    await done;
    expect(heard).to.deep.equal([]);
  });

  it('go on when off is called without a handler, which is refused', async () => {
    const sdk = await connected();
    const heard: string[] = [];
    sdk.on('showCrm', () => heard.push('kept'));
    for (const nothing of [undefined, null, 'handler']) {
      const stop = (): void => sdk.off('showCrm', nothing as never);
      expect(stop).to.throw('The handler of showCrm must be a function.').with.property('code', 2001);
    }
    const done = next(sdk, 'showCrm');
    await order(sdk, { emit: [{ name: 'showCrm', payload: pop('a') }] });
    await done;
    expect(heard).to.deep.equal(['kept']);
  });

  it('are dropped and counted when the contract does not know them', async () => {
    const sdk = await connected();
    const done = next(sdk, 'windowVisibilityChanged');
    await order(sdk, {
      emit: [
        { name: 'constructor' as 'showCrm', payload: {} },
        { name: 'windowVisibilityChanged', payload: { isWindowVisible: 'yes' } },
        { name: 'windowVisibilityChanged', payload: { isWindowVisible: false } },
      ],
    });
    expect(await done).to.deep.equal({ isWindowVisible: false });
    expect((await sdk.diagnose()).counters.badEvents).to.equal(2);
  });

  it('wait for a first handler when they must not be missed, and are acknowledged only then', async () => {
    const sdk = await connected();
    await order(sdk, { emit: [{ name: 'showCrm', payload: pop('a'), ack: 'ack-a' }] });
    expect((await report(sdk)).acknowledged).to.deep.equal([]);
    expect(await next(sdk, 'showCrm')).to.have.property('interactionId', 'a');
    expect((await report(sdk)).acknowledged).to.deep.equal(['ack-a']);
  });

  it('that need no answer are acknowledged when all handlers have finished, even if one has failed', async () => {
    const sdk = await connected();
    const { onerror } = window;
    window.onerror = () => true;
    let finish: () => void = () => undefined;
    sdk.once('handleInteractionDisposed', () => new Promise<void>((resolve) => (finish = resolve)));
    sdk.on('handleInteractionDisposed', () => Promise.reject(new Error('It cannot be written down.')));
    const heard = next(sdk, 'handleInteractionDisposed');
    await order(sdk, {
      emit: [{ name: 'handleInteractionDisposed', payload: { interactionId: 'a' }, ack: 'a' }],
    });
    await heard;
    expect((await report(sdk)).acknowledged, 'one still writes it down').to.deep.equal([]);
    finish();
    await until(async () => (await report(sdk)).acknowledged.length > 0, 'the acknowledgement');
    expect((await report(sdk)).failed, 'nobody asked for anything').to.deep.equal([]);
    window.onerror = onerror;
  });

  it('come again after a handler has failed, and not while one still works', async () => {
    const sdk = await connected();
    const { onerror } = window;
    window.onerror = () => true;
    let finish: () => void = () => undefined;
    const heard: (string | null | undefined)[] = [];
    sdk.on('showCrm', ({ interactionId }) => {
      heard.push(interactionId);
      if (interactionId === 'works') return new Promise<void>((resolve) => (finish = resolve));
      return Promise.reject(new Error('The CRM is down.'));
    });
    const pops = ['fails', 'works'].map((id) => ({ name: 'showCrm', payload: pop(id), ack: id }) as const);
    await order(sdk, { emit: pops });
    await report(sdk);
    await order(sdk, { emit: pops });
    await report(sdk);
    finish();
    window.onerror = onerror;
    expect(heard).to.deep.equal(['fails', 'works', 'fails']);
  });

  it('that must not be missed come once, however often the toolbar repeats them', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const heard: (string | null | undefined)[] = [];
    sdk.on('showCrm', ({ interactionId }) => heard.push(interactionId));
    const twice = { name: 'showCrm', payload: pop('a'), ack: 'ack-a' } as const;
    await order(sdk, { emit: [twice, twice] });
    await order(sdk, { emit: [twice, { name: 'showCrm', payload: pop('b'), ack: 'ack-b' }] });
    await report(sdk);
    expect(heard).to.deep.equal(['a', 'b']);
    expect((await report(sdk)).acknowledged).to.include.members(['ack-a', 'ack-b']);
  });
});
