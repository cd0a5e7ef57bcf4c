import { expect } from 'chai';
import { memoryStorage } from '../../src/adapters/shared/browser/storage.js';
import { SIGNED_OUT } from '../../src/core/model/session.js';
import { aMessage, anInteraction, aThread } from './support/samples.js';
import { rejection, setUp, signedIn } from './support/setup.js';
import { TestVoice } from './support/test-voice.js';

describe('createOmni', () => {
  it('carries an inbound call from offer to disposition', async () => {
    const { omni, center, entries } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    expect(omni.state.get('current')).to.equal('a');
    await omni.call('acceptInteraction', { interactionId: 'a' });
    expect(omni.state.get('interaction:a')?.phase).to.equal('connected');
    await omni.call('hangUp', { interactionId: 'a' });
    await omni.call('disposeInteraction', {
      interactionId: 'a',
      codeId: 1344,
      notes: 'Asked for an invoice',
    });
    expect(omni.state.get('interactions')).to.deep.equal([]);
    expect(omni.state.get('current')).to.equal(null);
    const types = entries.map(({ event }) => event.type).filter((type) => type.startsWith('interaction.'));
    expect(types).to.deep.equal([
      'interaction.offered',
      'interaction.connected',
      'interaction.disconnected',
      'interaction.disposed',
      'interaction.ended',
    ]);
  });

  it('keeps the conversation that the agent selected before the accepted one is connected', async () => {
    const { omni, center } = await signedIn();
    for (const id of ['a', 'b']) center.tell({ type: 'interaction.offered', interaction: anInteraction(id) });
    await omni.call('acceptInteraction', { interactionId: 'b' });
    expect(omni.state.get('current')).to.equal('b');
    await omni.call('selectInteraction', { interactionId: 'a' });
    let connect: () => void = () => undefined;
    center.answers.set('accept', () => new Promise<void>((resolve) => (connect = resolve)));
    const accepting = omni.call('acceptInteraction', { interactionId: 'a' });
    await omni.call('selectInteraction', { interactionId: 'b' });
    center.tell({ type: 'interaction.connected', interactionId: 'a' });
    connect();
    await accepting;
    expect(omni.state.get('interaction:a')?.phase).to.equal('connected');
    expect(omni.state.get('current')).to.equal('b');
  });

  it('selects what the agent asked for last, however late the center answers', async () => {
    const { omni, center } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    let dialled: (answer: { interactionId: string }) => void = () => undefined;
    center.answers.set('startInteraction', () => new Promise((resolve) => (dialled = resolve)));
    const dialling = omni.call('startInteraction', {
      channel: { kind: 'voice', name: 'voice', subType: null },
      phone: '4155550123',
      campaignId: 172,
    });
    center.tell({
      type: 'interaction.offered',
      interaction: anInteraction('out', { direction: 'outbound' }),
    });
    center.tell({ type: 'interaction.offered', interaction: anInteraction('b') });
    await omni.call('acceptInteraction', { interactionId: 'b' });
    dialled({ interactionId: 'out' });
    await dialling;
    expect(omni.state.get('current')).to.equal('b');
  });

  it('selects the accepted conversation, also when the one before it has ended meanwhile', async () => {
    const { omni, center } = await signedIn();
    for (const id of ['a', 'b', 'c'])
      center.tell({ type: 'interaction.offered', interaction: anInteraction(id, { phase: 'ringing' }) });
    let connect: () => void = () => undefined;
    center.answers.set('accept', () => new Promise<void>((resolve) => (connect = resolve)));
    const accepting = omni.call('acceptInteraction', { interactionId: 'c' });
    center.tell({ type: 'interaction.ended', interactionId: 'a', cause: 'abandoned' });
    connect();
    await accepting;
    expect(omni.state.get('current')).to.equal('c');
  });

  it('goes on when the voice port fails', async () => {
    const voice = new TestVoice();
    const { omni, center, log } = await signedIn({ voice });
    omni.transients.subscribe();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    voice.audio$.error(new Error('gone'));
    voice.transients$.error(new Error('gone'));
    // Errors that nobody catches are thrown in the next task.
    await new Promise((resolve) => setTimeout(resolve));
    await omni.call('acceptInteraction', { interactionId: 'a' });
    expect(omni.state.get('interaction:a')?.phase).to.equal('connected');
    expect(log.lines).to.have.length(2);
  });

  it("tracks the CRM's searches; for a dialled customer, from the moment when the call is answered", async () => {
    const { omni, center, clock } = await signedIn();
    const records = [{ id: '1', type: 'contact', name: 'Mira' }];
    center.tell(
      { type: 'interaction.offered', interaction: anInteraction('a') },
      { type: 'interaction.offered', interaction: anInteraction('b', { direction: 'outbound' }) },
      { type: 'interaction.offered', interaction: anInteraction('c', { matches: records }) },
      { type: 'interaction.offered', interaction: anInteraction('d', { record: records[0]! }) },
    );
    const since = clock.now();
    expect(omni.state.get('searches')).to.deep.equal({ a: { since }, b: { since } });
    clock.advance(5_000);
    center.tell(
      { type: 'interaction.connected', interactionId: 'a' },
      { type: 'interaction.connected', interactionId: 'b' },
    );
    expect(omni.state.get('searches')).to.deep.equal({ a: { since }, b: { since: since + 5_000 } });
    center.tell({ type: 'record.matched', interactionId: 'a', records: [] });
    center.tell({ type: 'interaction.ended', interactionId: 'b', cause: 'customer' });
    expect(omni.state.get('searches')).to.deep.equal({});
  });

  it('knows after a reload for which customers the CRM has not answered, and asks again', async () => {
    const memory = memoryStorage();
    const before = await signedIn({ storage: memory });
    for (const id of ['a', 'b', 'c'])
      before.center.tell({ type: 'interaction.offered', interaction: anInteraction(id) });
    before.center.tell({ type: 'record.matched', interactionId: 'a', records: [] });
    before.omni.destroy();

    const after = setUp({ storage: memory });
    after.center.tell({ type: 'devices.changed', devices: null as never });
    after.clock.advance(9_000);
    after.center.snapshot([
      ['interactions', ['a', 'b']],
      ['interaction:a', anInteraction('a')],
      ['interaction:b', anInteraction('b')],
    ]);
    expect(after.omni.state.get('searches')).to.deep.equal({ b: { since: after.clock.now() } });
    after.center.tell({ type: 'record.matched', interactionId: 'b', records: [] });
    after.omni.destroy();
    const last = setUp({ storage: memory });
    last.center.snapshot([
      ['interactions', ['b']],
      ['interaction:b', anInteraction('b')],
    ]);
    expect(last.omni.state.get('searches')).to.deep.equal({});
  });

  it('numbers entries without a gap within an epoch', async () => {
    const { omni, center, entries } = await signedIn();
    const before = omni.state.position;
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    await omni.call('acceptInteraction', { interactionId: 'a' });
    expect(entries.map(({ seq }) => seq)).to.deep.equal(entries.map((_, index) => before.seq + 1 + index));
    expect(new Set(entries.map(({ epoch }) => epoch))).to.deep.equal(new Set([before.epoch]));
  });

  it('drops and logs events before the first snapshot', () => {
    const { omni, center, entries, log } = setUp();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    expect(entries).to.deep.equal([]);
    expect(omni.state.get('interactions')).to.deep.equal([]);
    expect(log.lines).to.have.length(1);
  });

  it('drops and logs what it cannot understand', async () => {
    const { omni, center, entries, log } = await signedIn();
    const before = omni.state.snapshot();
    for (const rubbish of [
      { type: 'interaction.exploded' },
      { type: '__proto__' },
      { type: 'constructor' },
      { type: 'interaction.offered' },
      { type: 'message.added', interactionId: 'nobody' },
      {},
    ]) {
      center.tell(rubbish as never);
    }
    center.updates$.next({ kind: 'gossip' } as never);
    expect(entries).to.deep.equal([]);
    expect(omni.state.snapshot()).to.deep.equal(before);
    expect(log.lines.length).to.be.at.least(5);
  });

  it('tells events in one order, also those that are caused by telling', async () => {
    const { omni, center, entries } = await signedIn();
    omni.events.subscribe(({ event }) => {
      if (event.type === 'interaction.offered')
        void omni.call('showToast', { message: 'New', variant: 'info' });
    });
    const late: number[] = [];
    omni.events.subscribe(({ seq }) => late.push(seq));
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    expect(late).to.deep.equal(entries.map(({ seq }) => seq));
    expect(entries.map(({ event }) => event.type)).to.deep.equal(['interaction.offered', 'toast.shown']);
  });

  it('shows the center time', () => {
    const { omni, center, clock } = setUp();
    center.snapshot(undefined, clock.now() + 90_000);
    expect(omni.now()).to.equal(clock.now() + 90_000);
    clock.advance(1_000);
    expect(omni.now()).to.equal(clock.now() + 90_000);
  });

  it("shows the center's time also when the clock of the page is set forward or back", async () => {
    const { omni, center, clock } = await signedIn();
    let time = clock.now();
    for (const jump of [3_600_000, -7_200_000, 3_600_000]) {
      clock.advance(jump);
      time += 1_000;
      const event = { type: 'toast.dismissed', toastId: 'none' } as const;
      center.updates$.next({ kind: 'event', at: time, event });
      expect(omni.now()).to.equal(time);
    }
    clock.advance(1_000);
    const late = { type: 'toast.dismissed', toastId: 'none' } as const;
    center.updates$.next({ kind: 'event', at: time - 2_000, event: late });
    expect(omni.now(), 'what comes late does not set it back').to.equal(time + 1_000);
  });

  it('takes updates without a valid time as of now', async () => {
    const { omni, center, clock } = await signedIn();
    for (const at of [undefined, Number.NaN, Infinity] as number[]) {
      const id = String(at);
      center.snapshot(undefined, at);
      center.updates$.next({
        kind: 'event',
        at,
        event: { type: 'interaction.offered', interaction: anInteraction(id) },
      });
      center.updates$.next({
        kind: 'event',
        at,
        event: { type: 'interaction.connected', interactionId: id },
      });
      expect(omni.state.get(`interaction:${id}`)?.phaseSince).to.equal(clock.now());
      expect(omni.now()).to.equal(clock.now());
    }
  });

  it('rejects all calls after it was destroyed', async () => {
    const { omni, center } = await signedIn();
    center.answers.set('refreshDirectory', () => new Promise(() => undefined));
    const waiting = rejection(omni.call('refreshDirectory', {}));
    omni.destroy();
    omni.destroy();
    expect((await waiting).code).to.equal(5005);
    expect((await rejection(omni.call('refreshDirectory', {}))).code).to.equal(5005);
    expect(center.updates$.observed).to.equal(false);
  });
});

