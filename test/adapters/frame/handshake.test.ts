import { expect } from 'chai';
import { createSdk } from '../../../src/adapters/frame/sdk.js';
import { greet, hello, quietFrame, type Answer } from './support/greet.js';
import {
  addFrame,
  connected,
  failure,
  nextMessage,
  removeFrames,
  report,
  TOOLBAR_ORIGIN,
} from './support/host.js';

describe('the handshake', () => {
  afterEach(removeFrames);

  it('echoes the nonce first of all', async () => {
    const frame = await quietFrame();
    const message = hello();
    const { answer, port } = await greet(frame, message);
    expect(answer).to.include({ omni: 'welcome', nonce: message.nonce, version: 1 });
    port.close();
  });

  it('tells a page of a forbidden origin which setting to change', async () => {
    const frame = addFrame({ allow: ['https://crm.example.com'] });
    const error = await failure(
      createSdk().initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }),
    );
    expect(error).to.include({ code: 1003, name: 'INVALID_ORIGIN' });
    expect(error.message).to.contain('ALLOWED_ORIGINS').and.to.contain(location.origin);
  });

  it('refuses messages that are no hello, and counts them', async () => {
    const frame = await quietFrame();
    const bad: unknown[] = [
      null,
      'hello',
      { omni: 'hello' },
      hello({ nonce: 'short' }),
      hello({ nonce: 7 }),
      hello({ extra: true }),
      hello({ instanceId: '' }),
      hello({ client: 'root' }),
      JSON.parse(`{"__proto__": {"polluted": 1}, "omni": "hello"}`),
    ];
    for (const message of bad)
      frame.contentWindow?.postMessage(message, TOOLBAR_ORIGIN, [new MessageChannel().port1]);
    frame.contentWindow?.postMessage(hello(), TOOLBAR_ORIGIN);
    const sdk = await connected(frame);
    const { counters, opened } = await report(sdk);
    expect(opened).to.equal(1);
    expect(counters.garbage).to.equal(bad.length + 1);
  });

  it('names both versions when they do not fit, and refuses another context', async () => {
    const frame = await quietFrame();
    const old = await greet(frame, hello({ versions: [999] }));
    expect(old.answer.error.code).to.equal(5010);
    expect(old.answer.error.message).to.match(/protocol 1 .* 999/);
    const app = await greet(frame, hello({ context: 'app' }));
    expect(app.answer.error.code).to.equal(5003);
  });

  it('takes only so many clients', async () => {
    const frame = await quietFrame();
    const answers: Answer[] = [];
    for (let index = 0; index < 17; index++) {
      answers.push((await greet(frame, hello({ instanceId: `client${index}` }))).answer);
    }
    expect(answers.filter(({ omni }) => omni === 'welcome')).to.have.lengthOf(16);
    expect(answers[16]?.error.code).to.equal(5007);
  });

  it('ignores an invitation that does not come from the toolbar', async () => {
    const frame = await quietFrame();
    const sdk = await connected(frame);
    window.postMessage({ omni: 'ready', page: 'forged' }, location.origin);
    window.postMessage({ omni: 'refused', error: { code: 1003, message: 'forged' } }, location.origin);
    await nextMessage(({ omni }) => omni === 'refused');
    expect(await sdk.getCurrentUser()).to.have.property('userId', frame.id);
    expect(await report(sdk)).to.include({ opened: 1 });
  });
});
