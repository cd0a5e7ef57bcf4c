import { expect } from 'chai';
import type { CenterUpdate, ContactCenter, LogEntry, Messaging, Omni } from 'omni-toolbar/core';
import { createOmni } from 'omni-toolbar/core';
import { Observable, Subject } from 'rxjs';
import { Stage } from '../engine/support/stage.js';
import { countingIds, rejection } from './support/setup.js';
import { TestVoice } from './support/test-voice.js';

interface Desk {
  readonly omni: Omni;
  readonly voice: TestVoice;
  readonly entries: LogEntry[];
}

/** A core that is connected to the real engine, as in a page. */
function desk(stage: Stage, tab: string): Desk {
  const updates = new Subject<CenterUpdate>();
  const link = stage.center.agent(tab, (update) => {
    if (update.kind !== 'rooms') updates.next(update);
  });
  const center: ContactCenter = {
    name: 'embedded',
    updates$: new Observable((subscriber) => {
      subscriber.add(updates.subscribe(subscriber));
      link.resync();
    }),
    perform: (request) => link.perform(request),
  };
  const messaging: Messaging = {
    send: (params) => link.send(params),
    setTyping: (params) => link.setTyping(params),
    markRead: (params) => link.markRead(params),
    history: (params) => link.history(params),
    download: (params) => link.download(params),
  };
  const voice = new TestVoice();
  const omni = createOmni({ center, messaging, voice, clock: stage.clock, ids: countingIds(tab) });
  const entries: LogEntry[] = [];
  omni.events.subscribe((entry) => entries.push(entry));
  return { omni, voice, entries };
}

async function atWork(stage: Stage, user: string, campaignIds: readonly number[] = [172]): Promise<Desk> {
  const place = desk(stage, `tab-${user}`);
  const { omni } = place;
  await stage.idle();
  await omni.call('login', { username: user, password: user });
  await omni.call('selectCampaigns', { campaignIds });
  await omni.call('selectExtension', { callContextId: 5, phone: '1234567890' });
  await omni.call('goAvailable', {});
  return place;
}

const current = ({ omni }: Desk): string => omni.state.get('current') ?? '';
const phase = ({ omni }: Desk, id: string) => omni.state.get(`interaction:${id}`)?.phase;

