import { expect } from 'chai';
import { refused } from './support/expect.js';
import { newKey, type Agent, type Customer } from './support/people.js';
import { Stage } from './support/stage.js';

interface Scene {
  readonly stage: Stage;
  readonly owner: Agent;
  readonly other: Agent;
  readonly customer: Customer;
  readonly id: string;
}

/** An agent in a call, and a colleague who is available. */
async function inCall(changes: Parameters<typeof Stage.open>[0] = {}): Promise<Scene> {
  const stage = await Stage.open(changes);
  const owner = await stage.available('executive');
  await stage.pass(1);
  const other = await stage.available('supervisor');
  const customer = await stage.customer('anna', 'Anna', '9876543210');
  await customer.call();
  const id = await owner.acceptOffered();
  return { stage, owner, other, customer, id };
}

const user = (id: string) => ({ kind: 'user', id });
const roles = (agent: Agent): (string | undefined)[] => agent.rooms[0]?.members.map(({ role }) => role) ?? [];

describe('transfer', () => {
  it('to a user: the agent goes into wrap-up when it is accepted', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await owner.do('attachRecord', { interactionId: id, record: { id: '7', type: 'contact', name: 'Anna' } });
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    expect(owner.last('interaction.transferred')?.transfer).to.deep.equal({
      target: user('supervisor'),
      targetName: 'supervisor',
      status: 'requested',
      reason: null,
    });
    const offered = other.last('interaction.offered')?.interaction;
    expect(offered).to.deep.include({ owned: false, relationId: id, phase: 'offered' });
    expect(offered?.record?.id).to.equal('7');
    expect(offered?.introduction).to.deep.equal({
      agentId: 'executive',
      name: 'executive',
      way: 'transfer',
    });
    expect(roles(owner)).to.deep.equal(['customer', 'owner']);

    const taken = await other.acceptOffered();
    expect(owner.last('interaction.transferred')?.transfer.status).to.equal('completed');
    expect(owner.last('interaction.disconnected')).to.include({ interactionId: id, cause: 'transferred' });
    expect(other.last('interaction.ownershipChanged')).to.include({ interactionId: taken, owned: true });
    expect(customer.conversation()?.agents).to.deep.equal(['supervisor']);
    expect(roles(other)).to.deep.equal(['customer', 'owner']);
    await owner.dispose(id);
    await refused(owner.dispose(taken), 5009, /another agent/);
    await other.do('hangUp', { interactionId: taken });
    await other.dispose(taken);
    expect(customer.conversation()?.state.kind).to.equal('ended');
    await stage.center.stop();
  });

  it('can be repeated by its new owner, while the first agent is still in wrap-up', async () => {
    const { stage, owner, other, id } = await inCall();
    const third = await stage.available('priya');
    const records = ['7', '8'].map((recordId) => ({ id: recordId, type: 'contact', name: 'Anna' }));
    await owner.do('attachRecord', { interactionId: id, record: records[0]! });
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    const taken = await other.acceptOffered();
    await other.do('attachRecord', { interactionId: taken, record: records[1]! });
    for (const way of ['transfer', 'consult'] as const) {
      if (way === 'transfer') await other.do('transfer', { interactionId: taken, target: user('priya') });
      else {
        await other.do('hold', { interactionId: taken });
        await other.do('confer', { interactionId: taken, target: user('priya') });
      }
      const offered = third.last('interaction.offered')?.interaction;
      expect(offered?.introduction).to.deep.equal({ agentId: 'supervisor', name: 'supervisor', way });
      expect(offered?.record?.id).to.equal('8');
      await third.do('reject', { interactionId: third.offered });
    }
    await stage.center.stop();
  });

  it('can be taken back while a colleague rings, a queue is empty, or a phone rings', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    const friend = await stage.customer('friend', 'Friend', '5550100');
    await refused(owner.do('cancelTransfer', { interactionId: id }), 5002, /nothing to take back/);
    for (const target of [
      user('supervisor'),
      { kind: 'queue', id: '134' },
      { kind: 'phone', id: '5550100' },
    ]) {
      await owner.do('transfer', { interactionId: id, target });
      expect(owner.last('interaction.transferred')?.transfer.status).to.equal('requested');
      if (target.kind === 'phone') expect(friend.conversation()?.state.kind).to.equal('incoming');
      await owner.do('cancelTransfer', { interactionId: id });
      expect(owner.last('interaction.transferred')?.transfer).to.deep.include({
        target,
        status: 'cancelled',
        reason: null,
      });
      await refused(owner.do('cancelTransfer', { interactionId: id }), 5002, /nothing to take back/);
      expect(await other.interactions()).to.deep.equal([]);
      expect(customer.conversation()?.state.kind).to.equal('connected');
    }
    expect(friend.conversation()?.state, 'it rings no more').to.include({
      kind: 'ended',
      reason: 'You did not answer.',
    });
    await stage.pass(120);
    expect((await owner.interactions())[0]).to.include({ id, phase: 'connected', owned: true });
    await owner.do('hangUp', { interactionId: id });
    await owner.dispose(id);
    await stage.center.stop();
  });

  it('has one outcome when it is accepted and taken back at the same moment, and both agents are told it', async () => {
    for (const takes of [true, false]) {
      const { stage, owner, other, customer, id } = await inCall();
      await owner.do('transfer', { interactionId: id, target: user('supervisor') });
      const interactionId = other.offered;
      const both = [
        () => other.do('accept', { interactionId }),
        () => owner.do('cancelTransfer', { interactionId: id }),
      ];
      if (!takes) both.reverse();
      const [first, second] = await Promise.allSettled(both.map((act) => act()));
      expect(first?.status).to.equal('fulfilled');
      expect(second?.status).to.equal('rejected');
      expect(owner.last('interaction.transferred')?.transfer.status).to.equal(
        takes ? 'completed' : 'cancelled',
      );
      expect(owner.types('interaction.transferred')).to.have.length(2);
      expect(customer.conversation()?.agents).to.deep.equal([takes ? 'supervisor' : 'executive']);
      expect(roles(takes ? other : owner)).to.deep.equal(['customer', 'owner']);
      expect(roles(takes ? owner : other)).to.deep.equal([]);
      await stage.center.stop();
    }
  });

  it('can be taken back only by the agent who asked', async () => {
    const { stage, owner, other, id } = await inCall();
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    await refused(other.do('cancelTransfer', { interactionId: other.offered }), 5002, /nothing to take back/);
    await refused(other.do('cancelTransfer', { interactionId: id }), 5009);
    const taken = await other.acceptOffered();
    await refused(owner.do('cancelTransfer', { interactionId: id }), 5002, /taken already/);
    expect((await other.interactions())[0]).to.include({ id: taken, phase: 'connected' });
    await stage.center.stop();
  });

  it('comes back when it is refused or not answered', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    await refused(owner.do('transfer', { interactionId: id, target: user('supervisor') }), 5002, /under way/);
    await other.do('reject', { interactionId: other.offered });
    expect(owner.last('interaction.transferred')?.transfer).to.include({ status: 'failed' });
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    await stage.pass(25);
    expect(owner.last('interaction.transferred')?.transfer).to.include({
      status: 'failed',
      reason: 'Nobody answered.',
    });
    expect(customer.conversation()?.state.kind).to.equal('connected');
    expect(owner.types('interaction.disconnected')).to.deep.equal([]);
    await stage.center.stop();
  });

  it('is cancelled when its agent ends the call, and fails when the customer does', async () => {
    for (const [ender, status] of [
      ['agent', 'cancelled'],
      ['customer', 'failed'],
    ]) {
      const { stage, owner, customer, id } = await inCall();
      await owner.do('transfer', { interactionId: id, target: user('supervisor') });
      if (ender === 'agent') await owner.do('hangUp', { interactionId: id });
      else await customer.hangUp(customer.conversation()!.id);
      expect(owner.last('interaction.transferred')?.transfer).to.include({ status });
      expect((await owner.interactions())[0]).to.include({ id, phase: 'wrap-up', endCause: ender });
      await stage.center.stop();
    }
  });

  it('keeps nothing of an earlier failed attempt, and leaves nothing to the next', async () => {
    const { stage, owner, other, id } = await inCall();
    const attempts = async () => {
      const { transfer, conference } = (await owner.interactions()).find((one) => one.id === id)!;
      return [transfer?.status, conference?.status];
    };
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    await other.do('reject', { interactionId: other.offered });
    expect(await attempts()).to.deep.equal(['failed', undefined]);
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    await other.do('reject', { interactionId: other.offered });
    expect(await attempts()).to.deep.equal([undefined, 'failed']);
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    expect(await attempts()).to.deep.equal(['requested', undefined]);
    await stage.center.stop();
  });

  it('goes only to a colleague who is connected, available and somebody else', async () => {
    const { stage, owner, other, id } = await inCall();
    const to = (target: object) => owner.do('transfer', { interactionId: id, target });
    await refused(to(user('nobody')), 4000);
    await refused(to(user('executive')), 5004, /yourself/);
    await refused(to(user('priya')), 5004, /not available/);
    await refused(to({ kind: 'queue', id: '999' }), 4000);
    await refused(to({ kind: 'queue', id: '140' }), 5004, /whatsapp/);
    await other.do('setAvailability', { status: 'break', label: 'Coffee Break' });
    await refused(to(user('supervisor')), 5004, /not available/);
    await stage.center.stop();
  });

  it('to a queue: an available agent there accepts it, or it comes back', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await owner.do('transfer', { interactionId: id, target: { kind: 'queue', id: '136' } });
    await other.do('reject', { interactionId: other.offered });
    await stage.passAwake(60, owner, other);
    expect(owner.last('interaction.transferred')?.transfer).to.include({ status: 'failed' });
    await owner.do('transfer', { interactionId: id, target: { kind: 'queue', id: '136' } });
    const priya = await stage.available('priya');
    await other.do('reject', { interactionId: other.offered });
    await priya.acceptOffered();
    expect(owner.last('interaction.transferred')?.transfer).to.include({
      status: 'completed',
      targetName: 'Billing',
    });
    expect(customer.conversation()?.agents).to.deep.equal(['Priya Raman']);
    await stage.center.stop();
  });

  it('to a phone: the customer talks to it, without an agent', async () => {
    const { stage, owner, customer, id } = await inCall();
    const friend = await stage.customer('friend', 'Friend', '5550100');
    await stage.pass(10);
    await owner.do('transfer', { interactionId: id, target: { kind: 'phone', id: '5550100' } });
    expect(friend.conversation()?.state).to.include({ kind: 'incoming', since: stage.clock.now() });
    await friend.link.answer({ conversationId: friend.conversation()?.id ?? '', key: newKey() });
    expect(owner.last('interaction.disconnected')?.cause).to.equal('transferred');
    expect(friend.rooms[0]?.members.map(({ role }) => role)).to.deep.equal(['customer', 'phone']);
    await owner.dispose(id);
    await friend.hangUp(friend.conversation()?.id ?? '');
    expect(customer.conversation()?.state.kind).to.equal('ended');
    await stage.center.stop();
  });

  it('to a phone that does not answer comes back after the dial time-out', async () => {
    const { stage, owner, customer, id } = await inCall();
    await owner.do('transfer', { interactionId: id, target: { kind: 'phone', id: '18005550100' } });
    await stage.pass(30);
    expect(owner.last('interaction.transferred')?.transfer).to.include({
      status: 'failed',
      targetName: 'Second-line support',
    });
    await refused(owner.do('transfer', { interactionId: id, target: { kind: 'phone', id: 'abc' } }), 2001);
    expect(customer.conversation()?.state.kind).to.equal('connected');
    await stage.center.stop();
  });

  it('shouldUnholdBeforeTransfer: takes the customer off hold first', async () => {
    for (const on of [true, false]) {
      const { stage, owner, id } = await inCall({ settings: { unholdBeforeTransfer: on } });
      await owner.do('hold', { interactionId: id });
      await owner.do('transfer', { interactionId: id, target: user('supervisor') });
      expect(owner.types('interaction.resumed')).to.have.length(on ? 1 : 0);
      await stage.center.stop();
    }
  });

  it('shouldAllowTransferToAssignedCampaignsOnly: not to an agent without the campaign', async () => {
    for (const only of [true, false]) {
      const stage = await Stage.open({ settings: { transferToAssignedCampaignsOnly: only } });
      const owner = await stage.available('executive', [47]);
      await stage.available('marco');
      const customer = await stage.customer('anna', 'Anna', '9876543210');
      await customer.chat('whatsapp');
      const id = await owner.acceptOffered();
      const asked = owner.do('transfer', { interactionId: id, target: user('marco') });
      if (only) await refused(asked, 5009, /not assigned/);
      else await asked;
      await stage.center.stop();
    }
  });

  it('moves a chat with its thread', async () => {
    const stage = await Stage.open();
    const owner = await stage.available('executive');
    await stage.pass(1);
    const other = await stage.available('supervisor');
    const customer = await stage.customer('anna');
    const conversation = await customer.chat();
    await customer.write(conversation, 'one');
    const id = await owner.acceptOffered();
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    await other.acceptOffered();
    expect(other.last('thread.opened')?.thread.messages).to.have.length(1);
    await customer.write(conversation, 'two');
    expect(other.last('message.added')?.message.content).to.deep.equal({ kind: 'text', text: 'two' });
    await refused(
      owner.link.send({ interactionId: id, clientId: 'x', content: { kind: 'text', text: 'late' } }),
      5002,
    );
    await stage.center.stop();
  });
});

