import { expect } from 'chai';
import { refused } from './support/expect.js';
import { started } from './support/random.js';
import type { Agent } from './support/people.js';
import { Stage } from './support/stage.js';

type Changes = Parameters<typeof Stage.open>[0];

async function inCall(changes: Changes = {}) {
  const stage = await Stage.open(changes);
  const agent = await stage.available('executive');
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  const call = await customer.call();
  const id = await agent.acceptOffered();
  return { stage, agent, customer, call, id };
}

async function inWrapUp(changes: Changes = {}) {
  const { customer, call, ...others } = await inCall(changes);
  await customer.hangUp(call);
  return { customer, ...others };
}

describe('wrap-up', () => {
  it('wrapTimeout: the center disposes when it runs out', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    expect(agent.last('interaction.disconnected')?.deadline).to.equal(stage.clock.now() + 10_000);
    await stage.pass(9);
    expect(agent.types('interaction.disposed')).to.deep.equal([]);
    await stage.pass(1);
    expect(agent.last('interaction.disposed')).to.deep.include({
      interactionId: id,
      disposition: {
        classId: 612,
        className: 'outcome',
        codeId: 1409,
        codeName: 'not classified',
        notes: '',
        callback: null,
        automatic: true,
      },
    });
    await refused(agent.dispose(id), 5002, /disposed already/);
    await stage.center.stop();
  });

  it("ends and is stored even if the campaign's own code does not exist, and the center goes on", async () => {
    const { stage, agent, customer, id } = await inWrapUp({
      campaign: { wrapTimeout: 10, dispositions: [] },
    });
    await agent.do('keepDisposition', { interactionId: id, codeId: null, notes: 'Half', callback: null });
    await stage.pass(10);
    expect(agent.last('interaction.disposed')?.disposition).to.deep.include({
      classId: null,
      className: null,
      codeId: 1409,
      notes: 'Half',
      automatic: true,
    });
    await customer.call();
    await agent.acceptOffered();
    await stage.center.stop();
    const next = await stage.restart();
    await next.center.stop();
  });

  it('begins again whenever the agent asks for more time, also after a restart of the center', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 30 } });
    for (let times = 0; times < 10; times += 1) {
      await stage.pass(29);
      await agent.do('extendWrapUp', { interactionId: id });
      const due = stage.clock.now() + 30_000;
      expect(agent.last('interaction.wrapUpExtended')?.deadline).to.equal(due);
      const [interaction] = await agent.interactions();
      expect(interaction).to.include({ deadline: due, extendedAt: stage.clock.now(), phase: 'wrap-up' });
    }
    await stage.center.stop();
    const next = await stage.restart();
    const back = next.agent('executive', agent.tab);
    await back.look();
    await next.pass(29);
    expect((await back.interactions()).map(({ phase }) => phase)).to.deep.equal(['wrap-up']);
    await next.pass(1);
    expect(back.types('interaction.disposed')).to.have.length(1);
    await refused(back.do('extendWrapUp', { interactionId: id }), 5002, /disposed|ended/);
    await next.center.stop();
  });

  it('refuses more time, and a disposition, during the call: each with its own message', async () => {
    const { stage, agent, id } = await inCall();
    await refused(agent.do('extendWrapUp', { interactionId: id }), 5002, /more time needs it to be wrap-up/);
    await refused(agent.dispose(id), 5002, /disposing needs it to be wrap-up/);
    await stage.center.stop();
  });

  it('wrapTimeout 0: waits for the agent', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 0 } });
    expect(agent.last('interaction.disconnected')?.deadline).to.equal(null);
    await stage.passAwake(3_600, agent);
    await agent.dispose(id);
    await stage.center.stop();
  });

  it('acwConnected: replaces wrapTimeout when after-call time is enabled; zero disposes at once', async () => {
    const some = await inWrapUp({
      campaign: { acwEnabled: true, acwConnected: 7, acwNotConnected: 3, wrapTimeout: 99 },
    });
    await some.stage.pass(6);
    expect(some.agent.types('interaction.disposed')).to.have.length(0);
    await some.stage.pass(1);
    expect(some.agent.types('interaction.disposed')).to.have.length(1);
    await some.stage.center.stop();

    const none = await inWrapUp({ campaign: { acwEnabled: true, acwConnected: 0, acwNotConnected: 3 } });
    await none.stage.pass(0);
    expect(none.agent.last('interaction.disposed')?.disposition.automatic).to.equal(true);
    expect(none.agent.last('presence.changed')?.presence.status).to.equal('available');
    await none.stage.center.stop();
  });

  it('acwNotConnected: applies to unanswered calls', async () => {
    const stage = await Stage.open({
      campaign: { acwEnabled: true, acwConnected: 60, acwNotConnected: 5, dialTimeout: 10 },
    });
    const agent = await stage.available('executive');
    await agent.do('startInteraction', started('voice', 172, '5550001'));
    await stage.pass(10);
    expect(agent.types('interaction.disposed')).to.have.length(0);
    await stage.pass(5);
    expect(agent.types('interaction.disposed')).to.have.length(1);
    await stage.center.stop();
  });

  it('ends late but correctly when the page slept', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    const due = stage.clock.now() + 10_000;
    await stage.clock.sleep(60_000, () => stage.idle());
    const update = agent.updates.find(
      (one) => one.kind === 'event' && one.event.type === 'interaction.disposed',
    );
    expect(update).to.include({ at: due });
    await refused(agent.dispose(id), 5002);
    await stage.center.stop();
  });

  it('goes on when the clock is set back', async () => {
    const { stage, agent } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    stage.clock.set(-3_600_000);
    await agent.look();
    await agent.link.ping();
    await agent.do('readNotifications', { ids: ['none'] });
    await agent.do('setAvailability', { status: 'break', label: 'Lunch Break' });
    await stage.pass(10);
    expect(agent.types('interaction.disposed')).to.have.length(1);
    await stage.center.stop();
  });

  it('ends at the start of the center, with its own time, if no page ran the center at that time', async () => {
    const { stage, id } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    const due = stage.clock.now() + 10_000;
    await stage.center.stop();
    await stage.clock.sleep(60_000, () => Promise.resolve());
    const next = new Stage(stage.configuration, stage.storage.copy(), stage.clock);
    await next.center.start();
    expect(JSON.stringify(next.storage.entries)).to.include(`"legId":"${id}","disposition"`);
    const stored = next.storage.text();
    expect(stored).to.match(new RegExp(`"type":"leg.disposed".*"at":${due}`));
    await next.center.stop();
  });
});

