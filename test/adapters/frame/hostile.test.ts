import { expect } from 'chai';
import { Door } from '../../../src/adapters/frame/toolbar/door.js';
import { createSdk, OmniError, type Sdk } from '../../../src/adapters/frame/sdk.js';
import { newCounters } from '../../../src/adapters/frame/wire/counters.js';
import { makeNonce } from '../../../src/adapters/frame/wire/nonce.js';
import { DOOR_LIMITS } from '../../../src/adapters/frame/wire/protocol.js';
import { listMethods } from '../../../src/core/contract/lean.js';
import { EVENT_SIGNATURES } from '../../../src/core/contract/signatures.js';
import { until } from '../support/until.js';
import { greet, hello, itemsOf, quietFrame, type Answer } from './support/greet.js';
import { addFrame, connected, nextMessage, removeFrames, report, TOOLBAR_ORIGIN } from './support/host.js';
import { flood, mutants } from './support/mutants.js';

const SEED = 1_126;
const ROUNDS = 20;
const PER_ROUND = 5_000;

/** The names of errors and rejections that nobody caught in this page while `run` ran. */
async function uncaught(run: () => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  const hear = (event: Event): void => void found.push(event.type);
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, hear);
  await run();
  for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, hear);
  for (const key in {}) found.push(`every object has ${key}`);
  return found;
}

const stillServed = async (sdk: Sdk, instanceId: string): Promise<void> => {
  expect(await sdk.getCurrentUser()).to.have.property('userId', instanceId);
};

describe('100,000 random and mutated messages', () => {
  afterEach(removeFrames);

  const pieces = (stream: number, text: string): unknown[] => [
    { kind: 'chunk', stream, index: 0, total: 2, text: text.slice(0, 9) },
    { kind: 'chunk', stream, index: 1, total: 2, text: text.slice(9) },
  ];

  it('to the toolbar change nothing, and every one is accounted for', async () => {
    const frame = await quietFrame();
    const good = await connected(frame);
    const { port } = await greet(frame, hello());
    const call = { kind: 'call', id: 7, method: 'getCurrentUser', params: {} };
    const toast = { message: 'a', variant: 'info' };
    const right = [
      [call],
      [call, { ...call, id: 8, method: 'triggerToastNotification', params: toast }],
      [{ ...call, id: 9, method: 'store.get', params: { key: 'a' } }],
      [{ ...call, id: 10, method: 'login', params: { username: 'a', password: 'b' } }],
      [{ ...call, id: 11, method: 'invokeEccApi', form: [{ name: 'a', value: 'b' }], params: {} }],
      [{ kind: 'ack', ack: 'a' }],
      [{ kind: 'answer', id: 1_000_000, value: {} }],
      [{ kind: 'ask', id: 1, name: 'nothing', payload: {} }],
      [
        { kind: 'event', name: 'showCrm', payload: {} },
        { kind: 'replica', message: { kind: 'attach', version: 1 } },
      ],
      pieces(1, '{"kind":"ack","ack":"in pieces"}'),
      pieces(2, JSON.stringify({ ...call, id: 12 })),
    ];
    let replies = 0;
    let more = 0;
    const marks = new Map<number, () => void>();
    port.onmessage = ({ data }) => {
      for (const { kind, id } of itemsOf(data)) {
        const mark = marks.get(id);
        if (kind === 'more') more++;
        else if (mark) mark();
        else if (kind === 'answer') replies++;
      }
    };
    let units = 0;
    const failures = await uncaught(async () => {
      for (let round = 0; round < ROUNDS; round++) {
        units += flood(mutants(SEED + round, PER_ROUND, right), (message) => port.postMessage(message));
        const marked = new Promise<void>((resolve) => marks.set(2_000_000 + round, resolve));
        port.postMessage([{ ...call, id: 2_000_000 + round }]);
        await Promise.all([marked, stillServed(good, frame.id)]);
      }
    });
    const {
      counters,
      acknowledged,
      answered,
      clients,
      opened,
      closed,
      failures: theirs,
    } = await report(good);
    expect([...failures, ...theirs]).to.deep.equal([]);
    const { garbage, unknownReplies } = counters;
    expect(garbage + unknownReplies + acknowledged.length + replies + more).to.equal(units);
    expect(units).to.be.greaterThan(ROUNDS * PER_ROUND);
    for (const some of [garbage, unknownReplies, acknowledged.length, replies, more]) {
      expect(some).to.be.greaterThan(100);
    }
    expect({ clients, opened, closed }).to.deep.equal({ clients: 2, opened: 2, closed: 0 });
    const names: ReadonlySet<string> = new Set(listMethods().map(({ name }) => name));
    expect(answered.filter((method) => !names.has(method))).to.deep.equal([]);
    port.close();
    good.disconnect();
  });

  it('to the page change nothing, and every one is accounted for', async () => {
    const frame = addFrame({ page: 'rogue.html' });
    const sdk = createSdk();
    await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    let heard = 0;
    for (const { name, info } of EVENT_SIGNATURES)
      if (info.contexts.includes('crm')) sdk.on(name, () => heard++);
    const pop = { interactionId: 'a', campaignId: 172, channelDetails: { channelType: 'voice' } };
    const right = [
      [{ kind: 'answer', id: 1_000_001, value: null, error: { code: 1000, name: 'TIMEOUT', message: 'm' } }],
      [{ kind: 'event', name: 'showCrm', payload: pop }],
      [{ kind: 'event', name: 'loginStatus', payload: 'ok' }],
      [{ kind: 'answer', id: 1_000_000, value: 1 }],
      [{ kind: 'ask', id: 1, name: 'nothing', payload: {} }],
      [
        { kind: 'call', id: 1, method: 'login', params: {} },
        { kind: 'ack', ack: 'a' },
      ],
      pieces(
        1,
        JSON.stringify({
          kind: 'event',
          name: 'windowVisibilityChanged',
          payload: { isWindowVisible: true },
        }),
      ),
    ];
    let units = 0;
    const failures = await uncaught(async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const answer = await sdk.sendDataToApp({
          contextData: { seed: SEED + round, count: PER_ROUND, right },
        });
        units += Number(answer);
        expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
      }
    });
    expect(failures).to.deep.equal([]);
    const said = Number(await sdk.getPhoneNumberForSearch());
    const { garbage, unknownReplies, badEvents, handlerFailures } = (await sdk.diagnose()).counters;
    // Besides these units, the rogue sends three superfluous answers to each of the good calls.
    const expected = units + 3 * ROUNDS;
    expect(garbage + unknownReplies + badEvents + heard + said).to.equal(expected);
    expect(handlerFailures).to.equal(0);
    for (const some of [garbage, unknownReplies, badEvents, heard, said]) expect(some).to.be.greaterThan(100);
    sdk.disconnect();
  });
});

