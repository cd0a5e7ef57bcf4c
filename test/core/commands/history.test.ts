import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import type { Message } from '../../../src/core/model/thread.js';
import type { Messaging } from '../../../src/core/ports/messaging.js';
import { connectReplica } from '../../../src/core/replica/connect.js';
import { serveReplica } from '../../../src/core/replica/serve.js';
import { link } from '../support/chaos-channel.js';
import { aMessage, anInteraction, aThread, NOW } from '../support/samples.js';
import { countingIds, rejection, settled, signedIn } from '../support/setup.js';

type Page = Awaited<ReturnType<NonNullable<Messaging['history']>>>;

interface Asked {
  readonly before: string | null;
  answer(page: Page): void;
  refuse(error: Error): void;
}

const CHAT = { kind: 'chat', name: 'chat', subType: null } as const;
const MORE = { messages: [], status: 'more' } as const;

const old = (minute: number, patch: Partial<Message> = {}): Message =>
  aMessage(`old-${minute}`, { at: NOW + minute * 60_000, conversationId: 'before', ...patch });

async function returning(thread: Parameters<typeof aThread>[1] = { history: MORE }) {
  const asked: Asked[] = [];
  const messaging: Messaging = {
    send: () => Promise.reject(new Error('Nothing is sent here.')),
    setTyping: () => undefined,
    markRead: () => Promise.resolve(),
    download: () => Promise.resolve({ name: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array(3) }),
    history: ({ before }) => new Promise((answer, refuse) => asked.push({ before, answer, refuse })),
  };
  const setup = await signedIn({ messaging });
  const chat = anInteraction('c', { phase: 'connected', channel: CHAT });
  setup.center.tell(
    { type: 'interaction.offered', interaction: chat },
    { type: 'thread.opened', thread: aThread('c', thread) },
  );
  const load = (before?: string | null) =>
    setup.omni.call('loadThreadHistory', { interactionId: 'c', ...(before === undefined ? {} : { before }) });
  const thread$ = () => setup.omni.state.get('thread:c');
  const history = () => thread$()?.history;
  const ids = () => history()?.messages.map(({ id }) => id);
  return { ...setup, asked, load, thread: thread$, history, ids };
}

