// The promises of docs/security.md, one test for each. Promises that need whole pages and their policies are tested in
// test/pages/sdk.e2e.ts, floods in hostile.test.ts, malformed items in wire.test.ts.
import { expect } from 'chai';
import { createSdk } from '../../../src/adapters/frame/sdk.js';
import { Door } from '../../../src/adapters/frame/toolbar/door.js';
import { newCounters } from '../../../src/adapters/frame/wire/counters.js';
import { makeNonce } from '../../../src/adapters/frame/wire/nonce.js';
import { LIMITS } from '../../../src/adapters/frame/wire/protocol.js';
import { greet, hello, itemsOf, quietFrame, type RawItem } from './support/greet.js';
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

/** The items that come on a port, up to the answer with this id. */
function until(port: MessagePort, id: number): Promise<readonly RawItem[]> {
  const heard: RawItem[] = [];
  return new Promise((resolve) => {
    port.onmessage = ({ data }) => {
      heard.push(...itemsOf(data));
      if (heard.some((item) => item.id === id)) resolve(heard);
    };
  });
}

const polluted = (): unknown => (({}) as { polluted?: unknown }).polluted;

/** Collects the messages that this window gets. */
function listen(): { heard: MessageEvent<Record<string, unknown>>[]; stop(): void } {
  const heard: MessageEvent<Record<string, unknown>>[] = [];
  const hear = (event: MessageEvent<Record<string, unknown>>): void => void heard.push(event);
  window.addEventListener('message', hear);
  return { heard, stop: () => window.removeEventListener('message', hear) };
}

describe('security: who may talk', () => {
  afterEach(removeFrames);

  it('origins are compared whole', async () => {
    const { origin } = location;
    const tricks = [`${origin}.example.com`, origin.slice(0, -1), '*', 'null', `${origin}/`, '.*', 'http'];
    const frame = addFrame({ allow: tricks });
    const refused = createSdk().initialize({ context: 'crm', origin, instanceId: frame.id });
    expect(await failure(refused)).to.have.property('code', 1003);
  });

  it('the toolbar looks at origin and window before it looks at a message', () => {
    const frame = addFrame();
    const counters = newCounters();
    const door = new Door({
      page: 'p',
      counters,
      admit: (origin, source) =>
        origin === location.origin && source === frame.contentWindow ? 'crm' : null,
      onCaller: () => () => undefined,
    });
    let read = 0;
    const arrive = (origin: string, source: Window | null, ...ports: MessagePort[]): void => {
      const event = new MessageEvent('message', { origin, source, ports });
      Object.defineProperty(event, 'data', { get: () => read++ });
      door.onMessage(event);
    };
    arrive('https://evil.example.com', frame.contentWindow);
    arrive(location.origin, null);
    arrive(location.origin, window);
    arrive(`${location.origin}.evil.example.com`, frame.contentWindow);
    const { port1, port2 } = new MessageChannel();
    arrive(location.origin, frame.contentWindow);
    arrive(location.origin, frame.contentWindow, port1, port2);
    expect(read, 'what brings not one port is no hello').to.equal(0);
    arrive(location.origin, frame.contentWindow, port1);
    expect(read).to.be.greaterThan(0);
    expect(counters).to.include({ foreign: 3, garbage: 3 });
    port1.close();
    door.close();
  });

  it('the toolbar also listens in a page without https, which has no service workers', () => {
    const had = Object.getOwnPropertyDescriptor(window, 'ServiceWorker');
    Reflect.deleteProperty(window, 'ServiceWorker');
    const counters = newCounters();
    const door = new Door({ page: 'p', counters, admit: () => 'crm', onCaller: () => () => undefined });
    try {
      door.onMessage(new MessageEvent('message', { source: addFrame().contentWindow }));
      expect(counters).to.include({ foreign: 0, garbage: 1 });
    } finally {
      door.close();
      if (had) Object.defineProperty(window, 'ServiceWorker', had);
    }
  });

  it('the page checks origin and window before it reads a message', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    let read = 0;
    const arrive = (origin: string, source: Window | null): void => {
      // Set by hand, because Firefox cannot construct an event whose source is a window of another origin.
      const event = new MessageEvent('message', { origin });
      Object.defineProperties(event, { source: { value: source }, data: { get: () => read++ } });
      window.dispatchEvent(event);
    };
    arrive('https://evil.example.com', frame.contentWindow);
    arrive(TOOLBAR_ORIGIN, null);
    arrive(TOOLBAR_ORIGIN, window);
    expect(read).to.equal(0);
    arrive(TOOLBAR_ORIGIN, frame.contentWindow);
    expect(read).to.equal(1);
    expect((await sdk.diagnose()).counters.foreign).to.equal(1);
    sdk.disconnect();
  });

  it('attack: a sibling frame that says hello first gets nothing, not even from an allowed origin', async () => {
    const frame = await quietFrame([location.origin, TOOLBAR_ORIGIN]);
    const index = [...document.querySelectorAll('iframe')].indexOf(frame);
    const { heard, stop } = listen();
    for (const origin of [location.origin, TOOLBAR_ORIGIN]) {
      const sibling = addFrame({ page: 'sibling.html', origin });
      await nextMessage(({ sibling: there }) => there === true);
      const sent = nextMessage(({ sent: is }) => is === true);
      const attack = { attack: hello(), targetOrigin: TOOLBAR_ORIGIN, frame: index };
      sibling.contentWindow?.postMessage(attack, origin);
      await sent;
    }
    const sdk = await connected(frame);
    expect(await report(sdk)).to.include({ opened: 1, clients: 1 });
    expect((await report(sdk)).counters.foreign).to.equal(2);
    expect(heard.filter(({ data }) => 'answer' in data)).to.deep.equal([]);
    stop();
  });

  it('a page that has taken the place of the toolbar gets no message', async () => {
    const frame = addFrame();
    const sdk = await connected(frame);
    const there = nextMessage(({ eavesdropper }) => eavesdropper === true);
    frame.src = `${location.origin}/test/adapters/frame/pages/eavesdropper.html`;
    await there;
    const call = failure(sdk.getCurrentUser());
    const told = nextMessage(({ overheard }) => Array.isArray(overheard));
    frame.contentWindow?.postMessage('tell', location.origin);
    expect((await told).data).to.deep.equal({ overheard: ['tell'] });
    sdk.disconnect();
    expect(await call).to.have.property('code', 5011);
  });

  it('the toolbar invites no page that may not embed it', async () => {
    const { heard, stop } = listen();
    const stranger = addFrame({ allow: ['https://crm.example.com', '*'] });
    await loaded(stranger);
    const friend = await quietFrame();
    await connected(friend);
    expect(heard.filter(({ source }) => source === stranger.contentWindow)).to.deep.equal([]);
    stop();
  });
});

