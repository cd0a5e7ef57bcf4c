import { expect } from 'chai';
import fc from 'fast-check';
import { config } from 'rxjs';
import type { OmniError } from '../../src/core/contract/errors.js';
import { SCHEMA_VERSION } from '../../src/core/replica/messages.js';
import { connectReplica, type ReplicaOmni } from '../../src/core/replica/connect.js';
import type { ReplicaGrants } from '../../src/core/replica/grants.js';
import { serveReplica } from '../../src/core/replica/serve.js';
import type { LogEntry } from '../../src/core/model/events.js';
import { anyCenterEvent } from './support/arbitrary-events.js';
import { link, type Link } from './support/chaos-channel.js';
import { ManualClock } from '../support/manual-clock.js';
import { aMessage, anInteraction, aThread, NOW } from './support/samples.js';
import { countingIds, rejection, setUp, settled, signedIn, type Setup } from './support/setup.js';

const EVERYTHING: ReplicaGrants = { threads: true, directory: true, phones: true, devices: true };
const NOTHING: ReplicaGrants = { threads: false, directory: false, phones: false, devices: false };

interface Pair extends Setup {
  readonly link: Link;
  readonly replica: ReplicaOmni;
  readonly replicaClock: ManualClock;
  readonly heard: LogEntry[];
}

function pairUp(setup: Setup, grants?: ReplicaGrants): Pair {
  const channel = link();
  serveReplica(setup.omni, channel.primarySide, grants);
  const replicaClock = new ManualClock(NOW + 123_456);
  const replica = connectReplica(channel.replicaSide, { clock: replicaClock, ids: countingIds('r') });
  const heard: LogEntry[] = [];
  replica.events.subscribe((entry) => heard.push(entry));
  return { ...setup, link: channel, replica, replicaClock, heard };
}

const slices = ({ state }: { state: ReplicaOmni['state'] }) => new Map(state.snapshot().entries);

