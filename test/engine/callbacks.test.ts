import { expect } from 'chai';
import { refused } from './support/expect.js';
import type { Agent } from './support/people.js';
import { started } from './support/random.js';
import { Stage } from './support/stage.js';

async function promised(mine: boolean, changes: Parameters<typeof Stage.open>[0] = {}) {
  const stage = await Stage.open(changes);
  const agent = await stage.available('executive');
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  const call = await customer.call();
  const id = await agent.acceptOffered();
  await customer.hangUp(call);
  const at = stage.clock.now() + 3_600_000;
  await agent.dispose(id, { callback: { at, phone: '9876543210', mine } });
  return { stage, agent, at };
}

const due = (agent: Agent): number => agent.types('callback.due').length;

describe('callbacks', () => {
  it('of one agent become due at that agent, with a notification', async () => {
    const { stage, agent, at } = await promised(true);
    const other = await stage.available('supervisor');
    expect(agent.last('callback.scheduled')?.callback).to.deep.include({ at, mine: true, due: false });
    expect(other.types('callback.')).to.deep.equal([]);
    await stage.passAwake(3_599, agent, other);
    expect(due(agent)).to.equal(0);
    await stage.passAwake(1, agent, other);
    expect(due(agent)).to.equal(1);
    expect(due(other)).to.equal(0);
    expect(agent.last('notification.raised')?.notification).to.include({
      subType: 'notification.callback.type',
    });
    expect(agent.last('notification.raised')?.notification.text)
      .to.include('Anna')
      .and.to.include('9876543210');
    await stage.center.stop();
  });

  it('of nobody in particular go to an available agent', async () => {
    const { stage, agent } = await promised(false);
    const other = await stage.available('supervisor');
    expect(other.last('callback.scheduled')?.callback.mine).to.equal(false);
    await agent.do('setAvailability', { status: 'break', label: 'Lunch Break' });
    await stage.passAwake(3_600, agent, other);
    expect([due(agent), due(other)]).to.deep.equal([0, 1]);
    expect(agent.types('callback.').at(-1)).to.equal('callback.cleared');
    await stage.center.stop();
  });

  it('wait until somebody is available', async () => {
    const { stage, agent } = await promised(false);
    await agent.do('setAvailability', { status: 'break', label: 'Lunch Break' });
    await stage.passAwake(4_000, agent);
    expect(due(agent)).to.equal(0);
    await agent.do('setAvailability', { status: 'available' });
    expect(due(agent)).to.equal(1);
    await stage.center.stop();
  });

  it('overrideSelfCallback: when the agent is not there, the others get it, or it waits', async () => {
    for (const on of [true, false]) {
      const { stage, agent } = await promised(true, { settings: { overrideSelfCallback: on } });
      const other = await stage.available('supervisor');
      await agent.do('signOut');
      await stage.passAwake(3_600, other);
      expect(due(other)).to.equal(on ? 1 : 0);
      await agent.work();
      expect(due(agent)).to.equal(on ? 0 : 1);
      await stage.center.stop();
    }
  });

  it('are done when the number is dialled, and are not reported as due after that', async () => {
    const { stage, agent } = await promised(true);
    await stage.passAwake(3_600, agent);
    const told = agent.last('notification.raised')?.notification.id;
    await agent.do('startInteraction', started('voice', 172, '9876543210'));
    expect(agent.types('callback.').at(-1)).to.equal('callback.cleared');
    expect(agent.last('notification.read')?.ids).to.deep.equal([told]);
    expect((await agent.look()).get('callbacks')).to.deep.equal([]);
    await stage.center.stop();
  });

  it('must be in the future, and have a number', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    const call = await customer.call();
    const id = await agent.acceptOffered();
    await customer.hangUp(call);
    const later = stage.clock.now() + 60_000;
    const dispose = (callback: object) => agent.dispose(id, { callback });
    await refused(dispose({ at: stage.clock.now(), phone: '1', mine: true }), 2001, /past/);
    await refused(dispose({ at: Number.NaN, phone: '1', mine: true }), 2001);
    await refused(dispose({ at: later, phone: 'soon', mine: true }), 2001, /phone/);
    expect((await agent.interactions())[0]?.phase).to.equal('wrap-up');
    await dispose({ at: later, phone: '', mine: true });
    expect(agent.last('callback.scheduled')?.callback.phone).to.equal('9876543210');
    await stage.center.stop();
  });

  it('survive a restart, and become due once', async () => {
    const { stage, agent } = await promised(true);
    await stage.passAwake(3_500, agent);
    const next = await stage.restart();
    const again = next.agent('executive');
    await again.look();
    await next.passAwake(200, again);
    expect(due(again)).to.equal(1);
    const last = await next.restart();
    const third = last.agent('executive');
    expect((await third.look()).get('callbacks')).to.have.length(1);
    await last.passAwake(200, third);
    expect(due(third)).to.equal(0);
    await last.center.stop();
  });
});