describe('a new snapshot of the center', () => {
  it('starts a new epoch and keeps what belongs to the page', async () => {
    const { omni, center, entries } = await signedIn();
    await omni.call('enterDialerPhone', { phone: '+1415' });
    await omni.call('showToast', { message: 'Saved', variant: 'success' });
    await omni.call('reportOpenRecord', { record: { id: '1', type: 'contact', name: 'Mira' } });
    const before = omni.state.position.epoch;
    center.snapshot([
      ['interactions', ['a']],
      ['interaction:a', anInteraction('a')],
    ]);
    expect(omni.state.position.epoch).to.not.equal(before);
    expect(entries.at(-1)).to.deep.include({ seq: 1, event: { type: 'state.replaced' } });
    expect(omni.state.get('dialerPhone')).to.equal('+1415');
    expect(omni.state.get('toasts')).to.have.length(1);
    expect(omni.state.get('crm').openRecord?.id).to.equal('1');
    expect(omni.state.get('session').status).to.equal('signed-out');
    expect(omni.state.get('current')).to.equal('a');
  });

  it('selects the interaction again that the agent had selected before the reload', async () => {
    const entries = [
      ['interactions', ['a', 'b']],
      ['interaction:a', anInteraction('a', { phase: 'connected' })],
      ['interaction:b', anInteraction('b', { phase: 'connected' })],
    ] as const;
    const storage = memoryStorage();
    const before = await signedIn({ storage });
    for (const id of ['a', 'b'])
      before.center.tell({ type: 'interaction.offered', interaction: anInteraction(id) });
    expect(before.omni.state.get('current')).to.equal('a');
    await before.omni.call('selectInteraction', { interactionId: 'b' });
    before.omni.destroy();

    const after = setUp({ storage });
    // The first snapshot is empty: the center has not found the session yet.
    after.center.snapshot();
    after.center.snapshot(entries);
    expect(after.omni.state.get('current')).to.equal('b');
    after.omni.destroy();

    const ended = setUp({ storage });
    ended.center.snapshot([['interactions', ['a']], entries[1]]);
    expect(ended.omni.state.get('current'), 'it has ended meanwhile').to.equal('a');
    ended.center.tell({ type: 'interaction.ended', interactionId: 'a', cause: 'center' });
    expect(storage.keys(), 'nothing is left behind').to.deep.equal([]);

    const elsewhere = setUp({ storage: memoryStorage() });
    elsewhere.center.snapshot(entries);
    expect(elsewhere.omni.state.get('current'), 'another toolbar').to.equal('a');
  });

  it('keeps nothing of an agent who was signed out meanwhile for the next one', async () => {
    const { omni, center, entries } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    await omni.call('enterDialerPhone', { phone: '+14155550123' });
    await omni.call('previewNumber', { phone: '+14155550123' });
    await omni.call('showPreviewMatches', {
      phone: '+14155550123',
      records: [{ id: '1', type: 'contact', name: 'Mira' }],
    });
    await omni.call('showToast', { message: 'Mira is called back', variant: 'success' });
    await omni.call('reportOpenRecord', { record: { id: '1', type: 'contact', name: 'Mira' } });
    center.snapshot([['session', { ...SIGNED_OUT, endCause: 'expired' }]]);
    expect(omni.state.get('dialerPhone')).to.equal('');
    expect(omni.state.get('preview')).to.equal(null);
    expect(omni.state.get('toasts')).to.deep.equal([]);
    expect(omni.state.get('crm').openRecord).to.equal(null);
    expect(omni.state.get('session').endCause).to.equal('expired');
    const types = entries.map(({ event }) => event.type);
    expect(types.slice(-3)).to.deep.equal(['interaction.ended', 'session.closed', 'state.replaced']);
    expect(entries.at(-2)?.event).to.deep.equal({ type: 'session.closed', cause: 'expired' });
  });

  it('goes on with the session of the same agent', async () => {
    const { omni, center, entries } = await signedIn();
    await omni.call('enterDialerPhone', { phone: '+14155550123' });
    const session = omni.state.get('session');
    center.snapshot([['session', { ...session, id: 'another' }]]);
    expect(omni.state.get('dialerPhone')).to.equal('+14155550123');
    expect(entries.map(({ event }) => event.type)).to.not.include('session.closed');
  });

  it('removes duplicates, and survives invalid entries', async () => {
    const storage = memoryStorage();
    storage.set('unsent:b', JSON.stringify([{ clientId: 'c', authorName: 'me', at: 1, text: 'Hi' }]));
    const { omni, center } = setUp({ storage });
    center.snapshot([
      ['interactions', ['a', 'a', 'b']],
      ['interaction:a', anInteraction('a')],
      ['interaction:b', anInteraction('b')],
      ['thread:a', aThread('a', { messages: [aMessage('m'), aMessage('m', { status: 'read' })] })],
      ['thread:b', { interactionId: 'b' }],
    ]);
    expect(omni.state.get('connection').status).to.equal('connected');
    expect(omni.state.get('interactions')).to.deep.equal(['a', 'b']);
    expect(omni.state.get('thread:a')?.messages).to.deep.equal([aMessage('m', { status: 'read' })]);
    expect(omni.state.get('thread:b')).to.equal(undefined);
  });

  it('ends what is gone, and never restores what has ended', async () => {
    const { omni, center, entries } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    center.tell({ type: 'interaction.offered', interaction: anInteraction('b') });
    center.snapshot([
      ['interactions', ['b']],
      ['interaction:b', anInteraction('b')],
    ]);
    const ends = entries.filter(({ event }) => event.type === 'interaction.ended');
    expect(ends.map(({ event }) => 'interactionId' in event && event.interactionId)).to.deep.equal(['a']);
    center.snapshot([
      ['interactions', ['a', 'b']],
      ['interaction:a', anInteraction('a')],
      ['interaction:b', anInteraction('b')],
    ]);
    expect(omni.state.get('interactions')).to.deep.equal(['b']);
    expect(omni.state.get('interaction:a')).to.equal(undefined);
  });
});