describe('a replica', () => {
  it('has the state and the position of its primary', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    pair.center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    await pair.link.flush();
    pair.center.tell({ type: 'interaction.connected', interactionId: 'a' });
    await pair.link.flush();
    expect(slices(pair.replica)).to.deep.equal(slices(pair.omni));
    expect(pair.replica.state.position).to.deep.equal(pair.omni.state.position);
    expect(pair.heard.map(({ event }) => event.type)).to.deep.equal([
      'state.replaced',
      'interaction.connected',
    ]);
  });

  it('shows the time of the center, not its own', async () => {
    const pair = pairUp(await signedIn());
    await pair.link.flush();
    expect(pair.replica.now()).to.equal(pair.omni.now());
  });

  it('equals its primary after messages were lost, doubled or overtaken', async () => {
    const action = fc.oneof(
      { weight: 5, arbitrary: anyCenterEvent.map((event) => ({ act: 'tell', event }) as const) },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom('deliver', 'deliver', 'deliver', 'lose', 'double', 'swap', 'garbage' as const),
            fc.constantFrom('toPrimary', 'toReplica' as const),
          )
          .map(([act, lane]) => ({ act, lane })),
      },
      { weight: 1, arbitrary: fc.constantFrom({ act: 'snapshot' } as const, { act: 'wait' } as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 120 }), async (actions) => {
        const setup = setUp();
        setup.center.snapshot();
        const pair = pairUp(setup, EVERYTHING);
        for (const step of actions) {
          if (step.act === 'tell') pair.center.tell(step.event);
          else if (step.act === 'snapshot') pair.center.snapshot();
          else if (step.act === 'wait') pair.replicaClock.advance(5_000);
          else if (step.act === 'garbage') pair.link[step.lane].inject({ kind: 'entry', epoch: 7 });
          else pair.link[step.lane][step.act]();
        }
        // From here on the channel loses nothing: with one more entry the replica notices what it has missed.
        pair.replicaClock.advance(5_000);
        await pair.link.flush();
        await pair.omni.call('showToast', { message: 'Last', variant: 'info' });
        await pair.link.flush();
        expect(slices(pair.replica)).to.deep.equal(slices(pair.omni));
        expect(pair.replica.state.position).to.deep.equal(pair.omni.state.position);
      }),
      { numRuns: 150 },
    );
  });

  it('asks for a snapshot when an entry is missing, unknown or impossible', async () => {
    for (const spoil of [
      { event: { type: 'interaction.exploded', interactionId: 'a' } },
      { event: { type: 'interaction.held', interactionId: 'nobody' } },
      { event: { type: 'session.opened' }, seq: 2 },
      { epoch: 'another' },
    ]) {
      const pair = pairUp(await signedIn(), EVERYTHING);
      await pair.link.flush();
      const { epoch, seq } = pair.replica.state.position;
      const before = pair.link.toPrimary.sent.length;
      pair.link.toReplica.inject({
        kind: 'entry',
        epoch,
        at: NOW,
        event: { type: 'preview.closed' },
        ...spoil,
        seq: seq + (spoil.seq ?? 1),
      });
      expect(pair.link.toPrimary.sent.slice(before)).to.deep.equal([
        { kind: 'attach', version: SCHEMA_VERSION },
      ]);
      await pair.link.flush();
      expect(slices(pair.replica)).to.deep.equal(slices(pair.omni));
    }
  });

  it('goes on when an event cannot be sent to it', async () => {
    const thrown: unknown[] = [];
    config.onUnhandledError = (error) => thrown.push(error);
    try {
      const pair = pairUp(await signedIn(), EVERYTHING);
      await pair.link.flush();
      await pair.omni.call('sendDataToCrm', { data: () => 1, fromInstanceId: null });
      pair.center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
      await pair.link.flush();
      await new Promise((resolve) => setTimeout(resolve));
      expect(slices(pair.replica)).to.deep.equal(slices(pair.omni));
    } finally {
      config.onUnhandledError = null;
    }
    expect(thrown).to.deep.equal([]);
  });

  it('follows its primary into a new epoch', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    await pair.link.flush();
    pair.center.snapshot([
      ['interactions', ['z']],
      ['interaction:z', anInteraction('z')],
    ]);
    await pair.link.flush();
    expect(pair.replica.state.position).to.deep.equal(pair.omni.state.position);
    expect(pair.replica.state.get('interactions')).to.deep.equal(['z']);
    expect(pair.heard.at(-1)?.event.type).to.equal('state.replaced');
  });

  it('counts and ignores garbage', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    await pair.link.flush();
    const before = pair.replica.state.snapshot();
    const garbage = [
      null,
      7,
      'hello',
      [],
      { kind: '__proto__' },
      { kind: 'constructor' },
      { kind: 'entry' },
      {
        kind: 'snapshot',
        version: 1,
        serial: 99,
        position: { epoch: 'x', seq: 1 },
        at: 1,
        entries: [[1, 2]],
      },
      { kind: 'result', id: 'nobody', value: 1 },
    ];
    for (const message of garbage) pair.link.toReplica.inject(message);
    expect(pair.replica.ignored).to.equal(garbage.length);
    expect(pair.replica.state.snapshot()).to.deep.equal(before);
  });

  it('says so when the two sides are of different versions', async () => {
    const setup = await signedIn();
    const channel = link();
    serveReplica(setup.omni, channel.primarySide);
    channel.toPrimary.inject({ kind: 'attach', version: 99 });
    const [answer] = channel.toReplica.sent as { kind: string; error: { code: number } }[];
    expect(answer?.kind).to.equal('refused');
    expect(answer?.error.code).to.equal(5010);
    const replica = connectReplica(channel.replicaSide, { clock: new ManualClock(NOW) });
    const waiting = rejection(replica.call('refreshDirectory', {}));
    channel.toReplica.deliver();
    expect((await waiting).code).to.equal(5010);
    expect(replica.state.get('connection').status).to.equal('lost');
  });
});