describe('conference', () => {
  it('adds a colleague, who does not own it, and makes the colleague its owner when the first one leaves', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    expect(owner.last('interaction.conferred')?.conference.status).to.equal('initialized');
    const second = await other.acceptOffered();
    expect(owner.last('interaction.conferred')?.conference.status).to.equal('connected');
    expect(
      other.last('interaction.conferred')?.conference.participants.map(({ role }) => role),
    ).to.deep.equal(['customer', 'owner', 'agent']);
    const [mine] = await other.interactions();
    expect(mine).to.include({ id: second, owned: false, phase: 'connected' });
    expect(roles(customer as unknown as Agent)).to.deep.equal(['customer', 'owner', 'agent']);
    await refused(other.do('hold', { interactionId: second }), 5009);
    await refused(other.do('transfer', { interactionId: second, target: user('priya') }), 5009);

    await owner.do('leaveConference', { interactionId: id });
    expect(owner.types('interaction.').at(-1)).to.equal('interaction.disconnected');
    expect(owner.last('interaction.conferred')?.conference).to.include({
      status: 'ended',
      reason: 'You have left.',
    });
    expect(other.last('interaction.ownershipChanged')?.owned).to.equal(true);
    expect(roles(other)).to.deep.equal(['customer', 'owner']);
    await owner.dispose(id);
    await other.do('hangUp', { interactionId: second });
    await other.dispose(second);
    expect(customer.conversation()?.state.kind).to.equal('ended');
    await stage.center.stop();
  });

  it('lets the second agent go without a disposition', async () => {
    const { stage, owner, other, id } = await inCall();
    await refused(owner.do('leaveConference', { interactionId: id }), 5002, /hang up/);
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    const second = await other.acceptOffered();
    await other.do('hangUp', { interactionId: second });
    expect(other.types('interaction.').slice(-1)).to.deep.equal(['interaction.ended']);
    expect(owner.last('interaction.conferred')?.conference.status).to.equal('ended');
    expect(roles(owner)).to.deep.equal(['customer', 'owner']);
    await stage.center.stop();
  });

  it('holds only the customer while the agents talk', async () => {
    const { stage, owner, other, id } = await inCall();
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    await other.acceptOffered();
    await owner.do('hold', { interactionId: id });
    expect(owner.rooms[0]?.members.map(({ role, held }) => [role, held])).to.deep.equal([
      ['customer', true],
      ['owner', false],
      ['agent', false],
    ]);
    await stage.center.stop();
  });

  it('shouldHoldBeforeConfer: the customer is on hold until the colleague has joined, or does not join', async () => {
    for (const on of [true, false]) {
      const { stage, owner, other, id } = await inCall({ settings: { holdBeforeConfer: on } });
      await owner.do('confer', { interactionId: id, target: user('supervisor') });
      expect(owner.types('interaction.held')).to.have.length(on ? 1 : 0);
      await other.do('reject', { interactionId: other.offered });
      expect(owner.types('interaction.resumed')).to.have.length(on ? 1 : 0);
      expect(owner.last('interaction.conferred')?.conference.status).to.equal('failed');
      await owner.do('confer', { interactionId: id, target: user('supervisor') });
      await other.acceptOffered();
      expect(owner.types('interaction.resumed')).to.have.length(on ? 2 : 0);
      await stage.center.stop();
    }
  });

  it('with a phone, until the phone hangs up', async () => {
    const { stage, owner, id } = await inCall();
    const friend = await stage.customer('friend', 'Friend', '5550100');
    await owner.do('confer', { interactionId: id, target: { kind: 'phone', id: '5550100' } });
    const call = friend.conversation()?.id ?? '';
    await friend.link.answer({ conversationId: call, key: newKey() });
    expect(roles(owner)).to.deep.equal(['customer', 'owner', 'phone']);
    await friend.hangUp(call);
    expect(roles(owner)).to.deep.equal(['customer', 'owner']);
    expect(owner.last('interaction.conferred')?.conference.status).to.equal('ended');
    await refused(owner.do('confer', { interactionId: id, target: { kind: 'queue', id: '136' } }), 5006);
    await stage.center.stop();
  });

  for (const [how, reason, end] of [
    ['the phone hangs up', 'You ended it.', ({ friend, call }) => friend.hangUp(call)],
    ['the customer hangs up', 'The other caller has left.', ({ customer, id }) => customer.hangUp(id)],
    [
      'the agent hangs up',
      'The agent hung up.',
      ({ owner, id }) => owner.do('hangUp', { interactionId: id }),
    ],
    [
      'the agent lets go of the phone alone',
      'The agent hung up.',
      ({ owner, id }) => owner.do('cancelConsultation', { interactionId: id }),
    ],
    ['it was not answered', 'You did not answer.', ({ stage }) => stage.pass(30)],
  ] as const satisfies readonly (readonly [
    string,
    string,
    (call: Scene & { friend: Customer; call: string }) => Promise<unknown>,
  ])[]) {
    it(`shows on a phone's page that its call is over, and why: ${how}`, async () => {
      const scene = await inCall();
      const { stage, owner, id } = scene;
      const friend = await stage.customer('friend', 'Friend', '5550100');
      await owner.do('confer', { interactionId: id, target: { kind: 'phone', id: '5550100' } });
      const call = friend.conversation()?.id ?? '';
      if (reason !== 'You did not answer.') await friend.link.answer({ conversationId: call, key: newKey() });
      await end({ ...scene, friend, call });
      expect(friend.conversation()).to.deep.include({ id: call, direction: 'outbound' });
      expect(friend.conversation()?.state).to.deep.include({ kind: 'ended', reason });
      const again = (await stage.restart()).customer('friend', 'Friend', '5550100');
      expect((await again).conversation()?.state).to.deep.include({ kind: 'ended', reason });
      await stage.center.stop();
    });
  }

  it('keeps a phone over a reload of its page, and while the center moves to another page', async () => {
    const { stage, id, owner } = await inCall();
    const friend = await stage.customer('friend', 'Friend', '5550100');
    await owner.do('confer', { interactionId: id, target: { kind: 'phone', id: '5550100' } });
    await friend.link.answer({ conversationId: friend.conversation()?.id ?? '', key: newKey() });
    const next = await stage.restart();
    const again = next.agent('executive');
    await again.look();
    await next.customer('anna', 'Anna', '9876543210');
    const back = await next.customer('friend', 'Friend', '5550100');
    await next.pass(30);
    expect(roles(again)).to.deep.equal(['customer', 'owner', 'phone']);
    back.link.close();
    await next.idle();
    await next.pass(25);
    expect(roles(again)).to.deep.equal(['customer', 'owner']);
    await next.center.stop();
  });

  it('ends for everybody when the customer hangs up', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    await other.acceptOffered();
    await customer.hangUp(customer.conversation()?.id ?? '');
    expect(owner.last('interaction.disconnected')).to.include({ interactionId: id, cause: 'customer' });
    expect(other.last('interaction.ended')?.cause).to.equal('customer');
    await stage.center.stop();
  });

  it('stops asking a colleague when the customer hangs up', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    await customer.hangUp(customer.conversation()?.id ?? '');
    expect(other.last('interaction.ended')?.cause).to.equal('center');
    expect(owner.last('interaction.conferred')?.conference.status).to.equal('failed');
    await owner.dispose(id);
    await stage.center.stop();
  });
});