describe('10,000 hostile handshakes', () => {
  afterEach(removeFrames);

  it('let nobody in who is not allowed, and do not disturb a good client', async () => {
    const frame = await quietFrame([location.origin, TOOLBAR_ORIGIN]);
    const good = await connected(frame);
    const sibling = addFrame({ page: 'sibling.html' });
    await nextMessage(({ sibling: there }) => there === true);
    const before = (await report(good)).counters;
    const fates = { welcome: 0, refused: 0 };
    const ports: MessagePort[] = [];
    const greetings = mutants(SEED, 5_000, [
      hello(),
      hello({ instanceId: 'raw2' }),
      hello({ client: 'replica', context: 'app' }),
      hello({ versions: [0, 7] }),
      hello({ context: 'app' }),
    ]);
    let sent = 0;
    const failures = await uncaught(async () => {
      for (const greeting of greetings) {
        const { port1, port2 } = new MessageChannel();
        ports.push(port1);
        port1.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data.omni === 'welcome' || data.omni === 'refused') fates[data.omni]++;
        };
        // Every third greeting has a fresh valid nonce, and is wrong or one too many in another way.
        const fresh = sent % 3 === 0 && isPlain(greeting) && 'nonce' in greeting;
        const message = fresh ? { ...greeting, nonce: makeNonce() } : greeting;
        frame.contentWindow?.postMessage(message, TOOLBAR_ORIGIN, [port2]);
        if (++sent % 500 === 0) await stillServed(good, frame.id);
      }
      const done = nextMessage(({ sent: is }) => is === true);
      const index = [...document.querySelectorAll('iframe')].indexOf(frame);
      const attack = { attack: hello(), targetOrigin: TOOLBAR_ORIGIN, frame: index, times: 5_000 };
      sibling.contentWindow?.postMessage(attack, TOOLBAR_ORIGIN);
      await done;
    });
    await stillServed(good, frame.id);
    // Each greeting is answered on a port of its own, and these ports may be slower than that of the good client.
    const after = await until(async () => {
      const now = await report(good);
      const refused = now.counters.refused - before.refused;
      const known = now.counters.garbage - before.garbage + refused + fates.welcome;
      const foreign = now.counters.foreign - before.foreign;
      return known >= sent && fates.refused >= refused && foreign >= 5_000 ? now : null;
    }, 'the fate of every greeting');
    const { garbage, refused, foreign } = after.counters;
    expect([...failures, ...after.failures]).to.deep.equal([]);
    expect(foreign - before.foreign).to.equal(5_000);
    expect(garbage - before.garbage + (refused - before.refused) + fates.welcome).to.equal(sent);
    expect(fates.refused).to.equal(refused - before.refused);
    for (const some of [garbage, refused, fates.welcome]) expect(some).to.be.greaterThan(20);
    expect(after.opened).to.equal(1 + fates.welcome);
    expect(after.clients).to.equal(after.opened - after.closed);
    expect(after.clients).to.be.at.most(DOOR_LIMITS.clients);
    for (const port of ports) port.close();
    good.disconnect();
  });

  it('are remembered by their nonces, the last 4,096 of them and no more', () => {
    const counters = newCounters();
    const door = new Door({
      page: 'page',
      counters,
      admit: () => 'crm',
      onCaller() {
        throw new OmniError('REFUSED', 'Nobody comes in.');
      },
    });
    const { contentWindow: source } = addFrame();
    const say = (nonce: string): Promise<string> => {
      const { port1, port2 } = new MessageChannel();
      const answer = new Promise<string>((resolve) => {
        port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data.error.message);
      });
      door.onMessage(new MessageEvent('message', { data: hello({ nonce }), source, ports: [port2] }));
      return answer;
    };
    const nonces = Array.from({ length: 10_000 }, makeNonce);
    return Promise.all(nonces.map(say))
      .then(async () => {
        expect(counters.refused).to.equal(10_000);
        expect(new Set(nonces).size).to.equal(10_000);
        expect(await say(nonces.at(-DOOR_LIMITS.nonces) ?? '')).to.match(/used before/);
        expect(await say(nonces.at(-DOOR_LIMITS.nonces - 1) ?? '')).to.equal('Nobody comes in.');
      })
      .finally(() => door.close());
  });
});

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
