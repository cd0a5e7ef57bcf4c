import type { Limit } from '../../src/core/model/surroundings.js';
import { expect } from 'chai';
import { MemoryStorage } from './support/storage.js';
import { refused } from './support/expect.js';
import { Stage } from './support/stage.js';
import type { Center, Notification } from 'omni-toolbar/core';

async function aMorning() {
  const stage = await Stage.open();
  const agent = await stage.available('executive');
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  const chat = await customer.chat();
  await customer.write(chat, 'Hello');
  const id = await agent.acceptOffered();
  return { stage, agent, customer, chat, id };
}

const limitsOf = (slices: Map<string, unknown>): readonly Limit[] => (slices.get('center') as Center).limits;

describe('the stored log', () => {
  it('restores the same center', async () => {
    const { stage, agent, customer } = await aMorning();
    const before = [...(await agent.look())];
    const thread = customer.messages();
    const next = await stage.restart();
    const again = next.agent('executive');
    expect([...(await again.look())]).to.deep.equal(before);
    const back = await next.customer('anna', 'Anna', '9876543210');
    expect(back.messages()).to.deep.equal(thread);
    await next.center.stop();
  });

  it('keeps new entries behind a damaged one that cannot be put aside because storage is full', async () => {
    const { stage } = await aMorning();
    await stage.center.stop();
    const storage = stage.storage.copy();
    storage.entries.push('garbage');
    storage.quarantine = () => Promise.reject(new Error('QuotaExceededError'));
    const next = new Stage(stage.configuration, storage, stage.clock);
    await next.center.start();
    const customer = await next.customer('ben', 'Ben', '9876500000');
    await customer.chat();
    const last = await next.restart();
    expect(last.storage.aside).to.have.length(0);
    const back = await last.customer('ben', 'Ben', '9876500000');
    expect(back.conversation('chat')).to.not.equal(undefined);
    await last.center.stop();
  });

  for (const [what, spoil] of [
    ['an entry that is no entry', (storage: MemoryStorage) => storage.entries.push('garbage')],
    ['null', (storage: MemoryStorage) => storage.entries.push(null)],
    [
      'an entry that was changed',
      (storage: MemoryStorage) => {
        const entry = structuredClone(storage.entries.at(-1)) as { events: { at: number }[] };
        for (const event of entry.events) event.at += 1;
        storage.entries[storage.entries.length - 1] = entry;
        storage.entries.push({ ...entry });
      },
    ],
    [
      'an entry that is there twice',
      (storage: MemoryStorage) => storage.entries.push(storage.entries.at(-1)),
    ],
    ['a gap', (storage: MemoryStorage) => void storage.entries.splice(-2, 1)],
    [
      'an entry of another format',
      (storage: MemoryStorage) => storage.entries.push({ format: 99, from: 0, events: [], check: '' }),
    ],
  ] as const) {
    it(`is kept up to ${what}; the rest is put aside, and the agent is told`, async () => {
      const { stage } = await aMorning();
      await stage.center.stop();
      const storage = stage.storage.copy();
      const whole = storage.entries.length;
      spoil(storage);
      const next = new Stage(stage.configuration, storage, stage.clock);
      await next.center.start();
      expect(storage.aside).to.have.length(1);
      expect(storage.aside[0]?.rest.length).to.be.greaterThan(0);
      const agent = next.agent('executive');
      const slices = await agent.look();
      expect(JSON.stringify(limitsOf(slices))).to.match(/damaged and have been put aside/);
      expect(slices.get('session')).to.include({ status: 'signed-in' });
      const lines = slices.get('notifications') as Notification[];
      expect(lines.at(-1)?.text).to.match(/damaged and have been put aside/);
      expect(storage.entries.length).to.be.at.least(whole - 2);
      // The center works on from there, and the next start finds nothing wrong.
      const last = await next.restart();
      expect(last.storage.aside).to.have.length(0);
      expect(limitsOf(await last.agent('executive').look())).to.deep.equal([]);
      await last.center.stop();
    });
  }

  it('can be read under another configuration', async () => {
    const { stage, customer } = await aMorning();
    await customer.call();
    const other = await stage.available('priya', [47]);
    await (await stage.customer('ben', 'Ben', '5550001')).chat('whatsapp');
    await other.acceptOffered();
    await stage.center.stop();
    const { configuration } = stage;
    const smaller = {
      ...configuration,
      campaigns: configuration.campaigns.filter(({ id }) => id !== 172),
      agents: configuration.agents.filter(({ id }) => id !== 'priya'),
      queues: configuration.queues.filter(({ campaignId }) => campaignId !== 172),
    };
    const next = new Stage(smaller, stage.storage.copy(), stage.clock);
    await next.center.start();
    const agent = next.agent('executive');
    const slices = await agent.look();
    expect(slices.get('session')).to.deep.include({ status: 'signed-in', campaigns: [] });
    expect(slices.get('interactions')).to.deep.equal([]);
    expect((await next.agent('priya').look()).get('session')).to.include({ status: 'signed-out' });
    const back = await next.customer('anna', 'Anna', '9876543210');
    expect(back.conversation('chat')?.state.kind).to.equal('ended');
    await next.center.stop();
  });

  it('finds another agent for a conversation whose agent no longer exists', async () => {
    const stage = await Stage.open();
    const gone = await stage.available('priya', [47]);
    const [anna, ben] = [await stage.customer('anna'), await stage.customer('ben', 'Ben', '5550001')];
    await anna.chat('whatsapp');
    await gone.acceptOffered();
    await ben.chat('whatsapp');
    expect(ben.conversation('whatsapp')?.state.kind).to.equal('ringing');
    await stage.center.stop();
    const agents = stage.configuration.agents.filter(({ id }) => id !== 'priya');
    const next = new Stage({ ...stage.configuration, agents }, stage.storage.copy(), stage.clock);
    await next.center.start();
    for (const key of ['anna', 'ben']) {
      const back = await next.customer(key, ...(key === 'ben' ? (['Ben', '5550001'] as const) : []));
      expect(back.conversation('whatsapp')?.state.kind).to.equal('waiting');
    }
    const agent = await next.available('executive', [47]);
    await agent.acceptOffered();
    await next.center.stop();
  });

  it('starts with an empty center if the snapshot is damaged, and puts the old data aside', async () => {
    const { stage } = await aMorning();
    await stage.center.stop();
    const storage = stage.storage.copy();
    storage.snapshot = { format: 1, state: { sequence: 3 }, check: 'no' };
    const next = new Stage(stage.configuration, storage, stage.clock);
    await next.center.start();
    expect(storage.aside[0]?.rest.length).to.be.greaterThan(1);
    const agent = await next.available('executive');
    expect(JSON.stringify(limitsOf(await agent.look()))).to.match(/snapshot was damaged/);
    await next.center.stop();
  });

  it('is replaced by a snapshot before it grows long', async () => {
    const { stage, agent, customer, chat } = await aMorning();
    for (let index = 0; index < 450; index += 1) await customer.write(chat, `message ${index}`);
    expect(stage.storage.snapshot).not.to.equal(null);
    expect(stage.storage.entries.length).to.be.lessThan(400);
    const before = [...(await agent.look())];
    const next = await stage.restart();
    expect([...(await next.agent('executive').look())]).to.deep.equal(before);
    await next.center.stop();
  });

  it('is written later when storage refuses for a while; the agent is told meanwhile', async () => {
    const { stage, agent, customer, chat } = await aMorning();
    stage.center.faults.refuseStorage(true);
    await customer.write(chat, 'Is anybody there?');
    expect(agent.last('message.added')?.message.content).to.deep.equal({
      kind: 'text',
      text: 'Is anybody there?',
    });
    expect(JSON.stringify(agent.last('center.described')?.center.limits)).to.match(/Storage refuses/);
    const stored = stage.storage.entries.length;
    stage.center.faults.refuseStorage(false);
    await customer.write(chat, 'Hello?');
    expect(stage.storage.entries.length).to.be.greaterThan(stored + 1);
    expect(agent.last('center.described')?.center.limits).to.deep.equal([]);
    const next = await stage.restart();
    const back = await next.customer('anna', 'Anna', '9876543210');
    expect(back.messages()).to.have.length(3);
    await next.center.stop();
  });

  it('refuses a file that cannot be stored, and continues the conversation', async () => {
    const { stage, agent, id } = await aMorning();
    stage.center.faults.refuseStorage(true);
    const content = {
      kind: 'file',
      name: 'a',
      mediaType: 'a/b',
      bytes: new Uint8Array(3),
      caption: null,
    } as const;
    await refused(agent.link.send({ interactionId: id, clientId: 'f', content }), 5007, /stored/);
    stage.center.faults.refuseStorage(false);
    await agent.link.send({ interactionId: id, clientId: 'f', content });
    const files = agent.events.filter(
      (event) => event.type === 'message.added' && event.message.content.kind === 'file',
    );
    expect(files).to.have.length(1);
    await stage.center.stop();
  });

  it('is not changed when it could not be read at the start, and no id is used twice', async () => {
    const { stage, id: known, customer, chat } = await aMorning();
    await customer.write(chat, 'Still there?');
    await stage.center.stop();
    const storage = stage.storage.copy();
    const { load } = storage;
    storage.load = () => Promise.reject(new Error('UnknownError'));
    const apart = new Stage(stage.configuration, storage, stage.clock);
    await apart.center.start();
    const agent = await apart.available('executive');
    const again = await apart.customer('anna', 'Anna', '9876543210');
    const other = await again.chat();
    expect(other).not.to.equal(chat);
    expect(await agent.acceptOffered()).not.to.equal(known);
    expect(JSON.stringify(limitsOf(await agent.look()))).to.match(/cannot be read/);

    storage.load = load;
    for (let index = 0; index < 410; index += 1) await again.write(other, `message ${index}`);
    expect(JSON.stringify(limitsOf(await agent.look()))).to.match(/left as it is/);
    expect([storage.snapshot, storage.entries]).to.deep.equal([
      stage.storage.snapshot,
      stage.storage.entries,
    ]);
    const last = await apart.restart();
    expect((await last.customer('anna', 'Anna', '9876543210')).messages()).to.deep.equal(customer.messages());
    expect(limitsOf(await last.agent('executive').look())).to.deep.equal([]);
    await last.center.stop();
  });

  it('is written from the start when it could not be read but turns out to be empty', async () => {
    const storage = new MemoryStorage();
    const { load } = storage;
    storage.load = () => Promise.reject(new Error('UnknownError'));
    const stage = await Stage.open({}, storage);
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    const chat = await customer.chat();
    for (let index = 0; index < 410; index += 1) await customer.write(chat, `message ${index}`);
    storage.load = load;
    await customer.write(chat, 'the last');
    const next = await stage.restart();
    const back = await next.customer('anna', 'Anna', '9876543210');
    expect(back.messages()).to.deep.equal(customer.messages());
    expect(back.messages()).to.have.length(411);
    expect(limitsOf(await next.agent('executive').look())).to.deep.equal([]);
    await next.center.stop();
  });

  it('works without any storage that can be read', async () => {
    const storage = new MemoryStorage();
    storage.load = () => Promise.reject(new Error('SecurityError'));
    const stage = await Stage.open({}, storage);
    const agent = await stage.available('executive');
    await (await stage.customer('anna')).call();
    await agent.acceptOffered();
    await stage.center.stop();
  });
});

