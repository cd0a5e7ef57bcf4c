// Input that comes too late or at the wrong time. Wrong arguments are in sdk.test.ts, wrong answers in rogue.test.ts,
// handlers in events.test.ts, input that is too deep or too large in security.test.ts.
import { expect } from 'chai';
import { createSdk, type Sdk } from '../../../src/adapters/frame/sdk.js';
import { ManualClock } from '../../support/manual-clock.js';
import { addFrame, connected, failure, loaded, order, removeFrames } from './support/host.js';

const realTime = { setTimeout: window.setTimeout, now: performance.now, date: Date.now };

/** Gives the page a clock that stands still until a test lets time go on: no deadline is passed by chance. */
function stopTime(): ManualClock {
  const clock = new ManualClock(Math.round(performance.now()));
  performance.now = () => clock.now();
  window.setTimeout = ((run: () => void, delay = 0) =>
    clock.schedule(clock.now() + delay, run)) as unknown as typeof setTimeout;
  return clock;
}

function letTimeGo(): void {
  Object.assign(window, { setTimeout: realTime.setTimeout });
  Object.assign(performance, { now: realTime.now });
  Object.assign(Date, { now: realTime.date });
}

async function rogue(): Promise<Sdk> {
  const frame = addFrame({ page: 'rogue.html' });
  const sdk = createSdk();
  await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
  return sdk;
}

describe('answers that come too late, or never', () => {
  afterEach(() => {
    letTimeGo();
    removeFrames();
  });

  it('a call without an answer rejects at its deadline, and a later answer is ignored', async () => {
    const sdk = await rogue();
    const clock = stopTime();
    const lost = failure(sdk.getPrimaryColumnName());
    clock.advance(20_000);
    const error = await lost;
    expect(error).to.include({ code: 1000, name: 'TIMEOUT', method: 'getPrimaryColumnName' });
    expect(error.message).to.contain('the toolbar is busy');
    // Now the rogue answers the timed-out call as well.
    expect(await sdk.getPhoneNumberForSearch()).to.equal('0');
    letTimeGo();
    expect((await sdk.diagnose()).counters.unknownReplies).to.equal(1);
    sdk.disconnect();
  });

  it('a call without an answer reports that the frame is gone, when it is', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const sent = failure(order(sdk, { silent: true }));
    frame.remove();
    await sent;
    const { findings } = await sdk.diagnose();
    const missing = 'frame is no longer in the page';
    expect(findings.find(({ check }) => check === 'connection')?.message).to.contain(missing);
    const clock = stopTime();
    const lost = failure(sdk.getPrimaryColumnName());
    clock.advance(20_000);
    expect((await lost).message).to.contain(missing);
    sdk.disconnect();
  });

  it('a clock that jumps moves no deadline', async () => {
    const sdk = await rogue();
    const year = 365 * 86_400_000;
    let settled = false;
    const clock = stopTime();
    const lost = failure(sdk.getPrimaryColumnName()).finally(() => (settled = true));
    clock.advance(19_999);
    for (const jump of [year, -year]) {
      Date.now = () => realTime.date() + jump;
      expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
      expect(settled).to.equal(false);
    }
    clock.advance(1);
    expect(await lost).to.have.property('code', 1000);
    sdk.disconnect();
  });

  it('a frame that never answers rejects initialize and what waits for it, and says where to look', async () => {
    const frame = addFrame({ page: 'rogue.html' });
    frame.src = `${frame.src}&how=silent`;
    const sdk = createSdk();
    const clock = stopTime();
    const waiting = failure(sdk.getCurrentUser());
    const starting = failure(
      sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }),
    );
    await loaded(frame);
    clock.advance(15_000);
    const error = await starting;
    expect(error).to.include({ code: 1000, method: 'initialize' });
    expect(error.message).to.contain('frame-ancestors').and.to.contain('frame-src');
    expect(await waiting).to.include({ code: 1000, method: 'getCurrentUser' });
    sdk.disconnect();
  });

  it('a call without initialize says so at its deadline, and one with wrong arguments rejects at once', async () => {
    const sdk = createSdk();
    const clock = stopTime();
    const wrong = await failure(sdk.login({ username: 'a' } as never));
    expect(wrong).to.include({ code: 2001, method: 'login' });
    const unsent = failure(sdk.getCurrentUser());
    clock.advance(20_000);
    const error = await unsent;
    expect(error).to.include({ code: 1000, method: 'getCurrentUser' });
    expect(error.message).to.contain('initialize was not called');
  });

  it('a method that does not exist is no property of the SDK', () => {
    const sdk = createSdk() as unknown as Record<string, () => void>;
    expect(() => sdk.fooBar!()).to.throw(TypeError, /fooBar is not a function/);
  });
});
