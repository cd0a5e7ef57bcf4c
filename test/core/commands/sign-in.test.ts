import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import type { KeyValueStorage } from '../../../src/core/ports/surroundings.js';
import { serveReplica } from '../../../src/core/replica/serve.js';
import { link } from '../support/chaos-channel.js';
import { rejection, setUp, signedIn } from '../support/setup.js';

const PASSWORD = 'c0rrect "horse" battery';

class SpyStorage implements KeyValueStorage {
  readonly durable = true;
  readonly values = new Map<string, string>();
  get = (key: string) => this.values.get(key) ?? null;
  set = (key: string, value: string) => void this.values.set(key, value);
  delete = (key: string) => void this.values.delete(key);
  keys = () => [...this.values.keys()];
}

describe('signing in', () => {
  it('leaves the password in no state, event, message, log, storage or error', async () => {
    const storage = new SpyStorage();
    const { omni, center, entries, log } = setUp({ storage });
    center.password = PASSWORD;
    const channel = link();
    serveReplica(omni, channel.primarySide, { threads: true, directory: true, phones: true, devices: true });
    channel.toPrimary.inject({ kind: 'attach', version: 1 });
    center.snapshot();

    const states: unknown[] = [];
    omni.events.subscribe(() => states.push(omni.state.snapshot()));
    const errors: unknown[] = [];
    const fails = async (call: Promise<unknown>): Promise<void> => {
      const error = await rejection(call);
      errors.push(OmniError.from(error).toWire(), error.message);
    };
    await fails(omni.call('login', { username: 'executive', password: `${PASSWORD}!` }));
    center.answers.set('signIn', () => {
      throw new Error(`cannot reach https://center/login?password=${PASSWORD}`);
    });
    await fails(omni.call('login', { username: 'executive', password: PASSWORD }));
    center.answers.delete('signIn');
    await fails(omni.call('login', { username: 'executive', password: PASSWORD, pin: PASSWORD } as never));
    await omni.call('prefillLogin', { username: 'executive', token: PASSWORD });
    await omni.call('login', { username: 'executive' });
    await fails(omni.call('login', { username: 'supervisor', password: PASSWORD }));
    await omni.call('logout', {});
    await omni.call('login', { username: 'executive', password: PASSWORD });

    const seen = JSON.stringify([
      states,
      omni.state.snapshot(),
      entries,
      channel.toReplica.sent,
      log.lines,
      [...storage.values],
      errors,
    ]);
    expect(seen).to.include('executive');
    expect(seen).to.not.include('horse');
  });

  it('uses the token of a host once, and for that user only', async () => {
    const { omni, center } = setUp();
    center.snapshot();
    await omni.call('prefillLogin', { username: 'executive', token: 'secret' });
    expect(omni.state.get('prefill').login).to.deep.equal({ username: 'executive', hasToken: true });
    const other = await rejection(omni.call('login', { username: 'supervisor' }));
    expect(other).to.include({ code: 2001 });
    expect(other.message).to.include('password in login is missing');
    await omni.call('login', { username: 'executive' });
    expect(omni.state.get('session').user?.id).to.equal('executive');
    expect(omni.state.get('prefill').login).to.equal(null);
    await omni.call('logout', {});
    expect((await rejection(omni.call('login', { username: 'executive' }))).code).to.equal(2001);
  });

  it('keeps the token when the center wants a forced login', async () => {
    const { omni, center } = setUp();
    center.snapshot();
    await omni.call('prefillLogin', { username: 'executive', token: 'secret' });
    center.answers.set('signIn', () => {
      throw new OmniError('FORCE_LOGIN_REQUIRED', 'executive is logged in elsewhere: use forceLogin.');
    });
    expect((await rejection(omni.call('login', { username: 'executive' }))).code).to.equal(5008);
    center.answers.delete('signIn');
    await omni.call('forceLogin', { username: 'executive' });
    const request = center.requests.at(-1);
    expect(request?.params).to.deep.include({ takeOver: true, password: 'secret' });
  });

  it('asks the center even if somebody is signed in already', async () => {
    const { omni, center } = await signedIn();
    const wrong = await rejection(omni.call('login', { username: 'executive', password: 'wrong' }));
    expect(wrong.code).to.equal(5004);
    await omni.call('login', { username: 'executive', password: 'secret' });
    await omni.call('forceLogin', { username: 'executive', password: 'secret' });
    expect(center.asked).to.deep.equal(['signIn', 'signIn', 'signIn']);
    expect(omni.state.get('session').user?.id).to.equal('executive');
  });

  it('refuses a second agent', async () => {
    const { omni, center } = await signedIn();
    const error = await rejection(omni.call('login', { username: 'supervisor', password: 'secret' }));
    expect(error.code).to.equal(5002);
    expect(error.message).to.include('log out first');
    expect(center.asked).to.deep.equal([]);
  });

  it("passes the center's message on", async () => {
    const { omni, center } = setUp();
    center.snapshot();
    const error = await rejection(omni.call('login', { username: 'executive', password: 'nope' }));
    expect(error).to.include({
      code: 5004,
      message: 'The user name or the password is wrong.',
      method: 'login',
    });
  });

  it('passes the message on even if it happens to contain the password', async () => {
    const { omni, center } = setUp();
    center.snapshot();
    center.password = 'executive';
    center.answers.set('signIn', () => {
      throw new OmniError('FORCE_LOGIN_REQUIRED', 'executive is logged in elsewhere: use forceLogin.');
    });
    const login = { username: 'executive', password: 'executive' };
    expect((await rejection(omni.call('login', login))).message).to.include('logged in elsewhere');
    center.answers.delete('signIn');
    const wrong = await rejection(omni.call('login', { username: 'executive', password: 'wrong' }));
    expect(wrong.message).to.equal('The user name or the password is wrong.');
  });

  it("clears the agent's state when the session ends, and reports the end of every interaction", async () => {
    const { omni, center, entries } = await signedIn();
    const { anInteraction } = await import('../support/samples.js');
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    center.tell({ type: 'session.closed', cause: 'taken-over' });
    expect(omni.state.get('session')).to.include({ status: 'signed-out', endCause: 'taken-over' });
    expect(omni.state.get('interactions')).to.deep.equal([]);
    const types = entries.map(({ event }) => event.type);
    expect(types.slice(-2)).to.deep.equal(['interaction.ended', 'session.closed']);
  });
});

