import { expect } from 'chai';
import { meterLevel } from '../../src/adapters/shared/webrtc/level-meter.js';
import { sampleVoice } from '../../src/adapters/shared/webrtc/source.js';

/** The unhandled rejections that `work` causes. Browsers report them later, so a last one of our own marks the end. */
async function rejectedAfter(work: () => Promise<void>): Promise<unknown[]> {
  const found: unknown[] = [];
  const last = new Error('The last one.');
  const stop = new AbortController();
  const heardLast = new Promise<void>((resolve) =>
    window.addEventListener(
      'unhandledrejection',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.reason === last) resolve();
        else found.push(event.reason);
      },
      { capture: true, signal: stop.signal },
    ),
  );
  await work();
  void Promise.reject(last);
  await heardLast;
  stop.abort();
  return found;
}

describe('audio that is closed before the page was clicked', () => {
  const { resume } = AudioContext.prototype;
  beforeEach(() => {
    // Rejects as browsers do that wait for a click before they play sound.
    AudioContext.prototype.resume = () =>
      Promise.reject(new DOMException('AudioContext closed before a pending resume()', 'InvalidStateError'));
  });
  afterEach(() => {
    AudioContext.prototype.resume = resume;
  });

  it('causes no unhandled rejection in the page around it', async () => {
    const rejected = await rejectedAfter(async () => {
      const voice = sampleVoice();
      meterLevel(await voice.open(), () => undefined)();
      voice.close();
    });
    expect(rejected).to.deep.equal([]);
  });
});
