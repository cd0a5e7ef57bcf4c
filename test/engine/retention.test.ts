import { expect } from 'chai';
import type { Notification } from 'omni-toolbar/core';
import type { Agent, Customer } from './support/people.js';
import { started } from './support/random.js';
import { Stage } from './support/stage.js';
import type { MemoryStorage } from './support/storage.js';

const DAY = 86_400;
const PHONE = '9876543210';

interface Kept {
  readonly customers: object;
  readonly threads: object;
  readonly callbacks: object;
}

/** What a center that starts now would find in the storage, by kind. */
async function kept(stage: Stage): Promise<Record<keyof Kept, readonly string[]>> {
  const { customers, threads, callbacks } = await stored(stage.storage);
  return {
    customers: Object.keys(customers),
    threads: Object.keys(threads),
    callbacks: Object.keys(callbacks),
  };
}

async function stored(storage: MemoryStorage): Promise<Kept> {
  const { Journal } = await import('../../src/adapters/embedded/engine/runtime/journal.js');
  const { state, damage } = await new Journal(storage.copy()).load();
  expect(damage).to.equal(null);
  return state;
}

async function talk(agent: Agent, customer: Customer, channel = 'chat'): Promise<void> {
  const conversation = await customer.chat(channel);
  const id = await agent.acceptOffered();
  await customer.write(conversation, 'Hello');
  await agent.do('hangUp', { interactionId: id });
  await agent.dispose(id);
}

async function promised(mine: boolean) {
  const stage = await Stage.open();
  const agent = await stage.available('executive');
  const customer = await stage.customer('anna', 'Anna', PHONE);
  const call = await customer.call();
  const id = await agent.acceptOffered();
  await customer.hangUp(call);
  await agent.dispose(id, { callback: { at: stage.clock.now() + 3_600_000, phone: PHONE, mine } });
  customer.link.close();
  return { stage, agent };
}

const bell = async (agent: Agent): Promise<readonly Notification[]> =>
  (await agent.look()).get('notifications') as Notification[];
const expired = (lines: readonly Notification[]): readonly Notification[] =>
  lines.filter(({ subType }) => subType === 'notification.callback.expired.type');

describe('what a center keeps', () => {
  it('an undialled callback for a week; then its agent gets a notification', async () => {
    const { stage, agent } = await promised(true);
    await stage.passAwake(3_600, agent);
    await agent.do('signOut');
    await stage.pass(7 * DAY - 1);
    expect((await kept(stage)).callbacks).to.have.length(1);
    await stage.pass(1);
    expect((await kept(stage)).callbacks).to.deep.equal([]);
    await agent.work();
    expect((await agent.look()).get('callbacks')).to.deep.equal([]);
    const [line] = expired(await bell(agent));
    expect(line?.text).to.include('Anna').and.to.include(PHONE);
    expect(line?.call).to.include({ campaignId: 172, phone: PHONE, name: 'Anna' });
    await agent.do('startInteraction', started('voice', 172, PHONE));
    await stage.center.stop();
  });

  it('an undialled callback for anybody for a week; then supervisors are told', async () => {
    const { stage, agent } = await promised(false);
    await agent.do('signOut');
    await stage.pass(7 * DAY + 3_601);
    expect((await kept(stage)).callbacks).to.deep.equal([]);
    expect(expired(await bell(await agent.work()))).to.deep.equal([]);
    expect(expired(await bell(await stage.available('supervisor')))).to.have.length(1);
    await stage.center.stop();
  });

  it('a message without an agent for a week; then the conversation ends, and its messages stay', async () => {
    const stage = await Stage.open();
    const anna = await stage.customer('anna', 'Anna', PHONE);
    const first = await anna.chat('whatsapp');
    await anna.write(first, 'Hello?');
    await stage.pass(7 * DAY - 1);
    expect(anna.conversation('whatsapp')?.state.kind).to.equal('waiting');
    await stage.pass(1);
    expect(anna.conversation('whatsapp')?.state.kind).to.equal('ended');
    const agent = await stage.available('executive', [172, 47]);
    expect(await anna.chat('whatsapp')).not.to.equal(first);
    const id = await agent.acceptOffered();
    const { messages } = await agent.link.history({ interactionId: id, before: null });
    expect(messages.map(({ content }) => content)).to.deep.equal([{ kind: 'text', text: 'Hello?' }]);
    await stage.center.stop();
  });

  it('conversations for ninety days after their last message, also if no page ran the center meanwhile', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const [anna, ben] = [
      await stage.customer('anna', 'Anna', PHONE),
      await stage.customer('ben', 'Ben', '5550001'),
    ];
    await stage.customer('cara', 'Cara', '5550002');
    await talk(agent, anna);
    await agent.do('signOut');
    await stage.pass(45 * DAY);
    await agent.work();
    await talk(agent, ben);
    await agent.do('signOut');
    for (const { link } of [anna, ben]) link.close();
    await stage.pass(44 * DAY);
    expect((await kept(stage)).customers).to.deep.equal(['anna', 'ben', 'cara']);
    await stage.pass(2 * DAY);
    expect(await kept(stage), 'who is there is not forgotten').to.deep.include({
      customers: ['ben', 'cara'],
      threads: ['chat:ben'],
    });

    const next = await stage.restart();
    await next.pass(1);
    expect((await kept(next)).customers).to.deep.equal(['ben']);
    await next.center.stop();
    next.clock.set(50 * DAY * 1_000);
    const last = await next.restart();
    await last.pass(1);
    expect(await kept(last)).to.deep.equal({ customers: [], threads: [], callbacks: [] });
    const back = await last.customer('anna', 'Anna', PHONE);
    await talk(await last.available('executive'), back);
    expect(back.messages()).to.have.length(1);
    await last.center.stop();
  });

  it('a customer as long as there is a callback, a conversation or a thread of theirs', async () => {
    const { stage, agent } = await promised(true);
    await agent.do('signOut');
    await stage.pass(6 * DAY);
    expect((await kept(stage)).customers).to.deep.equal(['anna']);
    await stage.pass(90 * DAY);
    expect(await kept(stage)).to.deep.equal({ customers: [], threads: [], callbacks: [] });
    await stage.center.stop();
  });

  it('of very many customers those who came last, and those in a conversation', async () => {
    const stage = await Stage.open();
    const first = await stage.customer('first', 'First', '5550001');
    await first.chat('whatsapp');
    first.link.close();
    for (let index = 0; index < 2_050; index += 1) {
      const customer = await stage.customer(`visitor-${index}`);
      customer.link.close();
      if (index % 100 === 0) await stage.pass(1);
    }
    await stage.idle();
    const { customers } = await kept(stage);
    expect(customers.length).to.be.within(1_800, 2_000);
    expect(customers).to.include('first').and.to.include('visitor-2049').and.not.to.include('visitor-0');
    await stage.center.stop();
  });
});
