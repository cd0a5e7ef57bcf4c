import { expect } from 'chai';
import type { ScheduledCallback } from '../../src/core/model/notification.js';
import { EVENT_TYPES, fold } from '../../src/core/state/fold.js';
import { Store } from '../../src/core/state/store.js';
import { aCampaign, aMessage, anInteraction, aThread, NOW, sessionOpened } from './support/samples.js';
import { rejection, settled, signedIn } from './support/setup.js';

function notification(id: string) {
  return {
    id,
    text: `Missed call ${id}`,
    severity: 2,
    type: 'missed.call',
    subType: '',
    at: NOW,
    read: false,
    repeated: 0,
    call: null,
  };
}

function callback(id: string, at: number): ScheduledCallback {
  return { id, at, phone: '4155550123', customerName: null, campaignId: 172, mine: true, due: false };
}

describe('the session', () => {
  it('leaves no customer data when it is over, and accepts in the next session what goes on', async () => {
    const { omni, center } = await signedIn();
    const known = (): boolean => /Mira|5550123/.test(JSON.stringify(omni.state.snapshot()));
    const given = { type: 'interaction.offered', interaction: anInteraction('a') } as const;
    expect(known()).to.equal(false);
    center.tell(
      given,
      { type: 'interaction.offered', interaction: anInteraction('b') },
      { type: 'interaction.ended', interactionId: 'b', cause: 'agent' },
      { type: 'crm.recordOpened', record: { id: '1', type: 'contact', name: 'Mira Okafor' } },
      { type: 'dialer.phoneEntered', phone: '+14155550123' },
    );
    await omni.call('showToast', { message: 'Mira Okafor waits', variant: 'info' });
    expect(known()).to.equal(true);
    center.tell({ type: 'session.closed', cause: 'taken-over' });
    expect(known()).to.equal(false);
    expect(omni.state.snapshot().entries.some(([key]) => key.startsWith('interaction:'))).to.equal(false);

    center.tell(sessionOpened(), given);
    expect(omni.state.get('interactions')).to.deep.equal(['a']);
  });

  it('has the agent that the center opened it for, and what the agent chose', async () => {
    const { omni, center } = await signedIn();
    expect(omni.state.get('session')).to.deep.include({
      status: 'signed-in',
      campaigns: [],
      extension: null,
    });
    center.tell(
      { type: 'campaigns.selected', campaigns: [aCampaign(172, 'Service')] },
      {
        type: 'extension.selected',
        extension: { callContextId: 5, name: 'Desk', phone: '1234567890' },
        userCrtObjectId: 'uce-1',
      },
    );
    expect(omni.state.get('session')).to.deep.include({ userCrtObjectId: 'uce-1' });
    center.tell(sessionOpened());
    expect(omni.state.get('session').campaigns).to.deep.equal([]);
  });

  it("closes once and removes the agent's state", async () => {
    const { omni, center, entries } = await signedIn();
    center.tell(
      { type: 'notification.raised', notification: notification('n1') },
      { type: 'callback.scheduled', callback: callback('c1', NOW) },
      { type: 'dialer.phoneEntered', phone: '98111' },
      { type: 'session.closed', cause: 'expired' },
      { type: 'session.closed', cause: 'logout' },
    );
    expect(omni.state.get('session').endCause).to.equal('expired');
    expect(omni.state.get('presence').status).to.equal('offline');
    expect(omni.state.get('notifications')).to.deep.equal([]);
    expect(omni.state.get('callbacks')).to.deep.equal([]);
    expect(omni.state.get('dialerPhone')).to.equal('');
    expect(entries.filter(({ event }) => event.type === 'session.closed')).to.have.length(1);
  });
});

describe('notifications and callbacks', () => {
  it('come once, are marked read once, and are kept in a bounded number', async () => {
    const { omni, center, entries } = await signedIn();
    for (let index = 0; index < 510; index += 1) {
      center.tell({ type: 'notification.raised', notification: notification(`n${index}`) });
    }
    center.tell({ type: 'notification.raised', notification: { ...notification('n509'), repeated: 1 } });
    expect(omni.state.get('notifications')).to.have.length(500);
    expect(omni.state.get('notifications').at(-1)?.repeated).to.equal(1);
    entries.length = 0;
    for (let turn = 0; turn < 2; turn += 1)
      center.tell({ type: 'notification.read', ids: ['n509', 'unknown'] });
    expect(entries).to.have.length(1);
    expect(omni.state.get('notifications').filter(({ read }) => read)).to.have.length(1);
  });

  it('are in the order in which they come due', async () => {
    const { omni, center } = await signedIn();
    center.tell(
      { type: 'callback.scheduled', callback: callback('late', NOW + 2) },
      { type: 'callback.scheduled', callback: callback('soon', NOW + 1) },
      { type: 'callback.scheduled', callback: callback('late', NOW) },
      { type: 'callback.due', callbackId: 'soon' },
      { type: 'callback.cleared', callbackId: 'nobody' },
    );
    expect(omni.state.get('callbacks').map(({ id, due }) => [id, due])).to.deep.equal([
      ['late', false],
      ['soon', true],
    ]);
  });

  it('are marked read, and the directory is refreshed, through the center', async () => {
    const { omni, center } = await signedIn();
    await omni.call('readNotifications', { ids: [] });
    await omni.call('readNotifications', { ids: ['n1'] });
    await omni.call('refreshDirectory', {});
    expect(center.asked).to.deep.equal(['readNotifications', 'refreshDirectory']);
  });
});