describe('the core on the real center', () => {
  it('takes a call with hold, mute and tones to its disposition and callback', async () => {
    const stage = await Stage.open();
    const agent = await atWork(stage, 'executive');
    const { omni, voice, entries } = agent;
    expect(omni.state.get('session').user?.id).to.equal('executive');
    expect(omni.state.get('presence').status).to.equal('available');
    const customer = await stage.customer('anna', '<b>Anna</b>', '9876543210');
    await customer.call();
    const id = current(agent);
    expect(phase(agent, id)).to.equal('ringing');
    await omni.call('acceptInteraction', { interactionId: id });
    await omni.call('holdInteraction', { interactionId: id });
    expect(phase(agent, id)).to.equal('held');
    await omni.call('resumeInteraction', { interactionId: id });
    await omni.call('muteInteraction', { interactionId: id, muted: true });
    await omni.call('muteInteraction', { interactionId: id, muted: false });
    await omni.call('sendDtmf', { interactionId: id, digits: '42#' });
    await omni.call('hangUp', { interactionId: id });
    expect(phase(agent, id)).to.equal('wrap-up');
    await omni.call('disposeInteraction', {
      interactionId: id,
      codeId: 1344,
      notes: 'Call again',
      callback: { at: omni.now() + 3_600_000, phone: '', mine: true },
    });
    expect(omni.state.get('interactions')).to.deep.equal([]);
    expect(omni.state.get('callbacks')).to.have.length(1);
    expect(voice.done).to.deep.equal([
      'prepare',
      `connect ${id}`,
      `hold ${id}`,
      `resume ${id}`,
      `mute ${id}`,
      `unmute ${id}`,
      `dtmf ${id} 42#`,
      `disconnect ${id}`,
    ]);
    const again = await rejection(omni.call('disposeInteraction', { interactionId: id, codeId: 1344 }));
    expect(again.code).to.equal(5002);
    const ends = entries.filter(({ event }) => event.type === 'interaction.ended');
    expect(ends).to.have.length(1);
    await stage.center.stop();
  });

  it('chats: a text appears once, receipts follow, and files that are too large are refused', async () => {
    const stage = await Stage.open();
    const agent = await atWork(stage, 'executive');
    const { omni } = agent;
    const customer = await stage.customer('ben', 'Ben');
    const conversation = await customer.chat();
    await customer.write(conversation, 'Hello?');
    const id = current(agent);
    await omni.call('acceptInteraction', { interactionId: id });
    await omni.call('markThreadRead', { interactionId: id });
    expect(omni.state.get(`thread:${id}`)?.unread).to.equal(0);
    const content = { kind: 'text', text: 'Good morning.' } as const;
    await omni.call('sendMessage', { interactionId: id, content, clientId: 'c-1' });
    await omni.call('sendMessage', { interactionId: id, content, clientId: 'c-1' });
    await customer.link.markRead({ conversationId: conversation });
    const written = (omni.state.get(`thread:${id}`)?.messages ?? []).filter(({ from }) => from === 'agent');
    expect(written.map(({ status }) => status)).to.deep.equal(['read']);
    expect(customer.messages()).to.have.length(2);
    const file = {
      kind: 'file',
      name: 'big.bin',
      mediaType: 'application/octet-stream',
      bytes: new Uint8Array(10_000_000),
      caption: null,
    } as const;
    const large = await rejection(omni.call('sendMessage', { interactionId: id, content: file }));
    expect(large.code).to.equal(5007);
    await omni.call('sendMessage', {
      interactionId: id,
      content: { ...file, bytes: new Uint8Array([1, 2, 3]) },
    });
    const sent = omni.state.get(`thread:${id}`)?.messages.at(-1)?.content;
    const attachmentId = sent?.kind === 'file' ? sent.file.id : '';
    const { bytes } = await omni.call('downloadAttachment', { interactionId: id, attachmentId });
    expect([...bytes]).to.deep.equal([1, 2, 3]);
    await stage.center.stop();
  });

  it('takes over a session with its live call, and joins the audio', async () => {
    const stage = await Stage.open();
    const first = await atWork(stage, 'executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    await customer.call();
    const id = current(first);
    await first.omni.call('acceptInteraction', { interactionId: id });

    const second = desk(stage, 'another-tab');
    await stage.idle();
    const login = { username: 'executive', password: 'executive' };
    expect((await rejection(second.omni.call('login', login))).code).to.equal(5008);
    await second.omni.call('forceLogin', login);
    await stage.idle();
    expect(first.omni.state.get('session')).to.include({ status: 'signed-out', endCause: 'taken-over' });
    expect(first.omni.state.get('interactions')).to.deep.equal([]);
    expect(first.voice.done.at(-1)).to.equal(`disconnect ${id}`);
    expect(phase(second, current(second))).to.equal('connected');
    expect(second.voice.done).to.deep.equal([`connect ${current(second)}`]);
    await stage.center.stop();
  });

  it('transfers a call to another agent', async () => {
    const stage = await Stage.open();
    const first = await atWork(stage, 'executive');
    const second = await atWork(stage, 'priya');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    await customer.call();
    const [from, to] = current(first) ? [first, second] : [second, first];
    const id = current(from);
    await from.omni.call('acceptInteraction', { interactionId: id });
    const target = to.omni.state.get('session').user?.id ?? '';
    await from.omni.call('transferInteraction', { interactionId: id, target: { kind: 'user', id: target } });
    const arrived = current(to);
    expect(arrived).to.not.equal('');
    await to.omni.call('acceptInteraction', { interactionId: arrived });
    expect(phase(to, arrived)).to.equal('connected');
    expect(phase(from, id)).to.equal('wrap-up');
    expect(from.omni.state.get(`interaction:${id}`)?.transfer?.status).to.equal('completed');
    await stage.center.stop();
  });

  it('ends everything at logout, each thing once', async () => {
    const stage = await Stage.open();
    const agent = await atWork(stage, 'executive');
    const customer = await stage.customer('ben', 'Ben');
    await customer.chat();
    const id = current(agent);
    await agent.omni.call('acceptInteraction', { interactionId: id });
    const tooEarly = await rejection(agent.omni.call('logout', {}));
    expect(tooEarly.code).to.equal(5002);
    expect(tooEarly.message).to.include('with Ben is still connected');
    await agent.omni.call('hangUp', { interactionId: id });
    await agent.omni.call('logout', {});
    const disposed = agent.entries.find(({ event }) => event.type === 'interaction.disposed')?.event;
    expect(disposed).to.have.nested.property('disposition.automatic', true);
    expect(agent.omni.state.get('interactions')).to.deep.equal([]);
    const ends = agent.entries.filter(({ event }) => event.type === 'interaction.ended');
    expect(ends).to.have.length(1);
    expect(agent.omni.state.get('session').status).to.equal('signed-out');
    await stage.center.stop();
  });
});