describe('a command that is repeated', () => {
  it('acts once and answers the same, also with the next owner of the center', async () => {
    const { stage, agent, id } = await aMorning();
    await agent.do('hangUp', { interactionId: id }, 'hang');
    await agent.do('hangUp', { interactionId: id }, 'hang');
    const customer = await stage.customer('ben', 'Ben', '5550001');
    const dial = {
      channel: { kind: 'voice', name: 'voice', subType: null },
      phone: '5550001',
      name: null,
      appId: null,
      campaignId: 172,
      customerId: null,
      searchables: [],
      relationId: null,
    };
    const first = await agent.do('startInteraction', dial, 'dial');
    const next = await stage.restart();
    const again = next.agent('executive');
    expect(await again.do('startInteraction', dial, 'dial')).to.deep.equal(first);
    await again.do('hangUp', { interactionId: id }, 'hang');
    expect((await again.interactions()).filter(({ channel }) => channel.kind === 'voice')).to.have.length(1);
    expect(customer.view.conversations).to.have.length(1);
    await refused(again.do('signOut', {}, 'hang'), 2001, /used for hangUp/);
    await refused(again.do('signOut', {}, ''), 2001, /key/);
    await next.center.stop();
  });

  it('is another command on another page', async () => {
    const { stage, id } = await aMorning();
    const other = await stage.agent('supervisor').work();
    await refused(other.do('hangUp', { interactionId: id }, 'same'), 5009);
    await stage.center.stop();
  });
});
