import { expect } from 'chai';
import type { Agent } from './support/people.js';
import { Stage } from './support/stage.js';

const HOUR = 3_600_000;

/** A call from a customer while two agents are available: it rings at one of them. */
async function ringing() {
  const stage = await Stage.open();
  const agents = [await stage.available('executive'), await stage.available('supervisor')] as const;
  const customer = await stage.customer('anna');
  await customer.call();
  return { stage, agents, customer };
}

const missed = (agents: readonly Agent[]): number =>
  agents.flatMap(({ events }) =>
    events.filter((event) => event.type === 'interaction.ended' && event.cause === 'missed'),
  ).length;

describe('a clock that jumps', () => {
  for (const seconds of [100, 175, 185, 199, 260, 3_600]) {
    it(`leaves an agent signed in and in a call after a sleep of ${seconds} seconds`, async () => {
      const stage = await Stage.open();
      const agent = await stage.available('executive');
      const customer = await stage.customer('anna');
      await customer.call();
      await agent.acceptOffered();
      await stage.passAwake(100, agent);
      await stage.pass(5);
      await stage.clock.sleep(seconds * 1_000, () => stage.idle());
      await agent.link.ping();
      expect(agent.types('session.closed')).to.deep.equal([]);
      expect(customer.conversation()?.state.kind).to.equal('connected');
      await stage.center.stop();
    });
  }

  it('expires the session of a page that is gone or silent, even if nothing else happens', async () => {
    for (const isGone of [true, false]) {
      const stage = await Stage.open();
      const agent = await stage.available('executive');
      if (isGone) agent.link.close();
      await stage.pass(200);
      expect((await stage.agent('executive').look()).get('session')).to.include({ status: 'signed-out' });
      await stage.center.stop();
    }
  });

  for (const [how, leap] of [
    ['sleeps for an hour', ({ clock, center }: Stage) => clock.sleep(HOUR, () => center.idle())],
    ['is set forward by an hour', async ({ clock }: Stage) => clock.set(HOUR)],
  ] as const) {
    it(`lets a call that rings be missed once, and ring again, when the machine ${how}`, async () => {
      const { stage, agents, customer } = await ringing();
      await leap(stage);
      for (const agent of agents) await agent.link.ping();
      expect(missed(agents)).to.equal(1);
      expect(customer.conversation()?.state).to.deep.equal({ kind: 'ringing', since: stage.clock.now() });
      await stage.passAwake(24, ...agents);
      expect(missed(agents)).to.equal(1);
      await stage.center.stop();
    });
  }

  it('lets a call ring on, and be missed, when the clock is set back by an hour', async () => {
    const { stage, agents } = await ringing();
    await stage.pass(20);
    stage.clock.set(-HOUR);
    await stage.passAwake(24, ...agents);
    expect(missed(agents)).to.equal(0);
    await stage.passAwake(25, ...agents);
    expect(missed(agents)).to.equal(1);
    await stage.center.stop();
  });

  it('continues after the last logged time, when the next page to run the center has an earlier clock', async () => {
    const stage = await Stage.open();
    const customer = await stage.customer('anna');
    const chat = await customer.chat();
    await stage.pass(300);
    await customer.write(chat, 'Hello?');
    stage.clock.set(-HOUR);
    const next = await stage.restart();
    const back = await next.customer('anna');
    await back.write(chat, 'Still nobody?');
    const [first, second] = back.messages();
    expect(second?.at).to.be.at.least(first?.at ?? Infinity);
    await next.center.stop();
  });

  for (const [who, next] of [
    ['in the same page', async (stage: Stage) => stage],
    ['in the next page', (stage: Stage) => stage.restart()],
  ] as const) {
    it(`keeps the promised hour of a callback, ${who}, when the clock was a day ahead for a while`, async () => {
      const before = await Stage.open();
      before.clock.set(24 * HOUR);
      const early = await before.available('executive');
      before.clock.set(-24 * HOUR);
      await early.do('signOut');
      const stage = await next(before);

      const agent = await stage.available('executive');
      const customer = await stage.customer('anna');
      const call = await customer.call();
      const id = await agent.acceptOffered();
      await customer.hangUp(call);
      const at = stage.clock.now() + HOUR;
      await agent.dispose(id, { callback: { at, phone: '9876543210', mine: true } });
      await stage.passAwake(3_580, agent);
      expect(agent.types('callback.')).to.deep.equal(['callback.scheduled']);
      await stage.passAwake(20, agent);
      expect(agent.types('callback.').at(-1)).to.equal('callback.due');
      await stage.center.stop();
    });
  }
});
