import { expect } from 'chai';
import { Memos } from '../../../src/core/commands/memo.js';
import { OmniError } from '../../../src/core/contract/errors.js';
import { COMMAND_NAMES } from '../../../src/core/commands/table.js';
import { anInteraction } from '../support/samples.js';
import { rejection, setUp, settled, signedIn, type Setup } from '../support/setup.js';

/** A request to the center that stays open until the test answers it. */
function held(setup: Setup, name: 'refreshDirectory' | 'startInteraction') {
  let settle: { resolve: (value: unknown) => void; reject: (error: Error) => void } | undefined;
  setup.center.answers.set(name, () => new Promise((resolve, reject) => (settle = { resolve, reject })));
  return {
    resolve: (value?: unknown) => settle?.resolve(value),
    reject: (error: Error) => settle?.reject(error),
  };
}

const voice = { kind: 'voice', name: 'voice', subType: null } as const;
const dial = { channel: voice, phone: '+14155550123', campaignId: 172 };

describe('calling a command', () => {
  it('is in `pending`, without its parameters, until it is done', async () => {
    const setup = await signedIn();
    const answer = held(setup, 'startInteraction');
    const waiting = setup.omni.call('startInteraction', dial, { idempotencyKey: 'k1' });
    const [pending, ...others] = setup.omni.state.get('pending');
    expect(others).to.deep.equal([]);
    expect(pending).to.deep.include({ name: 'startInteraction', subject: null, key: 'k1' });
    expect(JSON.stringify(setup.omni.state.snapshot())).to.not.include('4155550123');
    answer.resolve({ interactionId: 'out-9' });
    await waiting;
    await settled();
    expect(setup.omni.state.get('pending')).to.deep.equal([]);
  });

  it('names its interaction in `pending`', async () => {
    const { omni, center, entries } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    await omni.call('acceptInteraction', { interactionId: 'a' });
    const started = entries.find(({ event }) => event.type === 'command.started')?.event;
    expect(started).to.have.nested.property('command.subject', 'a');
  });

  it('acts once for the same key, while pending and after', async () => {
    const setup = await signedIn();
    const answer = held(setup, 'startInteraction');
    const first = setup.omni.call('startInteraction', dial, { idempotencyKey: 'k1' });
    const second = setup.omni.call('startInteraction', dial, { idempotencyKey: 'k1' });
    answer.resolve({ interactionId: 'out-9' });
    expect(await first).to.deep.equal(await second);
    const third = await setup.omni.call('startInteraction', dial, { idempotencyKey: 'k1' });
    expect(third).to.deep.equal({ interactionId: 'out-9' });
    expect(setup.center.asked).to.deep.equal(['startInteraction']);
  });

  it('answers a repeated key also when its guard would now refuse', async () => {
    const { omni, center } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a', { phase: 'wrap-up' }) });
    const dispose = () =>
      omni.call('disposeInteraction', { interactionId: 'a', codeId: 1344 }, { idempotencyKey: 'k' });
    await dispose();
    await dispose();
    expect(center.asked).to.deep.equal(['dispose']);
  });

  it('counts a second call for the same subject, while the first is under way, as the first', async () => {
    const setup = await signedIn();
    const answer = held(setup, 'startInteraction');
    const first = setup.omni.call('startInteraction', dial);
    const second = setup.omni.call('startInteraction', { ...dial });
    const other = setup.omni.call('startInteraction', { ...dial, phone: '+14155550199' });
    const repeated = setup.omni.call('startInteraction', dial, { idempotencyKey: 'again' });
    expect(setup.center.asked).to.have.length(3);
    answer.resolve({ interactionId: 'out-1' });
    void Promise.allSettled([first, second, other, repeated]);
  });

  it('acts again after a failure with the same key', async () => {
    const { omni, center } = await signedIn();
    let calls = 0;
    center.answers.set('startInteraction', () => {
      calls += 1;
      if (calls === 1) throw new OmniError('REFUSED', 'No line is free.');
      return { interactionId: 'out-2' };
    });
    const error = await rejection(omni.call('startInteraction', dial, { idempotencyKey: 'k' }));
    expect(error).to.include({ code: 5004, method: 'startInteraction', message: 'No line is free.' });
    await settled();
    const retried = await omni.call('startInteraction', dial, { idempotencyKey: 'k' });
    expect(retried).to.deep.equal({ interactionId: 'out-2' });
  });

  it('rejects with 1000 at its deadline, and uses a late answer for a repeated key', async () => {
    const setup = await signedIn();
    const answer = held(setup, 'startInteraction');
    const waiting = rejection(
      setup.omni.call('startInteraction', dial, { idempotencyKey: 'k', deadline: 250 }),
    );
    setup.clock.advance(249);
    await settled();
    expect(setup.omni.state.get('pending')).to.have.length(1);
    setup.clock.advance(1);
    const error = await waiting;
    expect(error).to.include({ code: 1000, name: 'TIMEOUT' });
    expect(error.message).to.include('startInteraction').and.to.include('250 ms');
    answer.resolve({ interactionId: 'out-1' });
    await settled();
    expect(setup.omni.state.get('pending')).to.deep.equal([]);
    const again = await setup.omni.call('startInteraction', dial, { idempotencyKey: 'k' });
    expect(again).to.deep.equal({ interactionId: 'out-1' });
    expect(setup.center.asked).to.deep.equal(['startInteraction']);
    expect(setup.clock.waiting).to.equal(0);
  });

  it("uses the center's command time as the deadline", async () => {
    const setup = await signedIn();
    held(setup, 'refreshDirectory');
    const waiting = rejection(setup.omni.call('refreshDirectory', {}));
    setup.clock.advance(5_000);
    expect((await waiting).message).to.include('5000 ms');
  });

  it('rejects with an OmniError and nothing else', async () => {
    const { omni, center } = await signedIn();
    // An adapter may reject with any value.
    const rejectWith = Promise.reject.bind(Promise) as (reason: unknown) => Promise<never>;
    for (const thrown of [new TypeError('x is not a function'), 'a word', undefined, { code: 7 }]) {
      center.answers.set('refreshDirectory', () => rejectWith(thrown));
      expect(await rejection(omni.call('refreshDirectory', {}))).to.be.instanceOf(OmniError);
    }
    for (const name of ['fly', '__proto__', 'constructor', 'toString', 7, undefined]) {
      const error = await rejection(omni.call(name as never, {} as never));
      expect(error).to.be.instanceOf(OmniError);
      expect(error.code).to.equal(5006);
    }
  });

  it('refuses parameters that are not its own, whatever the command', async () => {
    const { omni } = await signedIn();
    for (const name of COMMAND_NAMES) {
      for (const params of [
        undefined,
        null,
        'text',
        7,
        [],
        { surprise: 1 },
        JSON.parse('{"__proto__": 1}'),
      ]) {
        const error = await rejection(omni.call(name, params as never));
        expect(error, `${name}(${JSON.stringify(params)})`).to.be.instanceOf(OmniError);
        expect(error.code, `${name}(${JSON.stringify(params)}): ${error.message}`).to.equal(2001);
      }
    }
    const odd = await rejection(omni.call('refreshDirectory', {}, { deadline: -1 }));
    expect(odd.message).to.include('deadline');
    const key = await rejection(omni.call('refreshDirectory', {}, { idempotencyKey: '' }));
    expect(key.message).to.include('idempotencyKey');
  });

  it('needs a session for what an agent does', async () => {
    const { omni, center } = setUp();
    center.snapshot();
    const onInteraction = { interactionId: 'a' };
    const calls: Promise<unknown>[] = [
      omni.call('logout', {}),
      omni.call('selectCampaigns', { campaignIds: [172] }),
      omni.call('selectExtension', { callContextId: 5, phone: '1234567890' }),
      omni.call('goAvailable', {}),
      omni.call('takeBreak', { label: 'Lunch Break' }),
      omni.call('startInteraction', dial),
      omni.call('acceptInteraction', onInteraction),
      omni.call('hangUp', onInteraction),
      omni.call('disposeInteraction', { ...onInteraction, codeId: 1 }),
      omni.call('sendMessage', { ...onInteraction, content: { kind: 'text', text: 'Hi' } }),
      omni.call('listDispositions', { campaignId: 172 }),
      omni.call('refreshDirectory', {}),
    ];
    for (const call of calls) expect((await rejection(call)).code).to.equal(5001);
    expect(center.asked).to.deep.equal([]);
  });

  it('forgets answers of commands that were called without a key', async () => {
    const memos = new Memos();
    const file = Promise.resolve(new Uint8Array(3));
    memos.remember('downloadAttachment', 'made', {}, file, false);
    memos.remember('downloadAttachment', 'given', {}, file, true);
    expect(memos.findPending('downloadAttachment', {})?.promise).to.equal(file);
    await settled();
    expect(memos.find('downloadAttachment', 'made')).to.equal(undefined);
    expect(memos.find('downloadAttachment', 'given')?.promise).to.equal(file);
  });

  it('remembers a bounded number of keys', async () => {
    const { omni, center } = await signedIn();
    for (let index = 0; index < 600; index += 1) {
      await omni.call('refreshDirectory', {}, { idempotencyKey: `k${index}` });
    }
    await omni.call('refreshDirectory', {}, { idempotencyKey: 'k599' });
    expect(center.asked).to.have.length(600);
    await omni.call('refreshDirectory', {}, { idempotencyKey: 'k0' });
    // The page has forgotten this key: the center, which remembers it, is asked again with the same key.
    expect(center.requests.filter(({ key }) => key === 'k0')).to.have.length(2);
  });
});