describe('calls through a replica', () => {
  it('reach the primary, act and return the answer', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    const toast = pair.replica.call('showToast', { message: 'Hello', variant: 'info' });
    await pair.link.flush();
    expect((await toast).toastId).to.equal(pair.omni.state.get('toasts')[0]?.id);
  });

  it('reject with the OmniError of the other side', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    const waiting = rejection(pair.replica.call('hangUp', { interactionId: 'nobody' }));
    await pair.link.flush();
    const error = await waiting;
    expect(error).to.include({ code: 4000, name: 'DATA_NOT_FOUND', method: 'hangUp' });
  });

  it('act once when the message comes twice or the key is repeated', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    const dial = () =>
      pair.replica.call(
        'startInteraction',
        {
          channel: { kind: 'voice', name: 'voice', subType: null },
          phone: '+1 415 555 0123',
          campaignId: 172,
        },
        { idempotencyKey: 'dial-1' },
      );
    const first = dial();
    while (pair.link.toPrimary.waiting > 1) pair.link.toPrimary.deliver();
    pair.link.toPrimary.double();
    const second = dial();
    await pair.link.flush();
    expect(await first).to.deep.equal(await second);
    expect(pair.center.asked).to.deep.equal(['startInteraction']);
  });

  it('reject with 5005 when the channel closes, and after', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    await pair.link.flush();
    const waiting = rejection(pair.replica.call('refreshDirectory', {}));
    pair.link.toReplica.close();
    expect((await waiting).code).to.equal(5005);
    expect((await rejection(pair.replica.call('refreshDirectory', {}))).code).to.equal(5005);
    expect(pair.replica.state.get('connection').status).to.equal('lost');
    expect(pair.replicaClock.waiting).to.equal(0);
  });

  it('are checked at once, as on the primary', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    const wrong = [
      ['refreshDirectory', undefined, {}],
      ['refreshDirectory', {}, { idempotencyKey: '' }],
      ['refreshDirectory', {}, { idempotencyKey: 'k'.repeat(2_000) }],
      ['refreshDirectory', {}, { deadline: Number.NaN }],
      ['refreshDirectory', {}, { deadline: '5' }],
      ['', {}, {}],
      ['x'.repeat(2_000), {}, {}],
    ] as unknown as Parameters<ReplicaOmni['call']>[];
    for (const [name, params, options] of wrong) {
      const refusals = [pair.omni, pair.replica].map((omni) => rejection(omni.call(name, params, options)));
      await pair.link.flush();
      const [{ code, message }, error] = (await Promise.all(refusals)) as [OmniError, OmniError];
      expect(code).to.be.oneOf([2001, 5006]);
      expect(error).to.include({ code, message });
    }
  });

  it('reject when they cannot be sent', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    const error = await rejection(
      pair.replica.call('sendDataToCrm', { data: () => 1, fromInstanceId: null }),
    );
    expect(error.code).to.equal(2001);
    expect(error.message).to.include('cannot be sent');
  });

  it('leave nothing behind when the replica is destroyed', async () => {
    const pair = pairUp(await signedIn(), EVERYTHING);
    await pair.link.flush();
    const waiting = rejection(pair.replica.call('refreshDirectory', {}));
    pair.replica.destroy();
    expect((await waiting).code).to.equal(5005);
    expect(pair.replicaClock.waiting).to.equal(0);
    await settled();
  });
});

describe('what a replica is granted', () => {
  it('contains by default no conversation, no directory and no number, in any message', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCenterEvent, { maxLength: 60 }), async (events) => {
        const setup = setUp();
        setup.center.snapshot();
        const pair = pairUp(setup);
        await pair.link.flush();
        pair.center.tell(...events);
        await pair.omni.call('enterDialerPhone', { phone: '+14155550123' });
        await pair.omni.call('showToast', { message: 'Calling +1 (415) 555-0123', variant: 'info' });
        pair.center.tellTransient({ type: 'typing', interactionId: 'a', who: 'customer', typing: true });
        await pair.link.flush();
        connectReplica(pair.link.replicaSide, { clock: pair.replicaClock });
        await pair.link.flush();
        const seen = JSON.stringify(pair.link.toReplica.sent);
        for (const secret of [
          '4155550',
          '415 555',
          '555-0',
          'Hello m',
          'Priya',
          '"type":"typing"',
          'secret',
        ]) {
          expect(seen).to.not.include(secret);
        }
        expect(pair.replica.state.position).to.deep.equal(pair.omni.state.position);
      }),
      { numRuns: 100 },
    );
  });

  it('has no gaps: withheld entries come empty', async () => {
    const pair = pairUp(await signedIn(), NOTHING);
    await pair.link.flush();
    pair.center.tell(
      { type: 'interaction.offered', interaction: anInteraction('a') },
      { type: 'thread.opened', thread: aThread('a') },
      { type: 'message.added', interactionId: 'a', message: aMessage('m1') },
      { type: 'interaction.connected', interactionId: 'a' },
    );
    await pair.link.flush();
    expect(pair.replica.state.position).to.deep.equal(pair.omni.state.position);
    expect(pair.replica.state.get('thread:a')).to.equal(undefined);
    expect(pair.replica.state.get('interaction:a')).to.deep.include({ phase: 'connected' });
    expect(pair.replica.state.get('interaction:a')?.customer).to.deep.include({
      name: 'Mira Okafor',
      phone: null,
    });
    const attaches = (pair.link.toPrimary.sent as { kind: string }[]).filter(({ kind }) => kind === 'attach');
    expect(attaches).to.have.length(1);
  });

  it('contains no number when the CRM could not search for one', async () => {
    const pair = pairUp(await signedIn(), NOTHING);
    await pair.link.flush();
    await pair.omni.call('previewNumber', { phone: '+14155550123' });
    await pair.omni.call('reportPreviewFailure', { phone: '+14155550123' });
    await pair.link.flush();
    expect(JSON.stringify(pair.link.toReplica.sent)).to.not.include('4155550');
    expect(pair.replica.state.get('preview')).to.deep.equal({ phone: '', records: null, failed: true });
  });

  it('also decides about files', async () => {
    const pair = pairUp(await signedIn(), NOTHING);
    const waiting = rejection(
      pair.replica.call('downloadAttachment', { interactionId: 'a', attachmentId: 'f' }),
    );
    await pair.link.flush();
    expect((await waiting).code).to.equal(5009);
  });
});