describe('choosing campaigns, a telephone and a break', () => {
  it('accepts those that the agent has', async () => {
    const { omni, center } = await signedIn();
    await omni.call('selectCampaigns', { campaignIds: [172, 47, 172] });
    expect(center.requests.at(-1)?.params).to.deep.equal({ campaignIds: [172, 47] });
    await omni.call('selectExtension', { callContextId: 5, phone: '1234567890' });
    await omni.call('takeBreak', { label: 'Lunch Break' });
    expect(center.asked).to.deep.equal(['selectCampaigns', 'selectExtension', 'setAvailability']);
  });

  it('names the valid ones when it gets another', async () => {
    const { omni, center } = await signedIn();
    const campaign = await rejection(omni.call('selectCampaigns', { campaignIds: [172, 99] }));
    expect(campaign.code).to.equal(4000);
    expect(campaign.message).to.include('99').and.to.include('47');
    expect((await rejection(omni.call('selectCampaigns', { campaignIds: [] }))).code).to.equal(2001);
    const extension = await rejection(
      omni.call('selectExtension', { callContextId: 6, phone: '1234567890' }),
    );
    expect(extension.message).to.include('1234567890 (callContextId 5)');
    const pause = await rejection(omni.call('takeBreak', { label: 'Siesta' }));
    expect(pause.message).to.include('Coffee Break, Lunch Break');
    expect(center.asked).to.deep.equal([]);
  });
});
