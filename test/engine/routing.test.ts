import { expect } from 'chai';
import { refused } from './support/expect.js';
import type { Agent } from './support/people.js';
import { ManualClock } from '../support/manual-clock.js';
import { started } from './support/random.js';
import { Stage } from './support/stage.js';

const offers = (agent: Agent): number => agent.types('interaction.offered').length;

describe('routing', () => {
  it('gives a call to the agent who has been idle for longest', async () => {
    const stage = await Stage.open();
    const first = await stage.available('executive');
    await stage.pass(1);
    const second = await stage.available('supervisor');
    const customer = await stage.customer('anna');
    const id = await customer.call();
    expect([offers(first), offers(second)]).to.deep.equal([1, 0]);
    const { refs } = first.last('interaction.offered')!.interaction;
    expect(refs.association).to.equal('inbound.dial.association');
    await stage.pass(1);
    await customer.hangUp(id);
    await stage.pass(1);
    await (await stage.customer('ben')).call();
    expect([offers(first), offers(second)]).to.deep.equal([1, 1]);
    await stage.center.stop();
  });

  it('offers an unanswered call to the next agent, and notifies the first', async () => {
    const stage = await Stage.open();
    const first = await stage.available('executive');
    await stage.pass(1);
    const second = await stage.available('supervisor');
    const customer = await stage.customer('anna', 'Anna', '01234567890');
    await customer.call();
    const missed = first.offered;
    await stage.pass(25);

    expect(first.last('interaction.ended')).to.deep.equal({
      type: 'interaction.ended',
      interactionId: missed,
      cause: 'missed',
    });
    const notification = first.last('notification.raised')?.notification;
    expect(notification).to.deep.include({
      severity: 2,
      type: 'application.notification.type',
      subType: 'notification.missed.call.type',
      read: false,
      repeated: 0,
    });
    expect(notification?.id).to.match(/^d[0-9a-f]{3}-[0-9a-f]{8}-notify-\d+$/);
    expect(notification?.text).to.equal(
      'Call Missed!! Customer Name: Anna Contact Number: 01234567890 Missed Call Time: Fri Jul 18 09:00:26 UTC 2025',
    );
    expect(notification?.call).to.deep.include({ campaignId: 172, name: 'Anna', phone: '01234567890' });
    expect(second.last('interaction.offered')?.interaction.relationId).to.equal(missed);
    await second.acceptOffered();
    expect(customer.conversation()?.state.kind).to.equal('connected');
    await stage.center.stop();
  });

  it('joins the missed calls of one caller in one notification, which is marked read once', async () => {
    const stage = await Stage.open({ routing: { missedBeforeBreak: 0 } });
    const agent = await stage.available('executive');
    await (await stage.customer('anna', 'Anna', '01234567890')).call();
    await stage.passAwake(51, agent);
    const slices = await agent.look();
    const [line, ...others] = slices.get('notifications') as { id: string; repeated: number }[];
    expect(others).to.deep.equal([]);
    expect(line?.repeated).to.equal(1);
    await agent.do('readNotifications', { ids: [line?.id] });
    await agent.do('readNotifications', { ids: [line?.id, 'unknown'] });
    expect(agent.types('notification.read')).to.have.length(1);
    await stage.center.stop();
  });

  it('puts an agent on break who misses several calls in a row', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    await stage.passAwake(80, agent);
    expect(agent.last('presence.changed')?.presence).to.include({ status: 'break', label: 'Missed Calls' });
    expect(customer.conversation()?.state).to.include({ kind: 'waiting', position: 1 });
    await agent.do('setAvailability', { status: 'available' });
    expect(customer.conversation()?.state.kind).to.equal('ringing');
    await stage.center.stop();
  });

  it('does not offer a call again at once to the agent who rejected it', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    const id = agent.offered;
    await agent.do('reject', { interactionId: id });
    expect(agent.last('interaction.ended')?.cause).to.equal('rejected');
    expect(customer.conversation()?.state.kind).to.equal('waiting');
    await stage.pass(29);
    expect(offers(agent)).to.equal(1);
    await stage.pass(1);
    expect(offers(agent)).to.equal(2);
    expect(agent.offered).not.to.equal(id);
    await stage.center.stop();
  });

  it('notifies the agent of a caller who gave up while it rang, and supervisors of one who gave up in the queue', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const supervisor = await stage.agent('supervisor').work();
    await supervisor.do('setAvailability', { status: 'break', label: 'Coffee Break' });
    const [anna, ben] = [
      await stage.customer('anna', 'Anna', '111111'),
      await stage.customer('ben', 'Ben', '222222'),
    ];
    const first = await anna.call();
    const second = await ben.call();
    expect(ben.conversation()?.state).to.include({ kind: 'waiting', position: 1 });
    await anna.hangUp(first);
    expect(agent.events.findLast(({ type }) => type === 'interaction.ended')).to.include({
      cause: 'abandoned',
    });
    expect(agent.last('notification.raised')?.notification.text).to.match(
      /^Call Abandoned!! Customer Name: Anna/,
    );
    await agent.do('reject', { interactionId: agent.offered });
    await ben.hangUp(second);
    expect(supervisor.last('notification.raised')?.notification.text).to.match(/Customer Name: Ben/);
    await stage.center.stop();
  });

  it('requires skills', async () => {
    const stage = await Stage.open();
    const base = stage.configuration;
    await stage.center.stop();
    const queues = base.queues.map((queue) => (queue.id === 134 ? { ...queue, skills: ['billing'] } : queue));
    const skilled = await Stage.open({ queues });
    const without = await skilled.available('executive');
    const customer = await skilled.customer('anna');
    await customer.call();
    expect(offers(without)).to.equal(0);
    const withSkill = await skilled.available('priya');
    expect(offers(withSkill)).to.equal(1);
    await skilled.center.stop();
  });

  it('gives no agent more than their capacity', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('supervisor');
    for (const key of ['a', 'b', 'c']) await (await stage.customer(key)).chat();
    expect(offers(agent)).to.equal(2);
    await (await stage.customer('d')).call();
    expect(offers(agent)).to.equal(3);
    await (await stage.customer('e')).call();
    expect(offers(agent)).to.equal(3);
    await stage.center.stop();
  });

  it('counts wrap-up as work', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const anna = await stage.customer('anna');
    const call = await anna.call();
    const id = await agent.acceptOffered();
    await anna.hangUp(call);
    expect(agent.last('presence.changed')?.presence).to.include({ status: 'wrap-up', autoCall: true });
    await (await stage.customer('ben')).call();
    expect(offers(agent)).to.equal(1);
    await agent.dispose(id);
    expect(offers(agent)).to.equal(2);
    await stage.center.stop();
  });

  it('delays a break that was requested during a call until the call has ended', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    const call = await customer.call();
    const id = await agent.acceptOffered();
    await agent.do('setAvailability', { status: 'break', label: 'Lunch Break' });
    expect(agent.last('presence.changed')?.presence).to.deep.include({
      status: 'busy',
      next: { status: 'break', label: 'Lunch Break' },
      autoCall: false,
    });
    await customer.hangUp(call);
    await agent.dispose(id);
    expect(agent.last('presence.changed')?.presence).to.deep.include({
      status: 'break',
      label: 'Lunch Break',
      next: null,
    });
    await customer.call();
    expect(offers(agent)).to.equal(1);
    await stage.center.stop();
  });

  it('reports the truth of a call: ringing, being dialled, or answered', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const shown = (): unknown => {
      const { label, since, status } = agent.last('presence.changed')!.presence;
      return { label, status, for: stage.clock.now() - since };
    };
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    const call = await customer.call();
    await stage.pass(5);
    expect(shown()).to.deep.equal({ label: 'Ringing', status: 'busy', for: 5_000 });
    const id = await agent.acceptOffered();
    expect(shown()).to.deep.equal({ label: 'On a call', status: 'busy', for: 0 });
    await agent.do('hold', { interactionId: id });
    expect(shown()).to.deep.equal({ label: 'On a call', status: 'busy', for: 0 });
    await customer.hangUp(call);
    await agent.dispose(id);
    await agent.do('startInteraction', started('voice', 172, '9876543210'));
    expect(shown()).to.deep.equal({ label: 'Dialling', status: 'busy', for: 0 });
    await customer.link.answer({ conversationId: customer.conversation()?.id ?? '', key: 'answer' });
    expect(shown()).to.deep.equal({ label: 'On a call', status: 'busy', for: 0 });
    await stage.center.stop();
  });

  it('makes an agent available after wrap-up', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    const call = await customer.call();
    const id = await agent.acceptOffered();
    expect(agent.last('presence.changed')?.presence.status).to.equal('busy');
    await customer.hangUp(call);
    await agent.dispose(id);
    expect(agent.last('presence.changed')?.presence).to.include({ status: 'available', label: 'Available' });
    await stage.center.stop();
  });

  it('does not keep callers waiting for ever', async () => {
    const stage = await Stage.open({ routing: { queueTimeout: 300_000 } });
    const [anna, ben] = [await stage.customer('anna'), await stage.customer('ben')];
    await anna.call();
    await stage.pass(60);
    await ben.call();
    expect(ben.conversation()?.state).to.include({ kind: 'waiting', position: 2 });
    await stage.pass(241);
    expect(anna.conversation()?.state).to.include({ kind: 'ended' });
    expect(ben.conversation()?.state).to.include({ kind: 'waiting', position: 1 });
    await stage.center.stop();
  });

  it('serves an unknown channel', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    const conversation = await customer.chat('telegram');
    await customer.write(conversation, 'Privet');
    expect(agent.last('interaction.offered')?.interaction).to.deep.include({
      channel: { kind: 'other', name: 'telegram', subType: null },
      queue: { id: 135, name: 'Care messages' },
    });
    const id = await agent.acceptOffered();
    await agent.link.send({ interactionId: id, clientId: 'c', content: { kind: 'text', text: 'Hello' } });
    expect(customer.messages('telegram')).to.have.length(2);
    await agent.do('hangUp', { interactionId: id });
    await agent.dispose(id);
    expect(await agent.interactions()).to.deep.equal([]);
    await refused(customer.chat(''), 2001, /channel/);
    await stage.center.stop();
  });

  it('names interactions as the contract does', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    const interaction = agent.last('interaction.offered')?.interaction;
    expect(interaction?.id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}2507$/);
    expect(interaction?.relationId).to.equal(interaction?.id);
    expect(interaction?.refs.customerCrtObjectId).to.match(/^d[0-9a-f]{3}-[0-9a-f]{8}-vce-\d+$/);
    expect(interaction?.refs.mediaId).to.match(/-vcall-\d+$/);
    expect(interaction?.refs.userCrtObjectId).to.match(/-ses-executive-.*-uce-1234567890@5$/);
    expect(interaction?.customer.id).to.satisfy(
      (id: number) => Number.isSafeInteger(id) && String(id).length === 15,
    );
    await stage.center.stop();
  });

  it('gives interactions the same ids for the same seed, whatever the time and the number of pings', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await (await stage.customer('anna')).call();
    const again = await Stage.open({}, undefined, new ManualClock(Date.UTC(2025, 6, 20)));
    const other = await again.available('executive');
    await again.passAwake(300, other);
    await (await again.customer('anna')).call();
    const [first, second] = [agent, other].map((one) => one.last('interaction.offered')?.interaction);
    for (const key of ['id', 'refs', 'customer'] as const) expect(second?.[key]).to.deep.equal(first?.[key]);
    await stage.center.stop();
    await again.center.stop();
  });
});
