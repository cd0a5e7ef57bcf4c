import { expect } from 'chai';
import { openDB } from 'idb';
import type { Refusable } from './pages/tab.js';
import { Tabs, toWork, type AgentPage } from './support/tabs.js';
import { until } from './support/until.js';

describe('the contact center where the browser refuses something', () => {
  let tabs: Tabs;

  beforeEach(() => {
    tabs = new Tabs();
  });
  afterEach(async () => {
    await tabs.end();
  });

  const limitsOf = ({ omni }: AgentPage): string => JSON.stringify(omni.state.get('center')?.limits ?? []);

  async function sampleCall(agent: AgentPage): Promise<void> {
    await agent.omni.call('inviteSampleCustomer', { kind: 'voice' });
    await agent.flows(await agent.accept());
  }

  it('reports no limits where everything works', async () => {
    expect(limitsOf(await tabs.agent('agent'))).to.equal('[]');
  });

  it('works without a database, and reports that it forgets everything on reload', async () => {
    const agent = await tabs.agent('agent', 'indexedDB');
    expect(limitsOf(agent)).to.contain('forgotten');
    await toWork(agent);
    await sampleCall(agent);
  });

  it('asks again for a database that is refused for a moment, and loses nothing', async () => {
    const agent = await tabs.agent('agent', 'indexedDB at first');
    expect(limitsOf(agent)).to.equal('[]');
    await toWork(agent);
    const next = await agent.reload();
    expect(next.omni.state.get('session').user?.id).to.equal('executive');
  });

  it('tries again when the center could not be started, and leaves nothing of the first try', async () => {
    const agent = await tabs.agent('agent', 'keys at first');
    await toWork(agent);
    const next = await agent.reload();
    expect(next.omni.state.get('session').user?.id).to.equal('executive');
    expect(limitsOf(next)).to.equal('[]');
  });

  it('goes on with the readable part of a damaged log, and reports that', async () => {
    const before = await tabs.agent('agent');
    await toWork(before);
    before.close();
    await navigator.locks.request(`${tabs.center}:owner`, async () => {
      const database = await openDB(tabs.center);
      await database.add('log', 'rubbish');
      await database.add('log', { format: 1, from: 0, events: [], check: 'wrong' });
      database.close();
    });
    const after = await tabs.agent('agent');
    expect(limitsOf(after)).to.contain('damaged');
    expect(after.omni.state.get('session').user?.id).to.equal('executive');
    // The damaged entries were taken out of the log: the next owner finds it intact.
    const next = await after.reload();
    expect(limitsOf(next)).to.equal('[]');
    expect(next.omni.state.get('session').user?.id).to.equal('executive');
  });

  for (const missing of ['locks', 'BroadcastChannel'] satisfies Refusable[]) {
    it(`works without ${missing} in this page alone, and reports that`, async () => {
      const agent = await tabs.agent('agent', missing);
      expect(limitsOf(agent)).to.contain('in this page alone');
      await toWork(agent);
      await sampleCall(agent);
    });
  }

  it('opens over plain http, and reports what does not work there', async () => {
    const agent = await tabs.agent('agent', 'https');
    expect(limitsOf(agent)).to.contain('plain http');
    const refusal = await agent.omni.call('login', { username: 'executive', password: 'executive' }).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(refusal).to.contain('https');
  });

  it('works without session storage', async () => {
    await toWork(await tabs.agent('agent', 'sessionStorage'));
  });

  it('works with everything refused', async () => {
    const agent = await tabs.agent('agent', 'indexedDB', 'locks', 'BroadcastChannel', 'sessionStorage');
    expect(limitsOf(agent)).to.contain('in this page alone').and.to.contain('forgotten');
    await toWork(agent);
    await sampleCall(agent);
  });

  it('goes on with a call without a microphone, and says what to change', async () => {
    const agent = await tabs.agent('agent', 'microphone');
    await toWork(agent);
    await agent.omni.call('inviteSampleCustomer', { kind: 'voice' });
    const { id } = await agent.interaction(({ phase }) => phase === 'ringing');
    await agent.omni.call('acceptInteraction', { interactionId: id });
    const audio = () => agent.omni.state.get(`interaction:${id}`)?.audio;
    await until(() => audio()?.status === 'blocked', 'the refusal');
    expect(audio()?.message).to.contain('Allow it');
    const heard: number[] = [];
    agent.omni.transients.subscribe((transient) => {
      if (transient.type === 'levels') heard.push(transient.remote);
    });
    await until(() => heard.some((level) => level > 0), 'the customer to be heard');
  });
});
