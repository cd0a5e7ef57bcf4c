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

  it('takes a nonce once, and the conversation that it began goes on', async () => {
    const frame = await quietFrame();
    const message = hello();
    const first = await greet(frame, message);
    const { answer } = await greet(frame, message);
    expect(answer.omni).to.equal('refused');
    expect(answer.error.message).to.match(/used before/);
    const reply = new Promise(
      (resolve) => (first.port.onmessage = ({ data }) => resolve(JSON.parse(data as string))),
    );
    first.port.postMessage([{ kind: 'call', id: 1, method: 'getCurrentUser', params: {} }]);
    expect(await reply).to.deep.equal([
      { kind: 'result', id: 1, value: { userId: 'raw', userName: 'crm', userType: 'Executive' } },
    ]);
    first.port.close();
  });

  it('tells a page of a forbidden origin which setting to change', async () => {
    const frame = addFrame({ allow: ['https://crm.example.com'] });
    const error = await failure(
      createSdk().initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }),
    );
    expect(error).to.include({ code: 1003, name: 'INVALID_ORIGIN' });
    expect(error.message).to.contain('ALLOWED_ORIGINS').and.to.contain(location.origin);
  });

  it('calls nothing that is not a method of the contract, however it is spelt', async () => {
    const frame = await quietFrame();
    const { port } = await greet(frame, hello());
    const answers = new Map<number, { kind: string; error?: { code: number; message: string } }>();
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'initialize',
      'answer',
      'call',
      '',
    ];
    const all = new Promise<void>((resolve) => {
      port.onmessage = ({ data }: MessageEvent<string>) => {
        const items = JSON.parse(data) as {
          id: number;
          kind: string;
          error?: { code: number; message: string };
        }[];
        for (const answer of items) answers.set(answer.id, answer);
        if (answers.size === names.length + 2) resolve();
      };
    });
    port.postMessage(names.map((method, id) => ({ kind: 'call', id, method, params: {} })));
    port.postMessage([
      {
        kind: 'call',
        id: 100,
        method: 'login',
        params: JSON.parse('{"__proto__":{"username":"a","password":"b"}}'),
      },
      { kind: 'call', id: 101, method: 'login', params: ['a', 'b'] },
    ]);
    await all;
    for (const { kind, error } of answers.values()) {
      expect(kind).to.equal('error');
      expect(error?.code).to.equal(2001);
    }
    const sdk = await connected(frame);
    expect((await report(sdk)).answered).to.deep.equal(['sendDataToApp']);
    port.close();
  });

  it('compares origins whole', async () => {
    const tricks = [
      `${location.origin}.example.com`,
      location.origin.slice(0, -1),
      '*',
      'null',
      `${location.origin}/`,
    ];
    const frame = addFrame({ allow: tricks });
    expect(
      await failure(
        createSdk().initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }),
      ),
    ).to.have.property('code', 1003);
  });

  it('does not let a sibling frame begin, not even one of an allowed origin', async () => {
    const frame = await quietFrame([location.origin, TOOLBAR_ORIGIN]);
    const index = [...document.querySelectorAll('iframe')].indexOf(frame);
    for (const origin of [location.origin, TOOLBAR_ORIGIN]) {
      const sibling = addFrame({ page: 'sibling.html', origin });
      const there = nextMessage(({ sibling: is }) => is === true);
      await there;
      const sent = nextMessage(({ sent: is }) => is === true);
      sibling.contentWindow?.postMessage(
        { attack: hello(), targetOrigin: TOOLBAR_ORIGIN, frame: index },
        origin,
      );
      await sent;
    }
    const sdk = await connected(frame);
    expect(await report(sdk)).to.include({ opened: 1, clients: 1 });
    expect((await report(sdk)).counters.foreign).to.equal(2);
  });

  it('refuses what is no hello, and counts it', async () => {
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
