import { expect } from 'chai';
import { createSdk } from '../../../src/adapters/frame/sdk.js';
import { framePlace } from '../../../src/adapters/frame/host/place.js';
import {
  addFrame,
  connected,
  failure,
  loaded,
  nextMessage,
  order,
  removeFrames,
  report,
  TOOLBAR_ORIGIN,
} from './support/host.js';

describe('a frame that reloads, moves or is removed', () => {
  afterEach(removeFrames);

  it('rejects calls under way when it reloads, and is ready for the next call', async () => {
    const sdk = await connected();
    const lost = failure(order(sdk, { silent: true }));
    const reloading = failure(order(sdk, { silent: true, reload: true }));
    for (const error of [await lost, await reloading]) {
      expect(error).to.include({ code: 5005, method: 'sendDataToApp' });
      expect(error.message).to.equal(
        'sendDataToApp was not answered, because the other page was loaded again or closed. It may have been carried out: call again, with the same idempotencyKey if it takes one.',
      );
    }
    expect(await sdk.getCurrentUser()).to.include({ userName: 'crm' });
    expect(await report(sdk)).to.include({ opened: 1, clients: 1 });
  });

  it('comes back after many reloads, with one client and nothing left behind', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    for (let round = 0; round < 5; round++) {
      const back = loaded(frame);
      await failure(order(sdk, { silent: true, reload: true }));
      await back;
      expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
    }
    expect(await report(sdk)).to.include({ opened: 1, clients: 1 });
  });

  it('reports each load once, also when a frame comes back after another took its place', async () => {
    const frame = addFrame();
    await loaded(frame);
    const other = addFrame({ id: frame.id });
    other.remove();
    const told: string[] = [];
    const stop = new AbortController();
    framePlace(frame, TOOLBAR_ORIGIN).watch(stop.signal, {
      loaded: () => told.push('loaded'),
      removed: () => told.push('removed'),
    });
    for (const [old, next] of [
      [frame, other],
      [other, frame],
    ] as const) {
      const there = loaded(next);
      old.replaceWith(next);
      await there;
      // Other listeners are told within the same task.
      await new Promise((resolve) => setTimeout(resolve));
    }
    stop.abort();
    expect(told).to.deep.equal(['removed', 'loaded', 'removed', 'loaded']);
  });

  it('rejects calls under way when it is removed', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const lost = failure(order(sdk, { silent: true }));
    frame.remove();
    expect(await lost).to.have.property('code', 5005);
  });

  it('comes back when it is moved in the page', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const lost = failure(order(sdk, { silent: true }));
    const box = document.createElement('div');
    document.body.append(box);
    box.append(frame);
    expect(await lost).to.have.property('code', 5005);
    expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
    box.remove();
  });

  it('is found again after it has shown a page that is not the toolbar', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const address = frame.src;
    const lost = failure(order(sdk, { silent: true }));
    frame.src = `${location.origin}/test/adapters/frame/pages/sibling.html`;
    expect(await lost).to.have.property('code', 5005);
    const waiting = sdk.getCurrentUser();
    frame.src = address;
    expect(await waiting).to.include({ userId: frame.id });
  });

  it('lets calls that are made while it is removed wait for the same frame, put back', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const lost = failure(order(sdk, { silent: true }));
    frame.remove();
    expect((await lost).message).to.contain('removed');
    const waiting = [sdk.getCurrentUser(), sdk.getCurrentUser()];
    document.body.append(frame);
    for (const answer of await Promise.all(waiting)) expect(answer).to.include({ userId: frame.id });
    expect(await report(sdk)).to.include({ opened: 1, clients: 1 });
  });

  it('lets calls that are made right after it was moved wait for its new page', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const lost = failure(order(sdk, { silent: true }));
    document.body.append(frame);
    expect((await lost).message).to.contain('moved');
    expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
  });

  it('rejects, once and with the reason, calls made in the turn in which it is moved', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const settled: string[] = [];
    const called = (name: string): Promise<{ code: number; message: string }> => {
      const call = order(sdk, {});
      call.then(
        () => settled.push(`${name} answered`),
        () => settled.push(`${name} rejected`),
      );
      return failure(call);
    };
    const before = called('before');
    document.body.append(frame);
    const after = called('after');
    for (const error of [await before, await after]) {
      expect(error).to.include({ code: 5005, method: 'sendDataToApp' });
      expect(error.message).to.contain('removed or moved').and.to.contain('may have been carried out');
    }
    expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
    expect(settled).to.deep.equal(['before rejected', 'after rejected']);
    // Nothing that was sent in that turn has reached the new page.
    expect(await report(sdk)).to.deep.include({ opened: 1, answered: ['getCurrentUser', 'sendDataToApp'] });
  });

  for (const [when, replace] of [
    ['at once', (old: HTMLIFrameElement, other: HTMLIFrameElement) => old.replaceWith(other)],
    [
      'and is there already',
      async (old: HTMLIFrameElement, other: HTMLIFrameElement) => {
        const there = loaded(other);
        old.after(other);
        await there;
        old.remove();
      },
    ],
  ] as const) {
    it(`is followed to another frame with its id, which takes its place ${when}`, async () => {
      const frame = addFrame();
      const sdk = await connected(frame);
      const lost = failure(order(sdk, { silent: true }));
      const other = addFrame({ id: frame.id });
      other.remove();
      await replace(frame, other);
      expect(await lost).to.have.property('code', 5005);
      expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
      await failure(order(sdk, { silent: true, reload: true }));
      expect(await report(sdk)).to.include({ opened: 1, clients: 1 });
    });
  }

  it('goes on with events, each once, and a pop that was not received comes again', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const heard: string[] = [];
    sdk.on('userAvailabilityStatusChanged', ({ statusDescription }) => heard.push(String(statusDescription)));
    sdk.on('showCrm', ({ interactionId }) => heard.push(String(interactionId)));
    const user = { isAvailable: true, autoCallStatus: true, autoCallStateChangeCause: 'x' };
    const emit = (name: string) =>
      order(sdk, {
        emit: [
          { name: 'userAvailabilityStatusChanged', payload: { ...user, statusDescription: name } },
          {
            name: 'showCrm',
            payload: { interactionId: 'call', campaignId: 1, channelDetails: { channelType: 'voice' } },
            ack: 'call',
          },
        ],
      });
    await emit('before');
    const removed = failure(order(sdk, { silent: true }));
    frame.remove();
    await removed;
    document.body.append(frame);
    await emit('after');
    const moved = failure(order(sdk, { silent: true }));
    document.body.append(frame);
    await moved;
    await emit('moved');
    expect(heard).to.deep.equal(['before', 'call', 'after', 'moved']);
    expect((await report(sdk)).acknowledged).to.deep.equal(['call']);
  });

  it("keeps the session of a client that connected between the page's first message and its load event", async () => {
    const ready = nextMessage(({ omni }) => omni === 'ready');
    const frame = addFrame({ page: 'toolbar.html?held' });
    const loading = loaded(frame);
    await ready;
    const sdk = createSdk();
    await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    let settled = false;
    order(sdk, { silent: true })
      .finally(() => (settled = true))
      .catch(() => undefined);
    await order(sdk, { release: true });
    await loading;
    expect(await report(sdk)).to.include({ opened: 1, closed: 0, clients: 1 });
    expect(settled).to.equal(false);
  });

  it('sends no hello to an empty page, but to the toolbar when that is back', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const { src } = frame;
    const sent = failure(order(sdk, { silent: true }));
    frame.src = 'about:blank';
    await loaded(frame);
    expect(await sent).to.include({ code: 5005 });
    const Real = window.MessageChannel;
    let greetings = 0;
    window.MessageChannel = class extends Real {
      constructor() {
        super();
        greetings++;
      }
    };
    frame.src = 'about:blank';
    await loaded(frame);
    const whileEmpty = greetings;
    window.MessageChannel = Real;
    expect(whileEmpty).to.equal(0);
    frame.src = src;
    expect(await sdk.getCurrentUser()).to.include({ userId: frame.id });
  });

  it('says at once that another SDK has taken its place, and can take it back', async () => {
    const frame = addFrame();
    const one = await connected(frame);
    const lost = failure(order(one, { silent: true }));
    const two = await connected(frame);
    // A page has one SDK per frame, and the later one counts.
    expect(await lost).to.include({ code: 5005 });
    const refused = await failure(one.getCurrentUser());
    expect(refused).to.include({ code: 5002, name: 'WRONG_STATE', method: 'getCurrentUser' });
    expect(refused.message).to.include(frame.id);
    expect((await one.diagnose()).findings.filter(({ severity }) => severity === 'problem')).to.deep.equal([
      { check: 'connection', severity: 'problem', ok: false, message: refused.message, fix: '' },
    ]);
    expect(await report(two)).to.include({ opened: 2, closed: 1, clients: 1 });
    const lostToo = failure(order(two, { silent: true }));
    await one.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    expect(await lostToo).to.include({ code: 5005 });
    expect(await failure(two.getCurrentUser())).to.include({ code: 5002 });
    expect(await report(one)).to.include({ opened: 3, closed: 2, clients: 1 });
  });
});
