import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { mutants } from '../adapters/frame/support/mutants.js';
import { AgentPage } from './support/agent-stage.js';
import { callSdk, embed, initialize } from './support/embedding.js';
import { forSuite } from './support/lasting.js';

const COUNT = 2_000;

/** Nothing of this may be carried out as it stands: the interaction is nobody's, the password wrong, the method not there. */
const WRONG: readonly unknown[] = [
  {
    method: 'disposeInteraction',
    params: { channelType: 'chat', interactionId: 'nobody', dispositionCodeId: 1345 },
  },
  {
    method: 'setRecordInfoForInteraction',
    params: { interactionId: 'nobody', recordId: '1', recordType: 'a', recordName: 'b' },
  },
  {
    method: 'showMultipleRecordsForInteraction',
    params: { interactionId: 'nobody', recordsInfo: [{ recordId: '1' }] },
  },
  { method: 'store.set', params: { key: 'a', value: 'b' } },
  { method: 'sendDataToCrm', params: { contextData: 'a' } },
  { method: 'createOmni', params: {} },
  { method: 'constructor', params: {} },
  { method: 'getCurrentUser', params: {} },
].map((call, index) => [{ kind: 'call', id: index + 1, ...call }]);
const ODD: readonly unknown[] = [
  [{ kind: 'ask', id: 1, name: 'show-interaction', payload: { interactionId: 'nobody' } }],
  [{ kind: 'answer', id: 1_000_000, value: {} }],
  [{ kind: 'ack', ack: 'nobody' }],
  [{ kind: 'replica', message: { kind: 'attach', version: 1 } }],
  [{ kind: 'event', name: 'loginStatus', payload: 'Logged out' }],
  [{ kind: 'chunk', stream: 1, index: 0, total: 2, text: '[{' }],
];

/** As text that a page can make objects of: what has no form in JSON is left to the tests of the wire. */
function* written(messages: Iterable<unknown>): Generator<string> {
  for (const message of messages) {
    try {
      const text = JSON.stringify(message) as string | undefined;
      if (text !== undefined) yield text;
    } catch {
      continue;
    }
  }
}

describe('a flood of bad messages to the toolbar of an agent at work', () => {
  const world = forSuite(() => embed((host) => ({ allowedOrigins: [host.sameSite] })));

  /** All that the core knows. */
  const snapshot = (toolbar: Frame): Promise<unknown> =>
    toolbar.evaluate(() => {
      const { omni } = document.querySelector('omni-provider') as unknown as {
        omni: { state: { snapshot(): { entries: [string, unknown][] } } };
      };
      const { entries } = omni.state.snapshot();
      return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as unknown;
    });

  it('changes nothing in the state of its core, by port and by window', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    expect(await initialize(page)).not.to.have.property('error');
    const toolbar = await (await page.waitForSelector('#ameyoIframe')).contentFrame();
    if (!toolbar) throw new Error('The toolbar’s frame has no document.');
    const agent = await AgentPage.atWork(toolbar);
    await agent.call('inviteSampleCustomer', { kind: 'chat' });
    const interactionId = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId });
    await agent.until(`interaction:${interactionId}`, 'phase', 'connected');
    await agent.until('pending', 'length', 0);
    await agent.until(`thread:${interactionId}`, 'messages.length', 1);
    const before = await snapshot(toolbar);

    const messages = [...written(mutants(1_126, COUNT, [...WRONG, ...ODD]))];
    expect(messages.length).to.be.greaterThan(COUNT / 2);
    const { replies, ended } = await page.evaluate(async (texts) => {
      const frame = document.querySelector('#ameyoIframe') as HTMLIFrameElement;
      const { origin } = new URL(frame.src);
      const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
      const { port1, port2 } = new MessageChannel();
      const client = { client: 'sdk', context: 'crm', instanceId: 'flood', build: 'flood' };
      const hello = { omni: 'hello', versions: [1], capabilities: [], nonce, ...client };
      const welcomed = new Promise<{ omni: string }>(
        (resolve) => (port1.onmessage = ({ data }) => resolve(data)),
      );
      frame.contentWindow?.postMessage(hello, origin, [port2]);
      if ((await welcomed).omni !== 'welcome') throw new Error('The toolbar let nobody in.');
      let count = 0;
      const LAST = 4_000_000;
      const last = new Promise<void>((resolve) => {
        port1.onmessage = ({ data }: MessageEvent<unknown>) => {
          const items = (typeof data === 'string' ? JSON.parse(data) : data) as {
            kind: string;
            id: number;
          }[];
          for (const { kind, id } of items) {
            if (id === LAST) resolve();
            else if (kind === 'answer') count++;
          }
        };
      });
      for (const text of texts) {
        const message = JSON.parse(text) as unknown;
        frame.contentWindow?.postMessage(message, origin);
        port1.postMessage(message);
        port1.postMessage(text);
      }
      port1.postMessage([{ kind: 'call', id: LAST, method: 'getCurrentUser', params: {} }]);
      await last;
      port1.close();
      return { replies: count, ended: true };
    }, messages);
    expect(ended).to.equal(true);
    expect(replies).to.be.greaterThan(COUNT / 4);

    expect(await snapshot(toolbar)).to.deep.equal(before);
    expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('value.userId', 'executive');
    await agent.call('hangUp', { interactionId });
    await agent.until(`interaction:${interactionId}`, 'phase', 'wrap-up');
    expect(await snapshot(toolbar)).not.to.deep.equal(before);
  });
});
