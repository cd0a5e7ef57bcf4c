import { expect } from 'chai';
import { createSdk, type Sdk } from '../../../src/adapters/frame/sdk.js';
import { waitUntil } from '../../support/wait-until.js';
import { addFrame, failure, removeFrames } from './support/host.js';

function begin(how: string): { sdk: Sdk; started: Promise<unknown> } {
  const frame = addFrame({ page: 'rogue.html' });
  frame.src = `${frame.src}&how=${encodeURIComponent(how)}`;
  const sdk = createSdk();
  return { sdk, started: sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id }) };
}

describe('a toolbar that misbehaves', () => {
  afterEach(removeFrames);

  it('is not believed without the secret of the handshake', async () => {
    for (const how of ['wrong nonce', 'no nonce']) {
      const { started } = begin(how);
      expect(await failure(started)).to.have.property('code', 1003);
    }
  });

  it('is recognized when it speaks another version of the protocol', async () => {
    const error = await failure(begin('unknown version').started);
    expect(error.code).to.equal(5010);
    expect(error.message).to.contain('load omni-sdk.js from its origin');
  });

  it('cannot answer a call twice, nor one that nobody made', async () => {
    const { sdk, started } = begin('answers');
    await started;
    expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
    expect(await sdk.getAllLiveInteractionsForAgent()).to.deep.equal([]);
    expect((await sdk.diagnose()).counters.unknownReplies).to.equal(3);
    sdk.disconnect();
  });

  it('cannot answer with something else than the contract says', async () => {
    const { sdk, started } = begin('answers');
    await started;
    const error = await failure(sdk.getAgentSession());
    expect(error).to.include({ code: 5000, method: 'getAgentSession' });
    expect(await failure(sdk.getSelectedExtension())).to.include({ code: 4000, message: 'none' });
    sdk.disconnect();
  });

  it('sends garbage, which is dropped and counted', async () => {
    const { sdk, started } = begin('answers');
    await started;
    expect(await sdk.getAllLiveInteractionsForAgent()).to.deep.equal([]);
    const { counters } = await sdk.diagnose();
    // Garbage are: a text, a list that is too long, a call, an unknown kind and null. A wish that no page can fulfil
    // gets an answer that says so.
    expect(counters.garbage).to.equal(5);
    expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
    sdk.disconnect();
  });

  it('posts messages to the window around it, which are counted and change nothing', async () => {
    const { sdk, started } = begin('chatty');
    await started;
    expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
    await waitUntil(async () => (await sdk.diagnose()).counters.garbage === 5);
    expect(await sdk.getCurrentUser()).to.have.property('userId', 'a');
    sdk.disconnect();
  });

  it('that never answers keeps no page from disconnecting', async () => {
    const { sdk, started } = begin('silent');
    const waiting = failure(sdk.getCurrentUser());
    const ended = failure(started);
    sdk.disconnect();
    expect(await waiting).to.have.property('code', 5011);
    expect(await ended).to.have.property('code', 5011);
  });
});