describe('threads', () => {
  async function withThread() {
    const setup = await signedIn();
    setup.center.tell(
      { type: 'interaction.offered', interaction: anInteraction('a') },
      { type: 'thread.opened', thread: aThread('a', { messages: [aMessage('m1')], unread: 1 }) },
    );
    return setup;
  }

  it('count what the agent has not seen', async () => {
    const { omni, center } = await withThread();
    center.tell(
      { type: 'message.added', interactionId: 'a', message: aMessage('m2') },
      { type: 'message.added', interactionId: 'a', message: aMessage('m2') },
      { type: 'message.added', interactionId: 'a', message: aMessage('m3', { from: 'system' }) },
    );
    expect(omni.state.get('thread:a')?.unread).to.equal(2);
    center.tell({ type: 'thread.read', interactionId: 'a' });
    expect(omni.state.get('thread:a')?.unread).to.equal(0);
  });

  it('know what may be written', async () => {
    const { omni, center } = await withThread();
    const policy = { ...aThread('a').policy, windowClosesAt: NOW };
    center.tell({ type: 'thread.policyChanged', interactionId: 'a', policy });
    expect(omni.state.get('thread:a')?.policy.windowClosesAt).to.equal(NOW);
  });

  it('exist only for live interactions', async () => {
    const { omni, center, entries } = await withThread();
    center.tell({ type: 'interaction.ended', interactionId: 'a', cause: 'customer' });
    entries.length = 0;
    center.tell(
      { type: 'message.added', interactionId: 'a', message: aMessage('m9') },
      { type: 'thread.opened', thread: aThread('a') },
      { type: 'thread.opened', thread: aThread('nobody') },
    );
    expect(entries).to.deep.equal([]);
    expect(omni.state.get('thread:a')).to.equal(undefined);
  });
});

describe('the CRM', () => {
  it('is described by the center and by the host', async () => {
    const { omni, center } = await signedIn();
    await omni.call('reportOpenRecord', { record: { id: '1', type: 'contact', name: 'Mira' } });
    const configuration = {
      connectorId: 23,
      processId: 5,
      type: 'demo',
      domain: 'crm.example.com',
      primaryColumn: 'id',
    };
    center.tell({ type: 'crm.configured', configuration, objects: [] });
    expect(omni.state.get('crm')).to.deep.equal({
      configuration,
      objects: [],
      openRecord: { id: '1', type: 'contact', name: 'Mira' },
    });
    await omni.call('reportOpenRecord', { record: null });
    expect(omni.state.get('crm').openRecord).to.equal(null);
  });

  it('is searched by the columns that the host names', async () => {
    const { omni, center } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    await omni.call('setSearchables', { interactionId: 'a', searchables: ['order 17'], relationId: 'r-1' });
    expect(center.requests[0]?.params).to.deep.equal({
      interactionId: 'a',
      searchables: ['order 17'],
      relationId: 'r-1',
    });
    center.tell({
      type: 'interaction.searchablesSet',
      interactionId: 'a',
      searchables: ['order 17'],
      relationId: 'r-1',
    });
    expect(omni.state.get('interaction:a')).to.deep.include({ searchables: ['order 17'], relationId: 'r-1' });
  });
});

describe('the connection', () => {
  it("is lost when the center goes away, with the center's message", async () => {
    const { omni, center } = await signedIn();
    expect(omni.state.get('connection').status).to.equal('connected');
    center.updates$.error(new Error('socket closed'));
    expect(omni.state.get('connection')).to.deep.equal({ status: 'lost', message: 'socket closed' });
  });

  it("passes the center's message on when it rejects a call", async () => {
    const { omni, center } = await signedIn();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
    center.answers.set('reject', () => Promise.reject(new Error('socket closed')));
    const error = await rejection(omni.call('rejectInteraction', { interactionId: 'a' }));
    expect(error).to.include({ code: 5000, method: 'rejectInteraction', message: 'socket closed' });
    await settled();
    expect(omni.state.get('pending')).to.deep.equal([]);
  });
});

describe('every type of event', () => {
  it('does not change the state when its fields are missing', () => {
    for (const type of EVENT_TYPES) {
      const store = new Store('e', () => NOW);
      const before = store.snapshot();
      try {
        fold(store.get, { type } as never, NOW);
      } catch {
        // A primary drops such an event and logs it. What matters here is that nothing was written.
      }
      expect(store.snapshot(), type).to.deep.equal(before);
    }
  });
});
