import { expect } from 'chai';
import { Tabs, toWork, type AgentPage, type CustomerPage } from './support/tabs.js';
import { until } from './support/until.js';

function conversation({ view }: CustomerPage, channel: string) {
  return view()
    ?.conversations.filter((one) => one.channel === channel)
    .at(-1);
}

async function startChat(page: CustomerPage): Promise<string> {
  const { conversationId } = await page.customer.center.startChat({
    channel: 'chat',
    key: crypto.randomUUID(),
  });
  return conversationId;
}

async function write(page: CustomerPage, conversationId: string, text: string): Promise<void> {
  await page.customer.center.sendMessage({
    conversationId,
    clientId: crypto.randomUUID(),
    content: { kind: 'text', text },
  });
}

function textsOf({ omni }: AgentPage, interactionId: string): string[] {
  return (omni.state.get(`thread:${interactionId}`)?.messages ?? []).map(({ content }) =>
    content.kind === 'file' ? content.file.name : content.text,
  );
}

/** The address of a file with this scenario. */
const fileOf = (scenario: unknown): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(scenario))}`;

describe('one contact center in several pages', () => {
  let tabs: Tabs;

  beforeEach(() => {
    tabs = new Tabs();
  });
  afterEach(async () => {
    await tabs.end();
  });

  /** Brings the customer and this agent into a call, and gives its id. */
  async function called({ customer }: CustomerPage, agent: AgentPage): Promise<string> {
    await customer.center.startCall({ campaignId: 172, key: 'call' });
    const id = await agent.accept();
    await agent.flows(id);
    return id;
  }

  it('carries a call: audio both ways, hold, keys, and hanging up', async () => {
    const agent = await tabs.agent('agent');
    await toWork(agent);
    const customer = await tabs.known();
    const levels = agent.listen();
    const id = await called(customer, agent);
    const interaction = () => agent.omni.state.get(`interaction:${id}`);
    const call = conversation(customer, 'voice');
    await until(
      () => customer.customer.audioOf(call?.id ?? '').status === 'flowing',
      'audio at the customer',
    );
    await until(() => levels.some((level) => level > 0), 'something to hear');
    for (const { transients } of [agent.omni, { transients: customer.customer.transients$ }]) {
      const packets = { sent: 0, received: 0 };
      const counting = transients.subscribe((transient) => {
        if (transient.type !== 'quality') return;
        packets.sent = transient.packetsSent;
        packets.received = transient.packetsReceived;
      });
      await until(() => packets.sent > 10 && packets.received > 10, 'packets both ways');
      counting.unsubscribe();
    }

    await agent.omni.call('holdInteraction', { interactionId: id });
    await until(() => conversation(customer, 'voice')?.state.kind === 'held', 'the customer on hold');
    // Audio that was on its way before the hold may still arrive.
    levels.length = 0;
    await until(() => levels.length > 5 && levels.slice(-6).every((level) => level === 0), 'silence');
    await agent.omni.call('resumeInteraction', { interactionId: id });
    await until(() => levels.some((level) => level > 0), 'something to hear after the hold');

    await agent.omni.call('sendDtmf', { interactionId: id, digits: '42#' });
    await until(() => conversation(customer, 'voice')?.digits.includes('42#'), 'the keys at the customer');
    await agent.omni.call('hangUp', { interactionId: id });
    await until(() => interaction()?.phase === 'wrap-up', 'wrap-up');
    await until(() => conversation(customer, 'voice')?.state.kind === 'ended', 'the end at the customer');
  });

  it('keeps a chat over reloads of both sides', async () => {
    let agent = await tabs.agent('agent');
    await toWork(agent);
    let customer = await tabs.known();
    const conversationId = await startChat(customer);
    await write(customer, conversationId, 'Hello');
    const id = await agent.accept();
    await agent.omni.call('sendMessage', { interactionId: id, content: { kind: 'text', text: 'Good day' } });

    customer = await customer.reload();
    const thread = () => customer.view()?.threads.find(({ channel }) => channel === 'chat')?.messages ?? [];
    await until(() => thread().length >= 2, 'the thread after the reload');
    expect(conversation(customer, 'chat')?.id).to.equal(conversationId);

    agent = await agent.reload();
    expect(agent.omni.state.get('session').user?.id).to.equal('executive');
    await write(customer, conversationId, 'Still here');
    await until(() => textsOf(agent, id).includes('Still here'), 'the message after the reload');
    expect(textsOf(agent, id).filter((text) => text === 'Hello')).to.have.length(1);
  });

  it('keeps over a reload which conversation each of two agents in one tab had selected', async () => {
    const chosen: string[] = [];
    const before: AgentPage[] = [];
    for (const user of ['executive', 'supervisor']) {
      const agent = await tabs.agent(user);
      await toWork(agent, user);
      for (let count = 0; count < 2; count += 1) {
        await agent.omni.call('inviteSampleCustomer', { kind: 'chat' });
        await agent.accept();
      }
      await agent.omni.call('takeBreak', { label: 'Lunch Break' });
      chosen.push(agent.omni.state.get('current')!);
      before.push(agent);
    }
    for (const [at, agent] of before.entries()) {
      const { omni } = await agent.reload();
      await until(() => omni.state.get('interactions').length === 2, 'both conversations');
      expect(omni.state.get('interactions')[0]).not.to.equal(chosen[at]);
      expect(omni.state.get('current')).to.equal(chosen[at]);
    }
  });

  it('lets another page take over when the one that runs the center closes', async () => {
    const first = await tabs.agent('first');
    const second = await tabs.agent('second');
    await toWork(second);
    const customer = await tabs.known();
    const conversationId = await startChat(customer);
    const id = await second.accept();
    await write(customer, conversationId, 'before');
    await until(() => textsOf(second, id).includes('before'), 'the first message');

    first.close();
    await write(customer, conversationId, 'after');
    await until(() => textsOf(second, id).includes('after'), 'the message after the takeover');
    await second.omni.call('sendMessage', { interactionId: id, content: { kind: 'text', text: 'heard' } });
    const texts = textsOf(second, id);
    expect(texts.filter((text) => text === 'before')).to.have.length(1);
    expect(texts.filter((text) => text === 'after')).to.have.length(1);
    expect(second.omni.state.get('session').status).to.equal('signed-in');
  });

  it('carries a request out once when the center moves to another page meanwhile', async () => {
    const owner = await tabs.customer('owner');
    const agent = await tabs.agent('agent');
    await toWork(agent);
    const customer = await tabs.known();
    const asked = customer.customer.center.startChat({ channel: 'chat', key: 'once' });
    owner.close();
    const { conversationId } = await asked;
    expect(await customer.customer.center.startChat({ channel: 'chat', key: 'once' })).to.deep.equal({
      conversationId,
    });
    await agent.interaction(({ phase }) => phase === 'ringing');
    expect(customer.view()?.conversations.filter(({ channel }) => channel === 'chat')).to.have.length(1);
    expect(agent.omni.state.get('interactions')).to.have.length(1);
  });

  it('keeps a call going while the center moves to another page', async () => {
    const owner = await tabs.customer('owner');
    const agent = await tabs.agent('agent');
    await toWork(agent);
    const customer = await tabs.known();
    const id = await called(customer, agent);
    const interaction = () => agent.omni.state.get(`interaction:${id}`);
    const epoch = agent.omni.state.position.epoch;
    const statuses: string[] = [];
    agent.omni.state
      .observe(`interaction:${id}`)
      .subscribe((one) => statuses.push(one?.audio.status ?? 'gone'));
    owner.close();
    await until(() => agent.omni.state.position.epoch !== epoch, 'the takeover');
    await agent.omni.call('refreshDirectory', {});
    const levels = agent.listen();
    await until(() => levels.some((level) => level > 0), 'the customer to be heard');
    expect(interaction()?.phase).to.equal('connected');
    expect(new Set(statuses)).to.deep.equal(new Set(['flowing']));
  });

  it('gives two agents in two pages a session each', async () => {
    const one = await tabs.agent('one');
    const two = await tabs.agent('two');
    await toWork(one, 'executive');
    await toWork(two, 'supervisor');
    expect(one.omni.state.get('session').user?.id).to.equal('executive');
    expect(two.omni.state.get('session').user?.id).to.equal('supervisor');
  });

  it('asks before it takes a session away from another page', async () => {
    const one = await tabs.agent('one');
    const two = await tabs.agent('two');
    await toWork(one);
    const login = { username: 'executive', password: 'executive' };
    const refusal = await two.omni.call('login', login).catch((error: unknown) => error);
    expect(refusal).to.include({ code: 5008 });
    await two.omni.call('forceLogin', login);
    await until(
      () => one.omni.state.get('session').endCause === 'taken-over',
      'the end of the first session',
    );
    expect(two.omni.state.get('session').status).to.equal('signed-in');
  });

  it('keeps the password out of storage and state', async () => {
    const agent = await tabs.agent('agent');
    const wrong = await agent.omni
      .call('login', { username: 'executive', password: 'a-wrong-secret' })
      .catch((error: unknown) => error);
    expect(wrong).to.include({ code: 5004 });
    await toWork(agent);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(tabs.center);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no database'));
    });
    const rows = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('log').objectStore('log').getAll();
      request.onsuccess = () => resolve(request.result as unknown[]);
    });
    database.close();
    const everything = JSON.stringify([
      rows,
      agent.omni.state.snapshot(),
      { ...sessionStorage },
      { ...localStorage },
    ]);
    expect(rows.length).to.be.greaterThan(0);
    expect(everything).not.to.contain('a-wrong-secret');
  });

  it('lets a sample customer call, with real audio, in this page alone', async () => {
    const agent = await tabs.agent('agent');
    await toWork(agent);
    expect(agent.omni.state.get('center')?.samples).to.include.members(['voice', 'chat']);
    const levels = agent.listen();
    await agent.omni.call('inviteSampleCustomer', { kind: 'voice' });
    const id = await agent.accept();
    await agent.flows(id);
    await until(() => levels.some((level) => level > 0), 'something to hear');
    await agent.omni.call('hangUp', { interactionId: id });
    await until(() => agent.omni.state.get(`interaction:${id}`)?.phase === 'wrap-up', 'wrap-up');
  });

  it('plays a scenario once, also over a reload', async () => {
    const scenario = {
      version: 1,
      customers: [{ key: 'asha', name: 'Asha', phone: '9820098200' }],
      steps: [{ do: 'chat', customer: 'asha', text: 'Hello from the file' }],
    };
    let agent = await tabs.agentWith('agent', { scenario: fileOf(scenario) });
    await toWork(agent);
    const id = await agent.accept();
    agent = await agent.reload();
    await until(() => textsOf(agent, id).length === 1, 'the message');
    await agent.omni.call('sendMessage', { interactionId: id, content: { kind: 'text', text: 'Yes?' } });
    expect(textsOf(agent, id)).to.deep.equal(['Hello from the file', 'Yes?']);
    expect(agent.omni.state.get('interactions')).to.have.length(1);
  });

  it('refuses a scenario that it does not understand, naming the place', async () => {
    const wrong = { version: 1, customers: [{ key: 'asha' }], steps: [{ do: 'dance', customer: 'asha' }] };
    const refusal = await tabs
      .agentWith('agent', { scenario: fileOf(wrong) })
      .catch((error: unknown) => error);
    expect(String(refusal)).to.contain('steps.0');
  });

  it('lets a sample customer chat and answer', async () => {
    const agent = await tabs.agent('agent');
    await toWork(agent);
    await agent.omni.call('inviteSampleCustomer', { kind: 'chat' });
    const id = await agent.accept();
    await until(() => textsOf(agent, id).length === 1, 'the first line');
    await agent.omni.call('sendMessage', {
      interactionId: id,
      content: { kind: 'text', text: 'Which order?' },
    });
    await until(() => textsOf(agent, id).length === 3, 'the answer');
  });

  it('transfers a call: the next agent hears the customer, the first hears nobody', async () => {
    const one = await tabs.agent('one');
    const two = await tabs.agent('two');
    await toWork(one, 'executive');
    const customer = await tabs.known();
    const id = await called(customer, one);
    await toWork(two, 'supervisor');
    await one.omni.call('transferInteraction', {
      interactionId: id,
      target: { kind: 'user', id: 'supervisor' },
    });
    const second = await two.accept();
    await two.flows(second);
    await until(() => one.omni.state.get(`interaction:${id}`)?.phase === 'wrap-up', 'wrap-up at the first');
    expect(one.omni.state.get(`interaction:${id}`)?.audio.status).to.equal('none');
  });

  it('takes the call along when a session is taken over', async () => {
    const one = await tabs.agent('one');
    const two = await tabs.agent('two');
    await toWork(one);
    const customer = await tabs.known();
    const id = await called(customer, one);
    await two.omni.call('forceLogin', { username: 'executive', password: 'executive' });
    await two.flows(id);
    expect(one.omni.state.get('session').status).to.equal('signed-out');
  });

  it('gives the same ids for the same seed', async () => {
    const ids: string[] = [];
    for (const _ of [1, 2]) {
      const agent = await tabs.agentWith('agent', { seed: '7' });
      await toWork(agent);
      await agent.omni.call('inviteSampleCustomer', { kind: 'chat' });
      ids.push((await agent.interaction(({ phase }) => phase === 'ringing')).id);
      await tabs.end();
      tabs = new Tabs();
    }
    expect(ids[0]).to.equal(ids[1]);
  });

  it('releases everything when the core is destroyed, and another page takes over', async () => {
    const one = await tabs.agent('one');
    const two = await tabs.agent('two');
    await toWork(one);
    one.omni.destroy();
    const locksOf = async (): Promise<string[]> =>
      ((await navigator.locks.query()).held ?? []).flatMap(({ name = '' }) =>
        name.startsWith(tabs.center) ? [name] : [],
      );
    // These locks are left: that of the other page, that of its tab, and that of the page which runs the center.
    await until(async () => (await locksOf()).length === 3, 'three locks');
    await toWork(two, 'supervisor');
  });

  it('joins three in a conference, and each hears the others', async () => {
    const one = await tabs.agent('one');
    const two = await tabs.agent('two');
    await toWork(one, 'executive');
    const customer = await tabs.known();
    await customer.customer.center.startCall({ campaignId: 172, key: 'call' });
    const id = await one.accept();
    await toWork(two, 'supervisor');
    await one.omni.call('conferInteraction', {
      interactionId: id,
      target: { kind: 'user', id: 'supervisor' },
    });
    const second = await two.accept();
    await two.flows(second);
    expect(two.omni.state.get(`interaction:${second}`)?.owned).to.equal(false);
    const heard = two.listen();
    await until(() => heard.some((level) => level > 0), 'something to hear at the second');

    await one.omni.call('leaveConference', { interactionId: id });
    await until(() => conversation(customer, 'voice')?.agents.length === 1, 'one agent to be left');
    await until(() => two.omni.state.get(`interaction:${second}`)?.owned, 'the second to own the call');
    heard.length = 0;
    await until(() => heard.some((level) => level > 0), 'the customer still to be heard');
  });
});
