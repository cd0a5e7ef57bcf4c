// What is wrong in time. Wrong arguments are in sdk.test.ts, wrong answers in rogue.test.ts, handlers in
// events.test.ts, what is too deep or too large in security.test.ts.
import { expect } from 'chai';
import { createSdk, type Sdk } from '../../../src/adapters/frame/sdk.js';
import { addFrame, failure, removeFrames } from './support/host.js';

const realTime = { setTimeout: window.setTimeout, now: performance.now, date: Date.now };

/** Makes the page's clock run faster: a second lasts some milliseconds. */
function hurry(times: number): void {
  performance.now = () => realTime.now.call(performance) * times;
  window.setTimeout = ((run: () => void, delay = 0) =>
    realTime.setTimeout.call(window, run, delay / times)) as unknown as typeof setTimeout;
}

async function rogue(): Promise<Sdk> {
  const frame = addFrame({ page: 'rogue.html' });
  const sdk = createSdk();
  await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
  return sdk;
}

describe('what comes too late, or never', () => {
  afterEach(() => {
    Object.assign(window, { setTimeout: realTime.setTimeout });
    Object.assign(performance, { now: realTime.now });
    Object.assign(Date, { now: realTime.date });
    removeFrames();
  });

  it("a call that is not answered rejects at its deadline, and a later answer is nobody's", async () => {
    const sdk = await rogue();
    hurry(400);
    const error = await failure(sdk.getPrimaryColumnName());
    expect(error).to.include({ code: 1000, name: 'TIMEOUT', method: 'getPrimaryColumnName' });
    expect(error.message).to.contain('the toolbar is busy');
    // Now the rogue answers that call as well.
    expect(await sdk.getPhoneNumberForSearch()).to.equal('0');
    expect((await sdk.diagnose()).counters.unknownReplies).to.equal(1);
    sdk.disconnect();
  });

  it('a clock that jumps moves no deadline', async () => {
    const sdk = await rogue();
    const year = 365 * 86_400_000;
    let settled = false;
    hurry(40);
    const start = performance.now();
    const lost = failure(sdk.getPrimaryColumnName()).finally(() => (settled = true));
    Date.now = () => realTime.date() + year;
    expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
    expect(settled).to.equal(false);
    Date.now = () => realTime.date() - year;
    expect(await lost).to.have.property('code', 1000);
    expect(performance.now() - start).to.be.at.least(20_000);
    sdk.disconnect();
  });

  it('a frame that never answers rejects initialize and what waits for it, and says where to look', async () => {
    const frame = addFrame({ page: 'rogue.html' });
    frame.src = `${frame.src}&how=silent`;
    const sdk = createSdk();
    hurry(10);
    const waiting = failure(sdk.getCurrentUser());
    const error = await failure(
      sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }),
    );
    expect(error).to.include({ code: 1000, method: 'initialize' });
    expect(error.message).to.contain('frame-ancestors').and.to.contain('frame-src');
    expect(await waiting).to.include({ code: 1000, method: 'getCurrentUser' });
    sdk.disconnect();
  });

  it('a call without initialize says so, and a wrong one at once', async () => {
    const sdk = createSdk();
    hurry(400);
    const wrong = await failure(sdk.login({ username: 'a' } as never));
    expect(wrong).to.include({ code: 2001, method: 'login' });
    const error = await failure(sdk.getCurrentUser());
    expect(error).to.include({ code: 1000, method: 'getCurrentUser' });
    expect(error.message).to.contain('initialize was not called');
  });

  it('a method that does not exist is none', () => {
    const sdk = createSdk() as unknown as Record<string, () => void>;
    expect(() => sdk.fooBar!()).to.throw(TypeError, /fooBar is not a function/);
  });
});
