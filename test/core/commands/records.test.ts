import { expect } from 'chai';
import { OmniError } from '../../../src/core/contract/errors.js';
import type { Crm } from '../../../src/core/ports/crm.js';
import type { Http } from '../../../src/core/ports/http.js';
import { anInteraction } from '../support/samples.js';
import { rejection, signedIn } from '../support/setup.js';

const record = { id: '17', type: 'contact', name: 'Mira Okafor', extra: { tier: 1 } };

async function onInteraction() {
  const setup = await signedIn();
  setup.center.tell({ type: 'interaction.offered', interaction: anInteraction('a') });
  return setup;
}

describe('records of an interaction', () => {
  it('are matched, attached and detached at the center', async () => {
    const { omni, center } = await onInteraction();
    await omni.call('showMatches', { interactionId: 'a', records: [record] });
    await omni.call('attachRecord', { interactionId: 'a', record });
    expect((await rejection(omni.call('detachRecord', { interactionId: 'a' }))).code).to.equal(4000);
    center.tell({ type: 'record.attached', interactionId: 'a', record });
    await omni.call('detachRecord', { interactionId: 'a' });
    expect(center.asked).to.deep.equal(['setMatches', 'attachRecord', 'detachRecord']);
  });

  it("are requested from the host by the agent's buttons; only detaching needs no answer", async () => {
    const { omni, center, entries } = await onInteraction();
    center.tell({ type: 'record.attached', interactionId: 'a', record });
    entries.length = 0;
    await omni.call('requestAttach', { interactionId: 'a', record });
    await omni.call('requestDetach', { interactionId: 'a' });
    await omni.call('requestCreate', {
      interactionId: 'a',
      objectType: 'case',
      data: { Subject: 'Invoice' },
    });
    await omni.call('requestOpenRecord', { record });
    await omni.call('requestCurrentRecord', {});
    const types = entries.map(({ event }) => event.type).filter((type) => !type.startsWith('command.'));
    expect(types).to.deep.equal([
      'crm.attachRequested',
      'crm.detachRequested',
      'crm.createRequested',
      'crm.openRequested',
      'crm.currentRecordRequested',
    ]);
    expect(center.asked).to.deep.equal(['detachRecord']);
  });

  it('have an id and a type', async () => {
    const { omni } = await onInteraction();
    for (const wrong of [{}, { id: '', type: 'contact', name: '' }, { id: '1', name: 'x' }, 'record', null]) {
      const error = await rejection(
        omni.call('attachRecord', { interactionId: 'a', record: wrong as never }),
      );
      expect(error.code).to.equal(2001);
    }
  });
});

describe('a preview of a number', () => {
  it('is requested, and shows the answer', async () => {
    const { omni, entries } = await signedIn();
    await omni.call('previewNumber', { phone: '(415) 555-0123' });
    expect(entries[0]?.event).to.deep.equal({ type: 'preview.requested', phone: '4155550123' });
    await omni.call('showPreviewMatches', { phone: '415 555 0123', records: [record] });
    expect(omni.state.get('preview')).to.deep.equal({ phone: '4155550123', records: [record] });
    await omni.call('closePreview', {});
    expect(omni.state.get('preview')).to.equal(null);
  });

  it('is not filled by the answer to an earlier request, nor opened again by a late one', async () => {
    const { omni } = await signedIn();
    await omni.call('previewNumber', { phone: '4155550123' });
    await omni.call('previewNumber', { phone: '4155550199' });
    await omni.call('showPreviewMatches', { phone: '4155550123', records: [record] });
    expect(omni.state.get('preview')).to.deep.equal({ phone: '4155550199', records: null });
    await omni.call('closePreview', {});
    await omni.call('showPreviewMatches', { phone: '4155550199', records: [record] });
    expect(omni.state.get('preview')).to.equal(null);
  });

  it('is not opened for the next agent by an answer for the last one', async () => {
    const { omni } = await signedIn();
    await omni.call('previewNumber', { phone: '4155550123' });
    await omni.call('logout', {});
    await omni.call('showPreviewMatches', { phone: '4155550123', records: [record] });
    expect(omni.state.get('preview')).to.equal(null);
  });

  it('can be opened by the host itself', async () => {
    const { omni } = await signedIn();
    await omni.call('showPreviewMatches', { phone: '4155550123', records: [record] });
    expect(omni.state.get('preview')?.records).to.deep.equal([record]);
  });

  it('needs a number', async () => {
    const { omni } = await signedIn();
    expect((await rejection(omni.call('previewNumber', { phone: 'Mira' }))).code).to.equal(2001);
  });
});

describe('records of the CRM', () => {
  const asked: unknown[] = [];
  const crm = {
    list: async (params: unknown) => (asked.push(params), []),
    search: async (params: unknown) => (asked.push(params), []),
    create: async (params: unknown) => (asked.push(params), []),
    update: async () => {
      throw new OmniError('DATA_NOT_FOUND', 'There is no contact 9.');
    },
  } as unknown as Crm;

  it('are reached through the port; a creation passes its key on', async () => {
    const { omni } = await signedIn({ crm });
    await omni.call('listRecords', { connectorId: '23', objectId: '33', objectType: 'case' });
    const data = { Subject: 'Invoice' };
    await omni.call('createRecord', { connectorId: '23', objectType: 'case', data }, { idempotencyKey: 'k' });
    await omni.call('createRecord', { connectorId: '23', objectType: 'case', data }, { idempotencyKey: 'k' });
    expect(asked).to.have.length(2);
    expect(asked[1]).to.include({ key: 'k' });
    const update = omni.call('updateRecord', { connectorId: '23', objectType: 'case', recordId: '9', data });
    expect((await rejection(update)).code).to.equal(4000);
  });

  it('need the port, and valid limits', async () => {
    const without = await signedIn();
    const list = without.omni.call('listRecords', { connectorId: '23', objectId: '33', objectType: 'case' });
    expect((await rejection(list)).code).to.equal(5006);
    const { omni } = await signedIn({ crm });
    const query = { connectorId: '23', objectType: 'case', search: 'x', searchField: 'Subject' };
    for (const page of [
      { limit: 0, offset: 0 },
      { limit: 1, offset: -1 },
      { limit: 1.5, offset: 0 },
    ]) {
      expect((await rejection(omni.call('searchRecords', { ...query, ...page }))).code).to.equal(2001);
    }
  });
});

