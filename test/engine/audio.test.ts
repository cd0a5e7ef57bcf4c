import { expect } from 'chai';
import type { Interaction } from 'omni-toolbar/core';
import { digest } from '../../src/adapters/embedded/engine/identity.js';
import { refused } from './support/expect.js';
import { newKey, type Agent, type Customer } from './support/people.js';
import { Stage } from './support/stage.js';

interface Call {
  readonly stage: Stage;
  readonly agent: Agent;
  readonly customer: Customer;
  readonly conversationId: string;
  readonly id: string;
}

const RING = 12;

async function inCall(): Promise<Call> {
  const stage = await Stage.open({ routing: { ringTimeout: RING * 1_000 } });
  const agent = await stage.available('executive');
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  const conversationId = await customer.call();
  const id = await agent.acceptOffered();
  return { stage, agent, customer, conversationId, id };
}

/** Closes a page; a reload begins like this, too. */
async function leave(stage: Stage, page: Agent | Customer): Promise<void> {
  page.link.close();
  await stage.idle();
}

async function comeBack(stage: Stage, { id, tab }: Agent): Promise<Agent> {
  const again = stage.agent(id, tab);
  await again.look();
  return again;
}

const AUDIO = 'interaction.audio';

describe('audio that breaks in the middle of a call', () => {
  it('the agent’s page closes: the customer is told how long the center waits, and when the page is back', async () => {
    const { stage, agent, customer, id } = await inCall();
    await leave(stage, agent);
    const since = stage.clock.now();
    expect(customer.conversation()?.audioLoss).to.deep.equal({
      who: 'agent',
      since,
      deadline: since + RING * 1_000,
    });
    expect(customer.conversation()?.state.kind).to.equal('connected');
    expect(customer.rooms[0]?.members.find(({ role }) => role === 'owner')?.audible).to.equal(false);
    await stage.pass(RING - 1);
    const again = await comeBack(stage, agent);
    expect(customer.conversation()?.audioLoss).to.equal(null);
    expect(customer.rooms[0]?.members.find(({ role }) => role === 'owner')?.audible).to.equal(true);
    await stage.pass(60);
    const [interaction] = await again.interactions();
    expect(interaction).to.include({ id, phase: 'connected', audioLoss: null });
    await stage.center.stop();
  });

  it('the agent’s page stays away: the call ends as disconnected, and its wrap-up waits for the page', async () => {
    const { stage, agent, customer, id } = await inCall();
    await leave(stage, agent);
    await stage.pass(RING);
    expect(customer.conversation()?.state).to.include({
      kind: 'ended',
      reason: 'The connection to the agent was lost.',
    });
    const again = await comeBack(stage, agent);
    const [interaction] = await again.interactions();
    expect(interaction).to.include({ id, phase: 'wrap-up', endCause: 'disconnected', audioLoss: null });
    await again.dispose(id, { notes: 'Written before the page went.' });
    expect(again.last('interaction.disposed')?.disposition.notes).to.equal('Written before the page went.');
    expect(await again.interactions()).to.deep.equal([]);
    await stage.center.stop();
  });

  it('the customer’s page closes: the agent is told, and told when it is back; else the call ends', async () => {
    const { stage, agent, customer, id } = await inCall();
    await leave(stage, customer);
    const since = stage.clock.now();
    expect(agent.last('interaction.audioLost')).to.deep.include({
      interactionId: id,
      loss: { who: 'customer', since, deadline: since + RING * 1_000 },
    });
    expect((await agent.interactions())[0]?.audioLoss?.who).to.equal('customer');
    await stage.pass(RING - 1);
    const again = await stage.customer('anna', 'Anna', '9876543210');
    expect(agent.types(AUDIO)).to.deep.equal([`${AUDIO}Lost`, `${AUDIO}Restored`]);
    await leave(stage, again);
    await stage.pass(RING);
    expect(agent.last('interaction.disconnected')).to.include({ interactionId: id, cause: 'disconnected' });
    expect((await agent.interactions())[0]).to.include({ phase: 'wrap-up', audioLoss: null });
    await stage.center.stop();
  });

  it('waits for a held call as well', async () => {
    const { stage, agent, customer, id } = await inCall();
    await agent.do('hold', { interactionId: id });
    await leave(stage, agent);
    expect(customer.conversation()).to.deep.include({ audioLoss: customer.conversation()?.audioLoss });
    expect(customer.conversation()?.audioLoss?.who).to.equal('agent');
    expect(customer.conversation()?.state.kind).to.equal('held');
    const again = await comeBack(stage, agent);
    expect((await again.interactions())[0]).to.include({ phase: 'held', audioLoss: null });
    await leave(stage, again);
    await stage.pass(RING);
    expect(customer.conversation()?.state.kind).to.equal('ended');
    expect((await (await comeBack(stage, agent)).interactions())[0]).to.include({
      phase: 'wrap-up',
      endCause: 'disconnected',
    });
    await stage.center.stop();
  });

  describe('in a conference of three', () => {
    async function three(): Promise<Call & { colleague: Agent; theirs: string }> {
      const call = await inCall();
      const colleague = await call.stage.available('supervisor');
      await call.agent.do('confer', {
        interactionId: call.id,
        target: { kind: 'user', id: 'supervisor' },
      });
      const theirs = await colleague.acceptOffered();
      return { ...call, colleague, theirs };
    }

    it("the owner's page closes: the colleague is told, and then owns the conversation", async () => {
      const { stage, agent, colleague, customer, theirs } = await three();
      await leave(stage, agent);
      expect(colleague.last('interaction.audioLost')?.loss.who).to.equal('agent');
      expect(customer.conversation()?.audioLoss?.who).to.equal('agent');
      await stage.pass(RING);
      const [left] = await colleague.interactions();
      expect(left).to.include({ id: theirs, phase: 'connected', owned: true, audioLoss: null });
      expect(customer.conversation()).to.deep.include({ audioLoss: null, agents: ['supervisor'] });
      const [gone] = await (await comeBack(stage, agent)).interactions();
      expect(gone).to.include({ phase: 'wrap-up', endCause: 'disconnected' });
      await stage.center.stop();
    });

    it('a customer who is on hold during a consultation is not told of a loss', async () => {
      const { stage, agent, colleague, customer, id } = await three();
      await agent.do('hold', { interactionId: id });
      await leave(stage, colleague);
      expect(agent.last('interaction.audioLost')?.loss.who).to.equal('agent');
      expect(customer.conversation()).to.deep.include({ audioLoss: null, agents: ['executive'] });
      await agent.do('mergeConsultation', { interactionId: id });
      expect(customer.conversation()?.audioLoss?.who).to.equal('agent');
      await stage.center.stop();
    });

    it("the colleague's page stays away: the call goes on; the customer's stays away: it ends", async () => {
      const { stage, agent, colleague, customer, id } = await three();
      await leave(stage, colleague);
      expect(agent.last('interaction.audioLost')?.loss.who).to.equal('agent');
      const again = await comeBack(stage, colleague);
      expect(agent.last('interaction.audioRestored')).not.to.have.property('left');
      await leave(stage, again);
      await stage.pass(RING);
      expect(agent.last('interaction.audioRestored')?.left).to.equal(true);
      expect(agent.last('interaction.conferred')?.conference.status).to.equal('ended');
      expect((await agent.interactions())[0]).to.include({ id, phase: 'connected', audioLoss: null });
      await leave(stage, customer);
      await stage.pass(RING);
      expect(agent.last('interaction.disconnected')?.cause).to.equal('disconnected');
      await stage.center.stop();
    });

    it('the first missing page is reported, and then the one that is still missing', async () => {
      const { stage, agent, colleague, customer } = await three();
      await leave(stage, customer);
      await stage.pass(5);
      await leave(stage, colleague);
      expect(agent.last('interaction.audioLost')?.loss.who).to.equal('customer');
      await stage.customer('anna', 'Anna', '9876543210');
      expect(agent.last('interaction.audioLost')?.loss.who).to.equal('agent');
      await comeBack(stage, colleague);
      expect(agent.types(AUDIO).at(-1)).to.equal(`${AUDIO}Restored`);
      await stage.center.stop();
    });
  });

  it('a connection that breaks while both pages are there is waited for in the same way', async () => {
    const { stage, agent, customer, conversationId, id } = await inCall();
    await agent.link.reportAudio({ interactionId: id, broken: true });
    await customer.link.reportAudio({ conversationId, broken: true });
    const since = stage.clock.now();
    const loss = { who: null, since, deadline: since + RING * 1_000 };
    expect((await agent.interactions())[0]?.audioLoss).to.deep.equal(loss);
    expect(customer.conversation()?.audioLoss).to.deep.equal(loss);
    await agent.link.reportAudio({ interactionId: id, broken: false });
    expect(agent.types(AUDIO)).to.deep.equal([`${AUDIO}Lost`]);
    await customer.link.reportAudio({ conversationId, broken: false });
    expect(agent.types(AUDIO)).to.deep.equal([`${AUDIO}Lost`, `${AUDIO}Restored`]);

    await agent.link.reportAudio({ interactionId: id, broken: true });
    await agent.link.reportAudio({ interactionId: id, broken: true });
    await stage.pass(5);
    await agent.link.reportAudio({ interactionId: id, broken: true });
    await stage.pass(RING - 5);
    expect(agent.last('interaction.disconnected')?.cause).to.equal('disconnected');
    await agent.link.reportAudio({ interactionId: id, broken: true });
    expect((await agent.interactions())[0]).to.include({ phase: 'wrap-up', audioLoss: null });
    await customer.link.reportAudio({ conversationId, broken: true });
    expect(customer.conversation()).to.deep.include({ audioLoss: null });
    await stage.center.stop();
  });

  it('a page that closes while its connection is broken gets no more time, and comes back to a working call', async () => {
    const { stage, agent, customer, id } = await inCall();
    await agent.link.reportAudio({ interactionId: id, broken: true });
    const deadline = stage.clock.now() + RING * 1_000;
    await stage.pass(5);
    await leave(stage, agent);
    expect(customer.conversation()?.audioLoss).to.include({ who: 'agent', deadline });
    await comeBack(stage, agent);
    expect(customer.conversation()?.audioLoss).to.equal(null);
    await stage.center.stop();
  });

  it('the agent signs in on another page: that page gets the call and its audio', async () => {
    const { stage, agent, customer, id } = await inCall();
    await leave(stage, agent);
    const other = stage.agent('executive', 'another-tab');
    await refused(other.signIn(), 5008);
    expect(customer.conversation()?.audioLoss?.who).to.equal('agent');
    await other.signIn(true);
    expect(customer.conversation()?.audioLoss).to.equal(null);
    expect(other.rooms[0]?.interactionId).to.equal(id);
    await stage.pass(60);
    expect((await other.interactions())[0]).to.include({ id, phase: 'connected' });
    await stage.center.stop();
  });

  it('the agent cannot log out in a call, and a page that closes outside of a call is not missed', async () => {
    const { stage, agent, customer, conversationId, id } = await inCall();
    await leave(stage, customer);
    await refused(agent.do('signOut'), 5002, /is still connected/);
    await stage.pass(RING);
    await agent.dispose(id);
    await agent.do('signOut');
    const other = await stage.available('supervisor');
    await leave(stage, other);
    const again = await stage.customer('anna', 'Anna', '9876543210');
    expect(again.conversation()).to.deep.include({ id: conversationId, audioLoss: null });
    await stage.center.stop();
  });

  it('an agent whose page closes while the call is being dialled is missed as soon as it is answered', async () => {
    const stage = await Stage.open({ routing: { ringTimeout: RING * 1_000 } });
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    await agent.do('startInteraction', {
      channel: { kind: 'voice', name: 'voice', subType: null },
      phone: '9876543210',
      name: null,
      campaignId: 172,
      customerId: null,
      searchables: [],
      relationId: null,
    });
    await leave(stage, agent);
    await customer.link.answer({ conversationId: customer.conversation()?.id ?? '', key: newKey() });
    expect(customer.conversation()?.audioLoss?.who).to.equal('agent');
    await stage.pass(RING);
    expect(customer.conversation()?.state.kind).to.equal('ended');
    await stage.center.stop();
  });

  describe('while the center moves from page to page', () => {
    it('nobody is told of a loss when all pages find the next center', async () => {
      const { stage, agent } = await inCall();
      const next = await stage.restart();
      const again = await comeBack(next, agent);
      const customer = await next.customer('anna', 'Anna', '9876543210');
      const before = customer.updates.length;
      await next.pass(60);
      expect(again.types(AUDIO)).to.deep.equal([]);
      expect(customer.updates.slice(before)).to.deep.equal([]);
      await next.center.stop();
    });

    it('a page that does not find it is missed, and the center waits for that page', async () => {
      const { stage } = await inCall();
      const next = await stage.restart();
      const customer = await next.customer('anna', 'Anna', '9876543210');
      expect(customer.conversation()?.audioLoss).to.equal(null);
      await next.pass(1);
      expect(customer.conversation()?.audioLoss?.who).to.equal('agent');
      await next.pass(RING);
      expect(customer.conversation()?.state.kind).to.equal('ended');
      await next.center.stop();
    });

    it('a deadline that passes while no page runs the center takes effect at its own time', async () => {
      const { stage, agent, id } = await inCall();
      await leave(stage, agent);
      const due = stage.clock.now() + RING * 1_000;
      await stage.center.stop();
      stage.clock.set(60_000);
      const next = await stage.restart();
      const [interaction] = await (await comeBack(next, agent)).interactions();
      expect(interaction).to.include({ id, phase: 'wrap-up', endCause: 'disconnected', disconnectedAt: due });
      await next.center.stop();
    });

    it('a call whose pages all closed at once is over when they were away too long', async () => {
      for (const [away, phase] of [
        [20, 'connected'],
        [40 + RING, 'wrap-up'],
      ] as const) {
        const { stage, agent } = await inCall();
        await stage.center.stop();
        stage.clock.set(away * 1_000);
        const next = await stage.restart();
        const [interaction] = await (await comeBack(next, agent)).interactions();
        expect((interaction as Interaction).phase).to.equal(phase);
        await next.center.stop();
      }
    });

    it('a log of an older build, without losses, is still read', async () => {
      const { stage, agent } = await inCall();
      for (let count = 0; count < 410; count += 1) {
        await agent.do('mute', { interactionId: agent.offered, muted: count % 2 === 0 });
      }
      const stored = stage.storage.snapshot as { format: number; state: object };
      const state = JSON.parse(JSON.stringify({ ...stored.state, losses: undefined })) as object;
      await stage.storage.compact({ ...stored, state, check: digest(JSON.stringify(state)) }, new Set());
      const next = await stage.restart();
      expect(next.storage.aside).to.deep.equal([]);
      const again = await comeBack(next, agent);
      await next.pass(1);
      expect(again.last('interaction.audioLost')?.loss.who).to.equal('customer');
      await next.center.stop();
    });
  });
});