describe('security: messages before there is a port', () => {
  afterEach(removeFrames);

  it('nothing but an invitation and a handshake goes through windows', async () => {
    const { heard, stop } = listen();
    const frame = addFrame();
    const sdk = await connected(frame);
    await sdk.login('executive', 'secret');
    await order(sdk, { emit: [{ name: 'loginStatus', payload: 'in' }] });
    const fromFrame = heard.filter(({ source }) => source === frame.contentWindow);
    expect(fromFrame.map(({ data }) => Object.keys(data))).to.deep.equal([['omni', 'page']]);
    // The other way round: nothing that is posted to the window itself counts as an item.
    const items = [{ kind: 'call', id: 1, method: 'logout', params: {} }];
    frame.contentWindow?.postMessage(items, TOOLBAR_ORIGIN);
    frame.contentWindow?.postMessage(items[0], TOOLBAR_ORIGIN);
    const { port } = await greet(frame, hello());
    port.close();
    const { answered, counters } = await report(sdk);
    expect(answered).not.to.include('logout');
    expect(counters.garbage).to.equal(2);
    stop();
  });

  it('a nonce is 128 random bits, the first thing on the port, and good for one handshake', async () => {
    expect(makeNonce()).to.match(/^[0-9a-f]{32}$/);
    const { getRandomValues } = crypto;
    crypto.getRandomValues = (bytes) => (new Uint8Array(bytes.buffer).fill(7), bytes);
    expect(makeNonce()).to.equal('7'.repeat(32));
    crypto.getRandomValues = getRandomValues;

    const frame = await quietFrame();
    const message = hello();
    const first = await greet(frame, message);
    expect(first.answer).to.include({ omni: 'welcome', nonce: message.nonce });
    const { answer } = await greet(frame, message);
    expect(answer).to.deep.include({ omni: 'refused', nonce: message.nonce });
    expect(answer.error.message).to.match(/used before/);
    const reply = until(first.port, 1);
    first.port.postMessage([{ kind: 'call', id: 1, method: 'getCurrentUser', params: {} }]);
    expect(await reply).to.have.nested.property('[0].kind', 'answer');
    first.port.close();
  });
});