describe('a disposition that is not finished', () => {
  const keep = (agent: Agent, interactionId: string, more: object = {}): Promise<unknown> =>
    agent.do('keepDisposition', { interactionId, codeId: null, notes: '', callback: null, ...more });

  it('is used when the center disposes: notes, code and callback; the last version counts', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    const callback = { at: stage.clock.now() + 3_600_000, phone: '9876543210', mine: true };
    await keep(agent, id, { notes: 'Will' });
    await keep(agent, id, { codeId: 1344, notes: 'Will call', callback });
    await stage.pass(10);
    expect(agent.last('interaction.disposed')?.disposition).to.deep.equal({
      classId: 588,
      className: 'status',
      codeId: 1344,
      codeName: 'open',
      notes: 'Will call',
      callback,
      automatic: true,
    });
    expect(agent.last('callback.scheduled')?.callback).to.include({ at: callback.at, mine: true });
    await stage.center.stop();
  });

  it('may begin during the conversation, and is used even if nobody comes back to it', async () => {
    const { stage, agent, id } = await inCall({ campaign: { wrapTimeout: 10 } });
    await keep(agent, id, { notes: 'Pump two' });
    await agent.do('hold', { interactionId: id });
    await keep(agent, id, { notes: 'Pump two hums' });
    await agent.do('hangUp', { interactionId: id });
    await stage.pass(10);
    expect(agent.last('interaction.disposed')?.disposition).to.include({
      notes: 'Pump two hums',
      automatic: true,
    });
    await stage.center.stop();
  });

  it('without a code gets the center’s own, and loses a callback whose time has passed', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    const callback = { at: stage.clock.now() + 5_000, phone: '9876543210', mine: true };
    await keep(agent, id, { notes: 'Half a sen', callback });
    await stage.pass(10);
    expect(agent.last('interaction.disposed')?.disposition).to.deep.include({
      codeName: 'not classified',
      notes: 'Half a sen',
      callback: null,
    });
    expect(agent.types('callback.scheduled')).to.deep.equal([]);
    await stage.center.stop();
  });

  it('survives a restart of the center, and a code that no longer exists', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 10 } });
    await keep(agent, id, { codeId: 1344, notes: 'Kept' });
    await stage.center.stop();
    await stage.clock.sleep(60_000, () => Promise.resolve());
    const campaigns = stage.configuration.campaigns.map((campaign) => ({
      ...campaign,
      dispositions: campaign.dispositions.filter((one) => one.id !== 588),
    }));
    const next = new Stage({ ...stage.configuration, campaigns }, stage.storage.copy(), stage.clock);
    await next.center.start();
    const stored = next.storage.entries.map((entry) => JSON.stringify(entry)).join('\n');
    expect(stored).to.match(/"leg.disposed".*"codeName":"not classified".*"notes":"Kept"/);
    await next.center.stop();
  });

  it('is used when the agent leaves', async () => {
    const { stage, agent, id } = await inWrapUp({ campaign: { wrapTimeout: 0 } });
    await keep(agent, id, { codeId: 1345, notes: 'Off' });
    await agent.do('signOut');
    expect(JSON.stringify(stage.storage.entries)).to.match(/"leg.disposed".*"codeId":1345.*"notes":"Off"/);
    await stage.center.stop();
  });

  it('is refused for the same reasons as a finished one', async () => {
    const { stage, agent, id } = await inWrapUp();
    await refused(keep(agent, id, { notes: 'x'.repeat(20_001) }), 5007);
    await refused(keep(agent, id, { codeId: 7 }), 4000);
    await refused(keep(agent, id, { callback: { at: 1, phone: '1', mine: true } }), 2001);
    await refused(keep(agent, id, { codeId: 'open' }), 2001);
    const other = await stage.available('supervisor');
    await refused(keep(other, id), 5009);
    await agent.dispose(id);
    await refused(keep(agent, id), 5002, /disposed already/);
    await stage.center.stop();
  });
});