describe('a consultation', () => {
  const heldIn = (agent: Agent): Record<string, boolean> =>
    Object.fromEntries(agent.rooms[0]?.members.map(({ role, held }) => [role, held]) ?? []);

  /** The customer is on hold, and a colleague has joined the agent. */
  async function consulting(): Promise<Scene & { second: string }> {
    const scene = await inCall();
    const { owner, other, id } = scene;
    await owner.do('hold', { interactionId: id });
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    const second = await other.acceptOffered();
    expect(other.last('interaction.offered')?.interaction.introduction?.way).to.equal('consult');
    expect(heldIn(owner)).to.deep.equal({ customer: true, owner: false, agent: false });
    return { ...scene, second };
  }

  it('swaps between customer and colleague: the one who is not talked to is on hold, and told so', async () => {
    const { stage, owner, other, customer, id, second } = await consulting();
    expect(customer.conversation()?.state.kind).to.equal('held');
    await owner.do('swapConsultation', { interactionId: id });
    expect(heldIn(owner)).to.deep.equal({ customer: false, owner: false, agent: true });
    expect(heldIn(other)).to.deep.equal({ customer: false, owner: false, agent: true });
    expect(customer.conversation()?.state.kind).to.equal('connected');
    expect((await owner.interactions())[0]).to.deep.include({ phase: 'connected' });
    expect((await owner.interactions())[0]?.conference?.otherHeld).to.equal(true);
    expect(owner.last('interaction.otherHeld')).to.include({ interactionId: id, held: true });
    expect((await other.interactions())[0]).to.include({ id: second, phase: 'held' });
    expect(customer.conversation()?.agents).to.deep.equal(['executive']);
    await refused(other.do('resume', { interactionId: second }), 5009);

    await owner.do('swapConsultation', { interactionId: id });
    expect(heldIn(owner)).to.deep.equal({ customer: true, owner: false, agent: false });
    expect(owner.last('interaction.otherHeld')).to.include({ held: false });
    expect((await other.interactions())[0]).to.include({ phase: 'connected' });
    expect(owner.types('interaction.conferred')).to.have.length(2);
    await stage.center.stop();
  });

  it('tells who is in the call: the colleague whether the customer listens, the customer whom they hear', async () => {
    const { stage, owner, other, customer, id } = await consulting();
    const otherHeld = async () => (await other.interactions())[0]?.conference?.otherHeld ?? false;
    expect(await otherHeld()).to.equal(true);
    expect(customer.conversation()?.agents).to.deep.equal(['executive']);

    await owner.do('mergeConsultation', { interactionId: id });
    expect(await otherHeld()).to.equal(false);
    expect(other.last('interaction.otherHeld')).to.include({ held: false });
    expect(customer.conversation()?.agents).to.deep.equal(['executive', 'supervisor']);

    await owner.do('hold', { interactionId: id });
    expect(other.last('interaction.otherHeld')).to.include({ held: true });
    expect(customer.conversation()?.agents).to.deep.equal(['executive']);
    await stage.center.stop();
  });

  it('is merged into a conference from either side, and completed as a transfer', async () => {
    for (const swaps of [0, 1]) {
      const { stage, owner, other, id, second } = await consulting();
      for (let swap = 0; swap < swaps; swap++) await owner.do('swapConsultation', { interactionId: id });
      await owner.do('mergeConsultation', { interactionId: id });
      expect(heldIn(owner)).to.deep.equal({ customer: false, owner: false, agent: false });
      await refused(owner.do('mergeConsultation', { interactionId: id }), 5002, /together already/);
      await refused(owner.do('swapConsultation', { interactionId: id }), 5002, /Nobody is on hold/);
      await owner.do('hold', { interactionId: id });
      await owner.do('swapConsultation', { interactionId: id });
      await owner.do('leaveConference', { interactionId: id });
      expect((await other.interactions())[0]).to.include({ id: second, phase: 'connected', owned: true });
      expect(heldIn(other)).to.deep.equal({ customer: false, owner: false });
      await stage.center.stop();
    }
  });

  it('is cancelled while the colleague rings, and after they joined: back to the customer', async () => {
    const { stage, owner, other, customer, id } = await inCall();
    await refused(owner.do('cancelConsultation', { interactionId: id }), 5002, /nothing to cancel/);
    await owner.do('hold', { interactionId: id });
    await owner.do('confer', { interactionId: id, target: user('supervisor') });
    await owner.do('cancelConsultation', { interactionId: id });
    expect(other.types('interaction.').at(-1)).to.equal('interaction.ended');
    expect(owner.last('interaction.conferred')?.conference).to.include({ status: 'failed' });
    expect(customer.conversation()?.state.kind).to.equal('connected');

    for (const swaps of [0, 1]) {
      await owner.do('hold', { interactionId: id });
      await owner.do('confer', { interactionId: id, target: user('supervisor') });
      const second = await other.acceptOffered();
      for (let swap = 0; swap < swaps; swap++) await owner.do('swapConsultation', { interactionId: id });
      await refused(other.do('cancelConsultation', { interactionId: second }), 5009);
      await owner.do('cancelConsultation', { interactionId: id });
      expect(other.types('interaction.').at(-1)).to.equal('interaction.ended');
      expect(await other.interactions()).to.deep.equal([]);
      expect(heldIn(owner)).to.deep.equal({ customer: false, owner: false });
      expect(owner.last('interaction.conferred')?.conference).to.include({ status: 'ended' });
      expect((await owner.interactions())[0]).to.include({ phase: 'connected' });
    }
    await stage.center.stop();
  });

  it('with a phone shows on its page that it is on hold, and leaves nobody on hold for ever', async () => {
    const { stage, owner, customer, id } = await inCall();
    const friend = await stage.customer('friend', 'Friend', '5550100');
    await owner.do('hold', { interactionId: id });
    await owner.do('confer', { interactionId: id, target: { kind: 'phone', id: '5550100' } });
    await friend.link.answer({ conversationId: friend.conversation()?.id ?? '', key: newKey() });
    await owner.do('swapConsultation', { interactionId: id });
    expect(friend.conversation()?.state.kind).to.equal('held');
    expect(heldIn(owner)).to.deep.equal({ customer: false, owner: false, phone: true });
    // Holding the customer connects the agent with the person who was on hold.
    await owner.do('hold', { interactionId: id });
    expect(friend.conversation()?.state.kind).to.equal('connected');
    await owner.do('swapConsultation', { interactionId: id });
    await owner.do('transfer', { interactionId: id, target: user('supervisor') });
    await refused(owner.do('swapConsultation', { interactionId: 'nobody' }), 4000);
    await friend.hangUp(friend.conversation()?.id ?? '');
    expect(heldIn(owner)).to.deep.equal({ customer: false, owner: false });
    expect(customer.conversation()?.state.kind).to.equal('connected');
    await stage.center.stop();
  });
});