describe('security: what each end accepts', () => {
  afterEach(removeFrames);

  it('only methods of the contract can be called, however a name is spelt', async () => {
    const { port } = await greet(await quietFrame(), hello());
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
    const answers = until(port, 101);
    port.postMessage(names.map((method, id) => ({ kind: 'call', id, method, params: {} })));
    const params = JSON.parse('{"__proto__":{"username":"a","password":"b"}}') as unknown;
    port.postMessage([
      { kind: 'call', id: 100, method: 'login', params },
      { kind: 'call', id: 101, method: 'login', params: ['a', 'b'] },
    ]);
    for (const { error } of await answers) {
      expect(error?.code).to.equal(2001);
    }
    port.close();
  });

  for (const [attack, messages] of [
    [
      'a write to __proto__',
      [
        { id: '1', type: 'SET', path: ['__proto__', 'polluted'], value: { type: 'RAW', value: true } },
        [JSON.parse('{"kind":"ack","ack":"a","__proto__":{"polluted":true}}')],
        '[{"kind":"ack","ack":"a","__proto__":{"polluted":true}}]',
        [{ kind: 'call', id: 2, method: 'store.set', params: JSON.parse('{"__proto__":{"polluted":true}}') }],
      ],
    ],
    [
      'a call of a constructor',
      [
        {
          id: '1',
          type: 'CONSTRUCT',
          path: ['constructor', 'constructor'],
          argumentList: [{ type: 'RAW', value: 'polluted=1' }],
        },
        [{ kind: 'call', id: 2, method: 'constructor.constructor', params: { 0: 'globalThis.polluted=1' } }],
        [{ kind: 'constructor', id: 2 }],
      ],
    ],
  ] as const) {
    it(`attack: ${attack} does nothing, at either end`, async () => {
      const frame = await quietFrame();
      const { port } = await greet(frame, hello());
      const answers = until(port, 9);
      for (const message of messages) port.postMessage(message);
      port.postMessage([{ kind: 'call', id: 9, method: 'getCurrentUser', params: {} }]);
      expect((await answers).filter(({ error }) => error === undefined).map(({ id }) => id)).to.deep.equal([
        9,
      ]);
      const sdk = await connected(frame);
      const { failures, answered, counters } = await report(sdk);
      expect(failures).to.deep.equal([]);
      expect(answered.filter((name) => name !== 'getCurrentUser' && name !== 'sendDataToApp')).to.deep.equal(
        [],
      );
      expect(counters.garbage).to.be.greaterThan(0);
      port.close();

      const rogue = addFrame({ page: 'rogue.html' });
      const page = createSdk();
      await page.initialize({ context: 'crm', origin: location.origin, instanceId: rogue.id });
      await page.sendDataToApp({ contextData: { post: JSON.stringify(messages) } });
      expect((await page.diagnose()).counters.garbage).to.equal(messages.length);
      expect(polluted()).to.equal(undefined);
      expect((globalThis as { polluted?: unknown }).polluted).to.equal(undefined);
      page.disconnect();
    });
  }

  it('an answer that nobody waits for is dropped and counted, at either end', async () => {
    const frame = await quietFrame();
    const { port } = await greet(frame, hello());
    const answers = until(port, 9);
    port.postMessage([{ kind: 'answer', id: 1, value: { shown: true, reason: '' } }]);
    port.postMessage([{ kind: 'call', id: 9, method: 'getCurrentUser', params: {} }]);
    await answers;
    expect((await report(await connected(frame))).counters.unknownReplies).to.equal(1);
    port.close();
    // For the page's end see 'cannot answer a call twice, nor one that nobody made' in rogue.test.ts.
  });

  it('one client may have a limited number of calls without an answer', async () => {
    const { port } = await greet(await quietFrame(), hello());
    const answers = until(port, LIMITS.inFlight);
    const params = { contextData: { order: { silent: true } } };
    const calls = Array.from({ length: LIMITS.inFlight + 1 }, (_, id) => ({
      kind: 'call',
      id,
      method: 'sendDataToApp',
      params,
    }));
    for (let from = 0; from < calls.length; from += 64) port.postMessage(calls.slice(from, from + 64));
    expect((await answers).map(({ id, error }) => [id, error?.code])).to.deep.equal([
      [LIMITS.inFlight, 5007],
    ]);
    port.close();
  });

  it('what is too deep or too large is refused by the end that gets it', async () => {
    const frame = await quietFrame();
    const { port } = await greet(frame, hello());
    const deep = Array.from({ length: 2_000 }).reduce<unknown>((inner) => [inner], 0);
    const answers = until(port, 3);
    const call = { kind: 'call', method: 'sendDataToApp' };
    port.postMessage([{ ...call, id: 1, params: { contextData: deep } }]);
    port.postMessage([{ ...call, id: 2, params: { contextData: 'x'.repeat(4_000_001) } }]);
    port.postMessage([{ kind: 'call', id: 3, method: 'getCurrentUser', params: {} }]);
    const codes = new Map((await answers).map(({ id, error }) => [id, error?.code]));
    expect([...codes]).to.deep.include.members([
      [1, 5007],
      [2, 5007],
      [3, undefined],
    ]);
    port.close();
  });
});
