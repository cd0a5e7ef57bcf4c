import { expect } from 'chai';
import { refused } from './support/expect.js';
import { newKey, type Agent, type Customer } from './support/people.js';
import { started } from './support/random.js';
import { Stage } from './support/stage.js';

const dial = async (agent: Agent, phone: string | null, more: object = {}): Promise<string> => {
  const answer = await agent.do('startInteraction', { ...started('voice', 172, phone), ...more });
  return (answer as { interactionId: string }).interactionId;
};

const answer = (customer: Customer): Promise<void> =>
  customer.link.answer({ conversationId: customer.conversation()?.id ?? '', key: newKey() });

describe('calls', () => {
  it('dials a number: it rings at the customer’s page, who answers', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '+91 98765 43210');
    const id = await dial(agent, '(+91) 98765-43210', { name: null });
    expect(agent.types('interaction.')).to.deep.equal(['interaction.offered', 'interaction.ringing']);
    expect(agent.last('interaction.offered')?.interaction).to.deep.include({
      direction: 'outbound',
      queue: null,
      owned: true,
    });
    expect(agent.last('interaction.offered')?.interaction.refs.association).to.equal(
      'manualdial.association',
    );
    expect(customer.conversation()?.state.kind).to.equal('incoming');
    await answer(customer);
    expect(agent.types('interaction.').at(-1)).to.equal('interaction.connected');
    expect(agent.rooms[0]?.interactionId).to.equal(id);
    await customer.hangUp(customer.conversation()?.id ?? '');
    expect(agent.last('interaction.disconnected')?.cause).to.equal('customer');
    await stage.center.stop();
  });

  it('reaches a customer whose number is written in the digits of another script', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('amal', 'Amal', '\u200e٩٨٧٦٥ ٤٣٢١٠');
    const call = await customer.call();
    const id = await agent.acceptOffered();
    await customer.hangUp(call);
    const callback = { at: stage.clock.now() + 60_000, phone: '', mine: true };
    await agent.dispose(id, { callback });
    expect(agent.last('callback.scheduled')?.callback.phone).to.equal('9876543210');
    await dial(agent, '9876543210', { name: null });
    expect(customer.conversation()?.state.kind).to.equal('incoming');
    await stage.center.stop();
  });

  it('dialTimeout: ends an unanswered call, which needs a disposition', async () => {
    const stage = await Stage.open({ campaign: { dialTimeout: 12 } });
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    const id = await dial(agent, '9876543210');
    await stage.pass(11);
    expect(customer.conversation()?.state.kind).to.equal('incoming');
    await stage.pass(1);
    expect(agent.last('interaction.disconnected')).to.include({ interactionId: id, cause: 'no-answer' });
    await refused(answer(customer), 5002, /ring any more/);
    await agent.dispose(id, { codeId: 1404 });
    const other = await dial(agent, '5550001');
    await stage.pass(12);
    expect(agent.last('interaction.disconnected')).to.include({ interactionId: other, cause: 'no-answer' });
    expect(agent.types('interaction.ringing')).to.have.length(1);
    await stage.center.stop();
  });

  it('tells the agent that the customer is busy, or declines', async () => {
    const stage = await Stage.open();
    const [first, second] = [await stage.available('executive'), await stage.available('supervisor')];
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    await dial(first, '9876543210');
    await answer(customer);
    await dial(second, '9876543210');
    expect(second.last('interaction.disconnected')?.cause).to.equal('busy');
    await customer.hangUp(customer.conversation()?.id ?? '');
    const third = await stage.available('priya');
    await dial(third, '9876543210');
    await customer.link.decline({ conversationId: customer.conversation()?.id ?? '', key: newKey() });
    expect(third.last('interaction.disconnected')?.cause).to.equal('rejected');
    await stage.center.stop();
  });

  it('cancels a call while it rings', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    const id = await dial(agent, '9876543210');
    await agent.do('hangUp', { interactionId: id });
    expect(customer.conversation()?.state.kind).to.equal('ended');
    expect(agent.last('interaction.disconnected')?.cause).to.equal('agent');
    await stage.center.stop();
  });

  it('rings as soon as the customer’s page is there', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const page = await stage.customer('anna', 'Anna', '9876543210');
    page.link.close();
    await stage.idle();
    await dial(agent, '9876543210');
    expect(agent.types('interaction.')).to.deep.equal(['interaction.offered']);
    const again = await stage.customer('anna', 'Anna', '9876543210');
    expect(agent.types('interaction.')).to.deep.equal(['interaction.offered', 'interaction.ringing']);
    await answer(again);
    expect(again.conversation()?.state.kind).to.equal('connected');
    await stage.center.stop();
  });

  it('maxPhoneLengthAllowed: refuses longer numbers, and texts that are none', async () => {
    const stage = await Stage.open({ settings: { maxPhoneLength: 10 } });
    const agent = await stage.available('executive');
    await refused(dial(agent, null), 2001, /phone is missing/);
    await refused(dial(agent, '  '), 2001, /phone is missing/);
    await refused(dial(agent, '98x65'), 2001, /digits/);
    await refused(dial(agent, '12345678901'), 2001, /at most 10/);
    await refused(dial(agent, '<b>1</b>'), 2001, /digits/);
    expect(await agent.interactions()).to.deep.equal([]);
    await stage.center.stop();
  });

  it("needs one of the agent's campaigns, and an extension", async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive', [172]);
    await refused(dial(agent, '12345', { campaignId: 47 }), 5009, /select it first/);
    await refused(dial(agent, '12345', { campaignId: 999 }), 4000, /no campaign 999/);
    await agent.do('selectCampaigns', { campaignIds: [172, 47] });
    await refused(
      dial(agent, '12345', { campaignId: 47 }),
      5009,
      /WhatsApp Care\) serves whatsapp, not voice/,
    );
    const silent = stage.agent('supervisor');
    await silent.signIn();
    await silent.do('selectCampaigns', { campaignIds: [172] });
    await refused(dial(silent, '12345'), 5002, /extension/);
    await stage.center.stop();
  });

  it('dialPhoneEnable: false allows only customers whom the center knows', async () => {
    const stage = await Stage.open({ settings: { dialPhoneEnabled: false } });
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    const call = await customer.call();
    const customerId = agent.last('interaction.offered')?.interaction.customer.id;
    await customer.hangUp(call);
    await refused(dial(agent, '9876543210'), 5009, /customerId/);
    await dial(agent, null, { customerId });
    expect(customer.conversation()?.state.kind).to.equal('incoming');
    await stage.center.stop();
  });

  it('allowSuccessiveCalls: false requires the disposition of the last call before the next is dialled', async () => {
    for (const allowed of [true, false]) {
      const stage = await Stage.open({ settings: { allowSuccessiveCalls: allowed } });
      const agent = await stage.available('executive');
      const first = await dial(agent, '5550001');
      await refused(dial(agent, '5550002'), 5002, /already/);
      await agent.do('hangUp', { interactionId: first });
      if (allowed) await dial(agent, '5550002');
      else await refused(dial(agent, '5550002'), 5002, /Dispose/);
      await stage.center.stop();
    }
  });

  it('disposes and dials in one go, or does neither', async () => {
    const stage = await Stage.open({ settings: { allowSuccessiveCalls: false } });
    const agent = await stage.available('executive');
    const first = await dial(agent, '5550001');
    await agent.do('hangUp', { interactionId: first });
    const both = (phone: string) =>
      agent.do('disposeAndDial', { interactionId: first, codeId: 820, notes: '', phone });
    await refused(both('abc'), 2001);
    expect((await agent.interactions()).map(({ id, phase }) => [id, phase])).to.deep.equal([
      [first, 'wrap-up'],
    ]);
    const { interactionId } = (await both('5550002')) as { interactionId: string };
    expect((await agent.interactions()).map(({ id, customer }) => [id, customer.phone])).to.deep.equal([
      [interactionId, '5550002'],
    ]);
    await stage.center.stop();
  });

  it('holds in both directions, mutes, and hears keys', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    const conversationId = await customer.call();
    const id = await agent.acceptOffered();
    await agent.do('hold', { interactionId: id });
    expect(agent.rooms[0]?.members.map(({ held }) => held)).to.deep.equal([true, true]);
    expect(customer.conversation()?.state.kind).to.equal('held');
    await refused(agent.do('hold', { interactionId: id }), 5002, /held/);
    await refused(agent.do('sendDtmf', { interactionId: id, digits: '1' }), 5002);
    await agent.do('resume', { interactionId: id });
    expect(agent.rooms[0]?.members.map(({ held }) => held)).to.deep.equal([false, false]);
    await agent.do('mute', { interactionId: id, muted: true });
    await agent.do('mute', { interactionId: id, muted: true });
    expect(agent.types('interaction.muted')).to.have.length(1);
    expect(customer.rooms[0]?.members.find(({ role }) => role === 'owner')?.muted).to.equal(true);
    await agent.do('sendDtmf', { interactionId: id, digits: '12#' });
    expect(agent.last('interaction.dtmfSent')?.digits).to.equal('12#');
    await customer.link.sendDtmf({ conversationId, digits: '7', key: newKey() });
    expect(customer.conversation()?.digits).to.equal('12#7');
    await refused(agent.do('sendDtmf', { interactionId: id, digits: 'hello' }), 2001);
    await customer.link.mute({ conversationId, muted: true, key: newKey() });
    expect(agent.rooms[0]?.members.find(({ role }) => role === 'customer')?.muted).to.equal(true);
    await stage.center.stop();
  });

  it('survives a reload of the customer’s page, and ends when it does not come back', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    await agent.acceptOffered();
    const before = agent.rooms[0]?.members.find(({ role }) => role === 'customer');
    customer.link.close();
    await stage.pass(5);
    expect(agent.rooms[0]?.members.find(({ role }) => role === 'customer')?.audible).to.equal(false);
    const again = await stage.customer('anna', 'anna');
    expect(again.conversation()?.state.kind).to.equal('connected');
    const after = agent.rooms[0]?.members.find(({ role }) => role === 'customer');
    expect(after?.id).to.equal(before?.id);
    expect(after?.incarnation).not.to.equal(before?.incarnation);
    await stage.pass(60);
    expect(agent.types('interaction.disconnected')).to.have.length(0);
    again.link.close();
    await stage.idle();
    await stage.pass(26);
    expect(agent.last('interaction.disconnected')?.cause).to.equal('disconnected');
    await stage.center.stop();
  });

  it('does not allow two live calls with one customer', async () => {
    const stage = await Stage.open();
    const customer = await stage.customer('anna');
    await customer.call();
    await refused(customer.call(), 5002, /hang up/);
    await stage.center.stop();
  });
});