describe('dispositions', () => {
  it('have two levels, and belong to the campaign', async () => {
    const { stage, agent, id } = await inWrapUp();
    const listed = agent.events.flatMap((event) => (event.type === 'dispositions.listed' ? [event] : []));
    expect(listed.map(({ campaignId }) => campaignId)).to.deep.equal([172, 47]);
    expect(listed[0]?.classes[0]).to.deep.equal({
      id: 588,
      name: 'status',
      codes: [
        { id: 1344, name: 'open' },
        { id: 1345, name: 'closed' },
        { id: 820, name: 'new' },
      ],
    });
    await refused(agent.dispose(id, { codeId: 7 }), 4000, /1344 open/);
    await agent.dispose(id, { codeId: 1401, notes: 'Notes' });
    expect(agent.last('interaction.disposed')?.disposition).to.deep.include({
      classId: 612,
      className: 'outcome',
      codeName: 'resolved',
      notes: 'Notes',
      automatic: false,
    });
    await stage.center.stop();
  });

  it('refuse notes that are too long, and lose nothing', async () => {
    const { stage, agent, id } = await inWrapUp();
    await refused(
      agent.dispose(id, { notes: 'x'.repeat(200_000) }),
      5007,
      /200000 characters; at most 20000/,
    );
    expect((await agent.interactions())[0]?.phase).to.equal('wrap-up');
    await agent.dispose(id, { notes: 'x'.repeat(20_000) });
    await stage.center.stop();
  });

  it('are made once: a second one is refused, and one with the same key counts as the first', async () => {
    const { stage, agent, id } = await inWrapUp();
    const params = { interactionId: id, codeId: 1345, notes: '', callback: null };
    await Promise.all([agent.do('dispose', params, 'k'), agent.do('dispose', params, 'k')]);
    await refused(agent.dispose(id), 5002, /disposed already/);
    expect(agent.types('interaction.disposed')).to.have.length(1);
    await stage.center.stop();
  });

  it('are only for the owner, and only after the call', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    const id = await agent.acceptOffered();
    await refused(agent.dispose(id), 5002, /connected/);
    const other = await stage.available('supervisor');
    await refused(other.dispose(id), 5009, /another agent/);
    await refused(agent.dispose('nothing'), 4000);
    await stage.center.stop();
  });
});
