import { expect } from 'chai';
import { DEFAULT_CONFIGURATION } from '../../src/adapters/embedded/engine/index.js';
import { Tabs, toWork, type AgentPage, type CustomerPage } from './support/tabs.js';
import { until } from './support/until.js';

/** A level below this is inaudible. */
const SILENCE = 1e-4;

describe('music on hold', () => {
  let tabs: Tabs;
  let others: Tabs;

  beforeEach(() => {
    tabs = new Tabs();
    others = new Tabs();
  });
  afterEach(async () => {
    await tabs.end();
    await others.end();
  });

  async function inCall(agent: AgentPage, center = tabs): Promise<{ customer: CustomerPage; id: string }> {
    await toWork(agent);
    const customer = await center.known();
    await customer.customer.center.startCall({ campaignId: 172, key: 'call' });
    const id = await agent.accept();
    await is(customer, 'connected');
    return { customer, id };
  }

  const is = (customer: CustomerPage, kind: string): Promise<unknown> =>
    until(() => customer.view()?.conversations[0]?.state.kind === kind, `a call that is ${kind}`);
  const plays = (customer: CustomerPage): Promise<unknown> =>
    until(() => customer.loudness() > SILENCE, 'music');
  const isSilent = (customer: CustomerPage): Promise<unknown> =>
    until(() => customer.loudness() < SILENCE, 'silence');

  it('is heard in the customer’s page while they wait, softly, and not when they talk, hang up or do not want it', async () => {
    const agent = await tabs.agent('agent');
    const { customer, id } = await inCall(agent);
    expect(customer.loudness()).to.equal(0);
    await agent.omni.call('holdInteraction', { interactionId: id });
    await is(customer, 'held');
    await plays(customer);
    let loudest = 0;
    await until(() => {
      loudest = Math.max(loudest, customer.loudness());
      return loudest > 0.005;
    }, 'a note');
    expect(loudest).to.be.lessThan(0.1);
    await agent.omni.call('resumeInteraction', { interactionId: id });
    await isSilent(customer);

    await agent.omni.call('holdInteraction', { interactionId: id });
    await plays(customer);
    customer.customer.wantHoldMusic(false);
    await isSilent(customer);
    customer.customer.wantHoldMusic(true);
    await plays(customer);
    await agent.omni.call('hangUp', { interactionId: id });
    await isSilent(customer);
  });

  it('goes on when the agent’s page closes, and starts again in a customer’s page that was reloaded', async () => {
    const agent = await tabs.agent('agent');
    const { customer, id } = await inCall(agent);
    await agent.omni.call('holdInteraction', { interactionId: id });
    await plays(customer);
    const again = await customer.reload();
    await plays(again);
    agent.close();
    await until(() => again.view()?.conversations[0]?.audioLoss?.who === 'agent', 'the loss');
    await plays(again);
  });

  it('is off where the center has none', async () => {
    const agent = await tabs.agentWith('agent', {
      configuration: { ...DEFAULT_CONFIGURATION, holdMusic: false },
    });
    const { customer, id } = await inCall(agent);
    await agent.omni.call('holdInteraction', { interactionId: id });
    await is(customer, 'held');
    expect(customer.view()?.holdMusic).to.equal(false);
    customer.customer.wantHoldMusic(true);

    // In the other center the music is switched on, and a call is put on hold later: as soon as its music can be heard,
    // this customer's would be heard, too.
    const elsewhere = await others.agent('agent elsewhere');
    const other = await inCall(elsewhere, others);
    await elsewhere.omni.call('holdInteraction', { interactionId: other.id });
    await plays(other.customer);
    expect(customer.loudness()).to.equal(0);
  });
});