describe('earlier conversations', () => {
  it('contain each message once, even if an answer has it twice', async () => {
    const { asked, load, ids, thread } = await returning({
      history: MORE,
      messages: [aMessage('now'), aMessage('now')],
    });
    expect(thread()?.messages).to.have.length(1);
    const loading = load(null);
    await settled();
    asked[0]?.answer({ messages: [old(-2), old(-1), old(-2), aMessage('now')], more: false });
    await loading;
    expect(ids()).to.deep.equal(['old--2', 'old--1']);
  });

  it('are loaded page by page, the oldest first, until there are no more', async () => {
    const { asked, load, history, ids, thread } = await returning();
    const first = load(null);
    await settled();
    expect(history()?.status).to.equal('loading');
    expect(asked[0]?.before).to.equal(null);
    asked[0]?.answer({ messages: [old(-2), old(-3, { status: 'read' })], more: true });
    await first;
    expect(ids()).to.deep.equal(['old--3', 'old--2']);
    expect(history()).to.deep.include({ status: 'more' });
    expect(history()?.messages[0]?.status, 'ticks are as they were').to.equal('read');
    const second = load('old--3');
    await settled();
    expect(asked[1]?.before).to.equal('old--3');
    asked[1]?.answer({ messages: [old(-5), old(-4)], more: false });
    await second;
    expect(ids()).to.deep.equal(['old--5', 'old--4', 'old--3', 'old--2']);
    expect(history()?.status).to.equal('complete');
    expect(thread()).to.deep.include({ unread: 0, messages: [] });
    await load();
    expect(asked, 'there is no more to ask for').to.have.length(2);
  });

  it('are loaded once, however often and by whomever they are requested', async () => {
    const { asked, load, ids } = await returning();
    const loads = [load(null), load(null), load()];
    await settled();
    expect(asked.map(({ before }) => before)).to.deep.equal([null, null]);
    for (const { answer } of asked) answer({ messages: [old(-1)], more: true });
    await Promise.all(loads);
    expect(ids()).to.deep.equal(['old--1']);
    await load(null);
    expect(asked, 'whoever had not seen the page yet gets it').to.have.length(2);
  });

  it('are kept apart from new messages: not counted as unread, and no message in both', async () => {
    const { asked, load, ids, thread, center } = await returning();
    const loading = load(null);
    await settled();
    center.tell({ type: 'message.added', interactionId: 'c', message: aMessage('m1') });
    asked[0]?.answer({ messages: [old(-1), aMessage('m1')], more: true });
    await loading;
    expect(ids()).to.deep.equal(['old--1']);
    expect(thread()?.messages.map(({ id }) => id)).to.deep.equal(['m1']);
    expect(thread()?.unread).to.equal(1);
  });

  it('fail with the reason, and can be requested again', async () => {
    const { asked, load, history } = await returning();
    const failing = load(null);
    await settled();
    asked[0]?.refuse(new OmniError('LIMIT', 'Too many questions: wait a minute.'));
    expect(await rejection(failing)).to.include({
      code: 5007,
      message: 'Too many questions: wait a minute.',
    });
    expect(history()).to.deep.equal({ messages: [], status: 'failed' });
    const again = load(null);
    await settled();
    expect(history()?.status).to.equal('loading');
    asked[1]?.answer({ messages: [old(-1)], more: false });
    await again;
    expect(history()?.status).to.equal('complete');
  });

  it('fail when the center does not answer, and a late answer changes nothing', async () => {
    const { asked, load, history, clock } = await returning();
    const failing = rejection(load(null));
    await settled();
    expect(history()?.status).to.equal('loading');
    clock.advance(60_000);
    expect((await failing).code).to.equal(1000);
    await settled();
    expect(history()).to.deep.equal({ messages: [], status: 'failed' });
    const again = load(null);
    await settled();
    expect(history()?.status).to.equal('loading');
    asked[0]?.answer({ messages: [old(-9)], more: true });
    await settled();
    expect(history()?.messages).to.deep.equal([]);
    asked[1]?.answer({ messages: [old(-1)], more: false });
    await again;
    expect(history()).to.deep.equal({ messages: [old(-1)], status: 'complete' });
  });

  it('have receipts that still change, and never back', async () => {
    const { asked, load, history, center, thread } = await returning();
    const loading = load(null);
    await settled();
    asked[0]?.answer({ messages: [old(-1, { from: 'agent', status: 'sent' })], more: false });
    await loading;
    const tick = (status: 'delivered' | 'read'): void =>
      center.tell({
        type: 'message.statusChanged',
        interactionId: 'c',
        messageId: 'old--1',
        status,
        error: null,
      });
    tick('read');
    expect(history()?.messages[0]?.status).to.equal('read');
    tick('delivered');
    expect(history()?.messages[0]?.status).to.equal('read');
    expect(thread()?.messages).to.deep.equal([]);
  });

  it("fail when the center's answer is invalid, and leave invalid messages out", async () => {
    const { asked, load, history, ids } = await returning();
    for (const [index, nonsense] of [undefined, {}, { messages: 7 }].entries()) {
      const failing = load();
      await settled();
      asked[index]?.answer(nonsense as never);
      await rejection(failing);
      expect(history()?.status).to.equal('failed');
    }
    const loading = load();
    await settled();
    asked.at(-1)?.answer({ messages: [null, old(-1), 'text'] as never, more: true });
    await loading;
    expect(ids()).to.deep.equal(['old--1']);
  });

  it('end when the center sends nothing new, whatever it claims', async () => {
    const { asked, load, history } = await returning();
    const loading = load();
    await settled();
    asked[0]?.answer({ messages: [], more: true });
    await loading;
    expect(history()?.status).to.equal('complete');
  });

  it('are dropped when the interaction is gone before they arrive', async () => {
    const { asked, load, center, omni, entries } = await returning();
    const loading = load();
    await settled();
    center.tell({ type: 'interaction.ended', interactionId: 'c', cause: 'customer' });
    asked[0]?.answer({ messages: [old(-1)], more: true });
    await loading;
    expect(omni.state.get('thread:c')).to.equal(undefined);
    expect(entries.map(({ event }) => event.type)).not.to.include('thread.historyLoaded');
    expect((await rejection(load())).code).to.equal(5002);
  });

  it('stay when the center sends a new snapshot, also while more are being loaded', async () => {
    const { asked, load, center, omni, ids, history, thread } = await returning();
    const first = load();
    await settled();
    asked[0]?.answer({ messages: [old(-1)], more: true });
    await first;
    const second = load();
    await settled();
    const chat = anInteraction('c', { phase: 'connected', channel: CHAT });
    center.snapshot([
      ['session', omni.state.get('session')],
      ['interactions', ['c']],
      ['interaction:c', chat],
      ['thread:c', aThread('c', { messages: [aMessage('m9')], history: MORE })],
    ]);
    expect(ids()).to.deep.equal(['old--1']);
    expect(thread()?.messages.map(({ id }) => id)).to.deep.equal(['m9']);
    asked[1]?.answer({ messages: [old(-2)], more: false });
    await second;
    expect(ids()).to.deep.equal(['old--2', 'old--1']);
    expect(history()?.status).to.equal('complete');
  });

  it('are the same on every page with the grant for threads, and loaded once for all of them', async () => {
    const setup = await returning();
    const grants = { directory: false, phones: false, devices: false };
    const [near, far] = [link(), link()];
    serveReplica(setup.omni, near.primarySide, { ...grants, threads: true });
    serveReplica(setup.omni, far.primarySide, { ...grants, threads: false });
    const replica = connectReplica(near.replicaSide, { clock: setup.clock, ids: countingIds('r') });
    const stranger = connectReplica(far.replicaSide, { clock: setup.clock, ids: countingIds('s') });
    await Promise.all([near.flush(), far.flush()]);
    const asked = { interactionId: 'c', before: null };
    const loads = [replica.call('loadThreadHistory', asked), setup.load(null)];
    const refused = rejection(stranger.call('loadThreadHistory', asked));
    await Promise.all([near.flush(), far.flush()]);
    expect((await refused).code).to.equal(5009);
    expect(replica.state.get('thread:c')?.history?.status).to.equal('loading');
    expect(setup.asked).to.have.length(1);
    setup.asked[0]?.answer({ messages: [old(-1)], more: true });
    await near.flush();
    await Promise.all(loads);
    expect(replica.state.get('thread:c')).to.deep.equal(setup.thread());
    expect(stranger.state.get('thread:c')).to.equal(undefined);
    const back = link();
    serveReplica(setup.omni, back.primarySide, { ...grants, threads: true });
    const late = connectReplica(back.replicaSide, { clock: setup.clock, ids: countingIds('t') });
    await back.flush();
    expect(late.state.get('thread:c')).to.deep.equal(setup.thread());
  });

  it('allow their files to be downloaded', async () => {
    const { asked, load, omni } = await returning();
    const file = { id: 'f1', name: 'a.txt', mediaType: 'text/plain', size: 3 };
    const wanted = { interactionId: 'c', attachmentId: 'f1' };
    expect((await rejection(omni.call('downloadAttachment', wanted))).code).to.equal(4000);
    const loading = load();
    await settled();
    asked[0]?.answer({
      messages: [old(-1, { content: { kind: 'file', file, caption: null } })],
      more: false,
    });
    await loading;
    expect((await omni.call('downloadAttachment', wanted)).bytes).to.have.length(3);
  });

  it('need a live interaction, a known message, and a port that has them', async () => {
    const { load, omni, asked } = await returning();
    expect((await rejection(load('nothing'))).code).to.equal(4000);
    expect((await rejection(load(7 as never))).code).to.equal(2001);
    const nobody = omni.call('loadThreadHistory', { interactionId: 'nobody' });
    expect((await rejection(nobody)).code).to.equal(4000);
    expect(asked).to.deep.equal([]);
    const without = await signedIn();
    without.center.tell({ type: 'interaction.offered', interaction: anInteraction('c') });
    const absent = without.omni.call('loadThreadHistory', { interactionId: 'c' });
    expect((await rejection(absent)).code).to.equal(5006);
  });

  it('are requested only where there are some', async () => {
    const { load, asked, thread } = await returning({});
    await load();
    expect(asked).to.deep.equal([]);
    expect(thread()).to.deep.equal(aThread('c'));
  });
});
