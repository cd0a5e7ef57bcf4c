import { expect } from 'chai';
import { refused } from './support/expect.js';
import { Stage } from './support/stage.js';

describe('sessions', () => {
  it('refuses a wrong password and an unknown name alike', async () => {
    const stage = await Stage.open();
    const agent = stage.agent('executive');
    const wrong = await refused(agent.signIn(false, 'guess'), 5004);
    const unknown = await refused(
      agent.do('signIn', { username: 'x', password: 'executive', takeOver: false }),
      5004,
    );
    expect(wrong.message).to.equal(unknown.message);
    await refused(agent.do('signIn', { username: '', password: 'x', takeOver: false }), 2001, /username/);
    await refused(
      agent.do('signIn', { username: 'executive', password: '', takeOver: false }),
      2001,
      /password/,
    );
    await stage.center.stop();
  });

  it('keeps no password anywhere', async () => {
    const stage = await Stage.open();
    const agent = stage.agent('priya');
    await refused(
      agent.do('signIn', { username: 'priya', password: 'sesame-open-7', takeOver: false }),
      5004,
    );
    await agent.work();
    expect(stage.storage.text()).not.to.include('sesame-open-7').and.not.to.include('password');
    expect(JSON.stringify(agent.updates)).not.to.include('password').and.not.to.include('"hash"');
    await stage.center.stop();
  });

  it('asks for force login when the agent is logged in elsewhere, and moves the work over', async () => {
    const stage = await Stage.open();
    const first = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    const id = await first.acceptOffered();

    const second = stage.agent('executive', 'other-tab');
    await refused(second.signIn(), 5008, /forceLogin/);
    await second.signIn(true);
    expect(first.last('session.closed')?.cause).to.equal('taken-over');
    expect(first.types('interaction.')).not.to.include('interaction.ended');
    expect(second.last('interaction.offered')?.interaction).to.include({ id, phase: 'connected' });
    await refused(first.do('hangUp', { interactionId: id }), 5001);
    expect(second.rooms[0]?.interactionId).to.equal(id);
    await second.do('hangUp', { interactionId: id });
    await second.dispose(id);
    await stage.center.stop();
  });

  it('is one session however often the agent logs in on one page', async () => {
    const stage = await Stage.open();
    const agent = stage.agent('executive');
    await Promise.all([agent.signIn(), agent.signIn()]);
    expect(agent.types('session.')).to.deep.equal(['session.opened']);
    await refused(
      agent.do('signIn', { username: 'priya', password: 'priya', takeOver: false }),
      5002,
      /log out/,
    );
    await stage.center.stop();
  });

  it('allows no actions before login', async () => {
    const stage = await Stage.open();
    const agent = stage.agent('executive');
    for (const name of ['signOut', 'refreshDirectory'] as const) await refused(agent.do(name), 5001);
    await refused(agent.do('selectCampaigns', { campaignIds: [172] }), 5001);
    await refused(agent.do('accept', { interactionId: 'x' }), 5001);
    await stage.center.stop();
  });

  it('accepts existing campaigns and extensions of the agent only', async () => {
    const stage = await Stage.open();
    const agent = stage.agent('marco');
    await agent.signIn();
    await refused(agent.do('selectCampaigns', { campaignIds: [] }), 2001, /at least one/);
    await refused(agent.do('selectCampaigns', { campaignIds: [999] }), 4000, /172/);
    await refused(agent.do('selectCampaigns', { campaignIds: [47] }), 4000, /not assigned/);
    await refused(agent.do('selectExtension', { callContextId: 9, phone: '1' }), 4000, /5 \(1234567890\)/);
    await refused(agent.do('setAvailability', { status: 'available' }), 5002, /extension/);
    await refused(agent.do('setAvailability', { status: 'break', label: 'Nap' }), 2001, /Coffee Break/);
    await agent.do('selectExtension', { callContextId: 5, phone: '1234567890' });
    expect(agent.last('extension.selected')?.userCrtObjectId).to.match(
      /^d[0-9a-f]{3}-[0-9a-f]{8}-ses-marco-\w{8}-\d+-\d+-uce-1234567890@5$/,
    );
    await stage.center.stop();
  });

  it('autoSelectSingleAssignedCampaign: selects the only campaign by itself', async () => {
    for (const on of [true, false]) {
      const stage = await Stage.open({ settings: { autoSelectSingleAssignedCampaign: on } });
      const marco = stage.agent('marco');
      await marco.signIn();
      expect(marco.last('campaigns.selected')?.campaigns.map(({ id }) => id)).to.deep.equal(
        on ? [172] : undefined,
      );
      const executive = stage.agent('executive');
      await executive.signIn();
      expect(executive.types('campaigns.')).to.deep.equal([]);
      await stage.center.stop();
    }
  });

  it('defaultReady: available as soon as campaign and extension are chosen', async () => {
    for (const on of [true, false]) {
      const stage = await Stage.open({ settings: { defaultReady: on } });
      const agent = stage.agent('executive');
      await agent.signIn();
      await agent.do('selectCampaigns', { campaignIds: [172] });
      expect(agent.last('presence.changed')?.presence.status).to.equal('break');
      await agent.do('selectExtension', { callContextId: 5, phone: '1234567890' });
      expect(agent.last('presence.changed')?.presence.status).to.equal(on ? 'available' : 'break');
      await stage.center.stop();
    }
  });

  it('reports the texts of availability', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const causes = agent.events.flatMap((event) =>
      event.type === 'presence.changed' ? [event.presence.cause] : [],
    );
    expect(causes).to.deep.equal(['agent.login', 'agent.set.ready']);
    expect(agent.last('presence.changed')?.presence).to.include({
      status: 'available',
      label: 'Available',
      autoCall: true,
      cause: 'agent.set.ready',
    });
    await agent.do('setAvailability', { status: 'break', label: 'Lunch Break' });
    expect(agent.last('presence.changed')?.presence).to.include({
      status: 'break',
      label: 'Lunch Break',
      autoCall: false,
    });
    await stage.center.stop();
  });

  it('does not let an agent log out during a conversation', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna');
    await customer.call();
    const id = await agent.acceptOffered();
    await refused(agent.do('signOut'), 5002, /voice interaction with anna is still connected/i);
    await agent.do('hangUp', { interactionId: id });
    await agent.do('signOut');
    expect(agent.types('interaction.').slice(-2)).to.deep.equal([
      'interaction.disposed',
      'interaction.ended',
    ]);
    expect(agent.last('interaction.disposed')?.disposition.automatic).to.equal(true);
    expect(agent.last('session.closed')?.cause).to.equal('logout');
    await stage.center.stop();
  });

  it('offers a call that rings at an agent who logs out to the next agent', async () => {
    const stage = await Stage.open();
    const first = await stage.available('executive');
    const second = await stage.available('supervisor');
    const customer = await stage.customer('anna');
    await customer.call();
    await first.do('signOut');
    expect(first.last('interaction.ended')?.cause).to.equal('session-ended');
    expect(second.last('interaction.ringing')).not.to.equal(undefined);
    await stage.center.stop();
  });

  it('expires after sessionTimeout without a ping; calls end, and written conversations go to another agent', async () => {
    const stage = await Stage.open({ settings: { sessionTimeout: 90_000 }, campaign: { wrapTimeout: 0 } });
    const first = await stage.available('executive');
    const [caller, writer] = [await stage.customer('anna'), await stage.customer('ben')];
    await writer.chat();
    await first.acceptOffered();
    await caller.call();
    await first.acceptOffered();
    const second = await stage.available('supervisor');
    first.link.close();

    await stage.passAwake(120, second);
    expect(caller.conversation()?.state).to.include({ kind: 'ended' });
    expect(writer.conversation('chat')?.state.kind).to.equal('ringing');
    expect(second.last('interaction.offered')?.interaction.channel.kind).to.equal('chat');
    const back = stage.agent('executive');
    const slices = await back.look();
    expect(slices.get('session')).to.include({ status: 'signed-out' });
    await stage.center.stop();
  });

  it('lasts as long as the page pings, and reports a long silence', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await stage.passAwake(900, agent);
    expect(agent.types('session.closed')).to.deep.equal([]);
    expect(agent.types('notification.')).to.deep.equal([]);
    await stage.pass(120);
    await agent.link.ping();
    expect(agent.last('notification.raised')?.notification.text).to.match(/120 seconds/);
    await stage.center.stop();
  });

  it('gives pages time to ping after the machine has slept', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    await stage.clock.sleep(3_600_000, () => stage.idle());
    expect(agent.types('session.closed')).to.deep.equal([]);
    await stage.pass(200);
    expect(agent.last('session.closed')?.cause).to.equal('expired');
    await stage.center.stop();
  });

  it('gives a page time to ping also when that page is the first to wake up', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const other = await stage.available('supervisor');
    stage.clock.set(3_600_000);
    await agent.link.ping();
    expect(agent.types('session.closed')).to.deep.equal([]);
    expect(other.types('session.closed')).to.deep.equal([]);
    await stage.pass(200);
    expect(other.last('session.closed')?.cause).to.equal('expired');
    await stage.center.stop();
  });

  it('gives no time to a page that is gone, however late other pages are in the background', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const gone = await stage.available('supervisor');
    for (let count = 0; count < 6; count += 1) {
      stage.clock.set(50_000);
      await agent.link.ping();
    }
    expect(gone.last('session.closed')?.cause).to.equal('expired');
    expect(agent.types('session.closed')).to.deep.equal([]);
    await stage.center.stop();
  });

  it('is complete again after a reload', async () => {
    const stage = await Stage.open();
    const agent = await stage.available('executive');
    const customer = await stage.customer('anna', 'Anna', '9876543210');
    await customer.call();
    const id = await agent.acceptOffered();
    const before = await agent.look();
    agent.link.close();
    const again = stage.agent('executive');
    const after = await again.look();
    expect([...after]).to.deep.equal([...before]);
    await again.do('hold', { interactionId: id });
    expect(again.types('interaction.held')).to.have.length(1);
    expect(agent.types('interaction.held')).to.have.length(0);
    await stage.center.stop();
  });
});
