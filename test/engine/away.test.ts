import { expect } from 'chai';
import { refused } from './support/expect.js';
import type { Agent } from './support/people.js';
import { Stage } from './support/stage.js';

/** An agent whose page closes during a wrap-up, when a note is half written. */
async function leavesInWrapUp() {
  const stage = await Stage.open({ campaign: { wrapTimeout: 60 } });
  const agent = await stage.available('executive');
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  const chat = await customer.chat();
  const id = await agent.acceptOffered();
  await customer.write(chat, 'Hello');
  await customer.hangUp(chat);
  await agent.do('keepDisposition', {
    interactionId: id,
    codeId: 1345,
    notes: 'Half a note',
    callback: null,
  });
  agent.link.close();
  return { stage, id, due: stage.clock.now() + 60_000 };
}

/** The snapshot and the events that a page gets from its start until nothing more comes. */
async function told(stage: Stage, agent: Agent) {
  await stage.idle();
  const [first] = agent.updates;
  const entries = new Map(first?.kind === 'snapshot' ? first.entries : []);
  const events = agent.updates.flatMap((update) => (update.kind === 'event' ? [update] : []));
  return { entries, events };
}

describe('a disposition of the center while the agent’s page is away', () => {
  for (const [when, seconds, status] of [
    ['within the session', 90, 'signed-in'],
    ['after the session has expired', 600, 'signed-out'],
  ] as const) {
    it(`is told to the page that comes back ${when}, unchanged and once`, async () => {
      const { stage, id, due } = await leavesInWrapUp();
      await stage.pass(seconds);
      const { entries, events } = await told(stage, stage.agent('executive'));
      expect(entries.get('session')).to.include({ status });
      expect(entries.get('interactions')).to.deep.equal([id]);
      expect(entries.get(`interaction:${id}`)).to.include({ phase: 'wrap-up', endCause: 'customer' });
      expect(entries.get(`thread:${id}`))
        .to.have.property('messages')
        .with.length(1);
      const ofIt = events.filter(({ event }) => event.type.startsWith('interaction.'));
      expect(ofIt.map(({ event }) => event.type)).to.deep.equal([
        'interaction.disposed',
        'interaction.ended',
      ]);
      const [disposed] = ofIt;
      expect(disposed?.at).to.equal(due);
      expect(disposed?.event).to.have.property('disposition').that.includes({
        codeId: 1345,
        notes: 'Half a note',
        automatic: true,
      });

      const again = await told(stage, stage.agent('executive'));
      expect(again.entries.get('interactions')).to.deep.equal([]);
      expect(again.events.map(({ event }) => event.type)).not.to.include('interaction.disposed');
      await stage.center.stop();
    });
  }

  it('is also told by the next page that runs the center', async () => {
    const { stage, id } = await leavesInWrapUp();
    await stage.center.stop();
    stage.clock.set(90_000);
    const next = await stage.restart();
    const last = await next.restart();
    const { entries, events } = await told(last, last.agent('executive'));
    expect(entries.get('interactions')).to.deep.equal([id]);
    expect(events.map(({ event }) => event.type)).to.include('interaction.disposed');
    await last.center.stop();
  });

  it('is told again until the page acknowledges it: the center may stop between logging and telling', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    agent.listens = false;
    const customer = await stage.customer('anna');
    const chat = await customer.chat();
    const id = await agent.acceptOffered();
    await customer.hangUp(chat);
    await agent.dispose(id);
    agent.link.close();
    const next = await stage.restart();
    const { entries, events } = await told(next, next.agent('executive'));
    expect(entries.get('interactions')).to.deep.equal([id]);
    expect(events.map(({ event }) => event.type)).to.include.members([
      'interaction.disposed',
      'interaction.ended',
    ]);
    const again = await told(next, next.agent('executive'));
    expect(again.entries.get('interactions')).to.deep.equal([]);
    await next.center.stop();
  });

  it('is told when agents’ connections were lost, and never to another page', async () => {
    const stage = await Stage.open({ campaign: { wrapTimeout: 10 } });
    const agent = await stage.available('executive');
    const other = await stage.available('supervisor');
    const customer = await stage.customer('anna');
    const call = await customer.call();
    const who = agent.types('interaction.offered').length > 0 ? agent : other;
    await who.acceptOffered();
    await customer.hangUp(call);
    stage.center.faults.loseAgents(true);
    await stage.pass(30);
    expect(who.types('interaction.disposed')).to.deep.equal([]);
    stage.center.faults.loseAgents(false);
    await stage.idle();
    expect(who.last('interaction.disposed')?.disposition.automatic).to.equal(true);
    expect((who === agent ? other : agent).types('interaction.disposed')).to.deep.equal([]);
    await stage.center.stop();
  });

  it('is dropped where its campaign no longer exists', async () => {
    const { stage } = await leavesInWrapUp();
    await stage.pass(90);
    await stage.center.stop();
    const { configuration } = stage;
    const campaigns = configuration.campaigns.filter(({ id }) => id !== 172);
    const next = new Stage({ ...configuration, campaigns }, stage.storage.copy(), stage.clock);
    await next.center.start();
    const { entries } = await told(next, next.agent('executive'));
    expect(entries.get('interactions')).to.deep.equal([]);
    await next.center.stop();
  });
});

describe('an agent whose page is away', () => {
  it('gets no offers until the page is back', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    agent.link.close();
    const customer = await stage.customer('anna');
    await customer.call();
    await stage.pass(5);
    expect(customer.conversation()?.state.kind).to.equal('waiting');
    const back = stage.agent('executive');
    await stage.idle();
    expect(back.last('interaction.ringing')).to.not.equal(undefined);
    await stage.center.stop();
  });

  it('cannot be asked by a colleague, who is told that', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    const id = await agent.acceptOffered();
    const other = await stage.available('supervisor');
    other.link.close();
    const target = { kind: 'user', id: 'supervisor' };
    await refused(agent.do('transfer', { interactionId: id, target }), 5004, /not available/);
    await stage.center.stop();
  });

  it('is offline for the others until the page is back', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const other = await stage.available('supervisor');
    const seen = (): unknown => agent.last('directory.listed')?.entries.find(({ id }) => id === 'supervisor');
    expect(seen()).to.include({ available: true, detail: 'Available' });
    other.link.close();
    await stage.idle();
    expect(seen()).to.include({ available: false, detail: 'Offline' });
    expect((await agent.look()).get('directory')).to.deep.include(seen());
    stage.agent('supervisor');
    await stage.idle();
    expect(seen()).to.include({ available: true, detail: 'Available' });
    await stage.center.stop();
  });

  it('gets waiting customers when another page runs the center and this one has found it', async () => {
    const stage = await Stage.open();
    await stage.available('executive');
    await stage.center.stop();
    const next = await stage.restart();
    const customer = await next.customer('anna');
    await customer.call();
    const agent = next.agent('executive');
    await next.idle();
    expect(agent.last('interaction.ringing')).to.not.equal(undefined);
    await next.center.stop();
  });
});
