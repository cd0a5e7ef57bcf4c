import { expect } from 'chai';
import { createSdk } from '../../../src/adapters/frame/sdk.js';
import { until } from '../support/until.js';
import { SecondClient } from './second-implementation.js';
import {
  addFrame,
  connected,
  failure,
  loaded,
  removeFrames,
  report,
  TOOLBAR_ORIGIN,
} from './support/host.js';

describe('a second implementation, written from docs/protocol.md', () => {
  afterEach(removeFrames);

  async function client(allow?: string[]): Promise<SecondClient> {
    const frame = addFrame(allow && { allow });
    await loaded(frame);
    return SecondClient.connect(frame.contentWindow as Window, TOOLBAR_ORIGIN, 'second');
  }

  it('of a client calls our toolbar, and hears its refusals', async () => {
    const second = await client();
    expect(await second.call('getCurrentUser')).to.include({ userId: 'second', userName: 'crm' });
    for (const [method, params, code] of [
      ['constructor', {}, 2001],
      ['login', { username: 'a' }, 2001],
      ['login', { username: 'a', password: 'b', extra: 1 }, 2001],
      ['store.get', { key: 'k' }, 5003],
    ] as const) {
      expect(await failure(second.call(method, params)), method).to.include({ code });
    }
    second.close();
  });

  it('of a client sends and gets large items in pieces', async () => {
    const second = await client();
    const text = 'ü'.repeat(1_500_000);
    const echoed = await second.call('sendDataToApp', { contextData: text });
    expect(JSON.parse(echoed as string)).to.equal(text);
    expect(second.pieces.sent).to.be.greaterThan(4);
    expect(second.pieces.received).to.be.greaterThan(4);
    second.close();
  });

  it('of a client hears events, acknowledges them, and disconnects', async () => {
    const frame = addFrame();
    await loaded(frame);
    const second = await SecondClient.connect(frame.contentWindow as Window, TOOLBAR_ORIGIN, 'second');
    const payload = { interactionId: 'a', campaignId: 172, channelDetails: { channelType: 'voice' } };
    const order = { emit: [{ name: 'showCrm', payload, ack: 'pop' }] };
    await second.call('sendDataToApp', { contextData: { order } });
    expect(second.events).to.deep.equal([{ kind: 'event', name: 'showCrm', payload, ack: 'pop' }]);
    const sdk = await connected(frame);
    // The two clients have two ports, of which one may be slower.
    await until(async () => (await report(sdk)).acknowledged.length > 0, 'the acknowledgement');
    expect(await report(sdk)).to.deep.include({ clients: 2, acknowledged: ['pop'] });
    second.close();
    await until(async () => (await report(sdk)).clients === 1, 'that the second client is gone');
    const { counters } = await report(sdk);
    expect({ ...counters }).to.include({ garbage: 0, foreign: 0, refused: 0, unknownReplies: 0 });
  });

  it('of a toolbar serves our SDK', async () => {
    const frame = addFrame({ page: 'second.html' });
    const sdk = createSdk();
    await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
    expect(await sdk.getCurrentUser()).to.have.property('userId', 'second');
    expect(await sdk.getPhoneNumberForSearch()).to.have.length(1_000_000);
    expect(await sdk.sendDataToApp({ text: 'x'.repeat(2_000_000) })).to.match(/^20000\d\d characters$/);
    expect(await failure(sdk.getSelectedCampaigns())).to.include({
      code: 5006,
      method: 'getSelectedCampaigns',
    });
    const heard: unknown[] = [];
    sdk.on('showCrm', ({ interactionId }) => heard.push(interactionId));
    await sdk.onLoadHandler(true);
    expect(await sdk.getPrimaryColumnName()).to.equal('["pop","pop"]');
    expect(heard).to.deep.equal(['a']);
    const { counters } = await sdk.diagnose();
    expect(counters).to.include({ garbage: 0, unknownReplies: 0, badEvents: 0 });
    sdk.disconnect();
  });
});