describe('what belongs to the page', () => {
  it('shows toasts, removes them, and keeps a bounded number', async () => {
    const { omni } = await signedIn();
    const { toastId } = await omni.call('showToast', { message: 'Saved', variant: 'success' });
    await omni.call('dismissToast', { toastId });
    expect(omni.state.get('toasts')).to.deep.equal([]);
    for (let index = 0; index < 30; index += 1) {
      await omni.call('showToast', { message: `Toast ${index}`, variant: 'info' });
    }
    expect(omni.state.get('toasts')).to.have.length(20);
    const again = await omni.call('showToast', { message: 'Toast 15', variant: 'info' });
    const kept = omni.state.get('toasts');
    expect(kept.filter(({ message }) => message === 'Toast 15').map(({ id }) => id)).to.deep.equal([
      again.toastId,
    ]);
    expect(kept.at(-1)).to.include({ message: 'Toast 15' });
    expect((await rejection(omni.call('showToast', { message: ' ', variant: 'info' }))).code).to.equal(2001);
    expect(
      (await rejection(omni.call('showToast', { message: 'x', variant: 'loud' as never }))).code,
    ).to.equal(2001);
  });

  it('passes data and reports on without storing them', async () => {
    const { omni, entries } = await signedIn();
    const before = omni.state.snapshot().entries;
    await omni.call('sendDataToCrm', { data: { a: 1 }, fromInstanceId: 'app-1' });
    await omni.call('sendDataToApp', { data: null, fromInstanceId: null, instanceId: 'app-1' });
    await omni.call('sendDataToApps', { data: undefined });
    await omni.call('reportVisibility', { visible: false });
    await omni.call('reportLifecycle', { stage: 'focused' });
    await omni.call('showDesktopNotification', {
      type: 'call',
      subType: '',
      subject: 'Mira',
      message: 'calls',
    });
    expect(entries.map(({ event }) => event.type)).to.deep.equal([
      'data.sentToCrm',
      'data.sentToApp',
      'data.sentToApps',
      'window.visibilityChanged',
      'lifecycle.changed',
      'desktopNotification.requested',
    ]);
    expect(entries.at(-1)?.event).to.have.nested.property('notification.type', 'call');
    expect(omni.state.snapshot().entries).to.deep.equal(before);
  });

  it('puts a prefilled number on the dialer', async () => {
    const { omni } = await signedIn();
    const prefill = {
      channelType: 'voice',
      channelSubType: '',
      campaignId: '172',
      appName: '',
      phone: '+1415',
      name: 'Mira',
    };
    await omni.call('prefillDialer', { prefill });
    expect(omni.state.get('dialerPhone')).to.equal('+1415');
    await omni.call('enterDialerPhone', { phone: '+14155' });
    expect(omni.state.get('dialerPhone')).to.equal('+14155');
    expect(omni.state.get('prefill').dialer).to.deep.equal(prefill);
  });

  it('selects one of the live interactions', async () => {
    const { omni, center } = await onInteraction();
    center.tell({ type: 'interaction.offered', interaction: anInteraction('b') });
    await omni.call('selectInteraction', { interactionId: 'b' });
    expect(omni.state.get('current')).to.equal('b');
    await omni.call('selectInteraction', { interactionId: null });
    expect(omni.state.get('current')).to.equal(null);
    expect((await rejection(omni.call('selectInteraction', { interactionId: 'z' }))).code).to.equal(4000);
  });

  it('lists dispositions of the campaigns that the agent has', async () => {
    const { omni, center } = await signedIn();
    const classes = [{ id: 588, name: 'status', codes: [{ id: 1344, name: 'open' }] }];
    center.tell({ type: 'dispositions.listed', campaignId: 172, classes });
    expect(await omni.call('listDispositions', { campaignId: 172 })).to.deep.equal(classes);
    expect((await rejection(omni.call('listDispositions', { campaignId: 99 }))).code).to.equal(4000);
  });

  it('sends requests through the http port, as often as they are made', async () => {
    const asked: string[] = [];
    const http: Http = {
      thirdParty: async ({ url }) => (asked.push(url), { status: 200, statusText: 'OK', data: null }),
      service: async (service) => (asked.push(service), { status: 200, statusText: 'OK', data: null }),
    };
    const { omni } = await signedIn({ http });
    const request = { method: 'POST', url: 'https://api.example.com/items' };
    await Promise.all([omni.call('callThirdParty', { request }), omni.call('callThirdParty', { request })]);
    await omni.call('callService', { service: 'cms', request: { method: 'GET', url: '/x' } });
    expect(asked).to.have.length(3);
    const without = await signedIn();
    expect((await rejection(without.omni.call('callThirdParty', { request }))).code).to.equal(5006);
  });
});
