import { expect } from 'chai';
import { AgentPage } from './support/agent-stage.js';
import { APP_EVENTS, APP_METHODS, CONTEXTS, EVENTS, METHODS, unlikePrinted } from './support/contract.js';
import { SdkDay, type SdkPage, SITES, type Site } from './support/sdk-day.js';
import { forSuite } from './support/lasting.js';

type Bean = { data: { id: string; status: string; channel_name: string; last_disposition: string | null } };

/** What the center in the page cannot know, or what is only of another channel, campaign or kind of record. */
const NOT_HERE = [
  'getAgentSession.campaignMaskedPrivilegeMap.campaignId_127 is missing',
  'getAllLiveInteractionsForAgent[].data.additional_info.chat_customer_crt_object_id is missing',
  'getAllLiveInteractionsForAgent[].data.additional_info.xmpp_metadata is missing',
  'getOmniCrmObjectConfiguration[].objects_metadata.case is missing',
  'notification.specificInfo.contextId is missing',
];

const record = { recordId: '003A', recordType: 'contact', recordName: 'Asha Rao' };

for (const site of Object.keys(SITES) as Site[]) {
  describe(`a working day over the SDK, from ${SITES[site]}`, () => {
    const day = forSuite(() => SdkDay.begin(site));
    let crm: SdkPage;
    let notes: SdkPage;
    let guide: SdkPage;
    let popped: SdkPage;
    let agent: AgentPage;

    before(async () => {
      crm = day.crm;
    });

    it('begins: where the toolbar is, who signs in', async () => {
      expect(await crm.sdk('getBaseUrl')).to.equal(day.world.servers.toolbarUrl);
      expect(await crm.refused('setBaseUrl', 'https://elsewhere.example.com')).to.equal(5002);
      await crm.sdk('onLoadHandler', true);
      await crm.heard('sendLifecycleEvent');

      await crm.sdk('setLoginInfo', 'executive', 'token');
      expect(await day.toolbarState('prefill')).to.have.nested.property('login.username', 'executive');
      expect(await crm.refused('login', 'executive', 'wrong')).to.equal(5004);
      await crm.sdk('login', 'executive', 'executive');
      await crm.heard('loginStatus');
      // As a page of the CRM does each time it loads.
      await crm.sdk('login', 'executive', 'executive');
      expect(await crm.refused('login', 'executive', 'wrong')).to.equal(5004);
      expect(await crm.refused('login', 'supervisor', 'supervisor')).to.equal(5002);
      expect(await crm.sdk('getCurrentUser')).to.include({ userId: 'executive' });
      await crm.sdk('logout');
      expect(await crm.refused('getCurrentUser')).to.equal(5001);
      await crm.sdk('forceLogin', 'executive', 'executive');
      expect(await crm.sdk('getCurrentUser')).to.include({ userId: 'executive' });
      await crm.sdk('logout');
    });

    it('opens two apps of two origins', async () => {
      notes = await day.openApp('Notes');
      guide = await day.openApp('Guide');
      expect(notes.origin).not.to.equal(guide.origin);
    });

    it('gets to work: campaigns, telephone, presence', async () => {
      agent = await AgentPage.atWork(day.toolbar);
      expect(await crm.heard<object[]>('campaignSelected')).to.have.length.greaterThan(1);
      const campaigns = await crm.sdk<{ campaignId: number }[]>('getSelectedCampaigns');
      expect(campaigns.map(({ campaignId }) => campaignId)).to.include.members([172, 47]);
      expect(await crm.heard<object>('extensionSelected')).to.have.property('userCrtObjectId');
      expect(await crm.sdk('getSelectedExtension')).to.deep.equal({ callContextId: 5, phone: '1234567890' });
      await crm.heard('userAvailabilityStatusChanged', { isAvailable: true });
      expect(await crm.sdk('getAgentSession')).to.include({ userId: 'executive' });
      await crm.sdk('setExtensionInfo', 5, '555');
      expect(await agent.state('prefill')).to.have.nested.property('extension.phone', '555');
    });

    it('previews a number before it is dialled', async () => {
      await crm.sdk('populateChannelDetailsForNewInteraction', 'voice', '', {
        campaignId: '172',
        phone: '9876543210',
      });
      expect(await crm.sdk('getPhoneNumberForSearch')).to.equal('9876543210');
      await agent.call('enterDialerPhone', { phone: '5551234' });
      expect(await crm.sdk('getPhoneNumberForSearch')).to.equal('5551234');
      await agent.call('previewNumber', { phone: '5551234' });
      expect(await crm.heard('handlePreview')).to.deep.equal({ phone: '5551234' });
      await crm.sdk('showMultipleRecordsForPreview', '5551234', [record]);
      expect(await agent.state('preview')).to.have.nested.property('records[0].name', 'Asha Rao');
    });

    it('knows which record the page shows, and asks for others', async () => {
      await agent.call('requestCurrentRecord', {});
      await crm.heard('getCurrentCrmRecordOpened');
      await crm.sdk('sendCurrentCrmRecordOpened', record);
      expect(await agent.state('crm')).to.have.nested.property('openRecord.id', '003A');
      await agent.call('requestOpenRecord', { record: { id: '003B', type: 'contact', name: 'Ben' } });
      expect(await crm.heard('openRecord')).to.include({ recordId: '003B', recordName: 'Ben' });
    });

    it('takes a call from beginning to end', async () => {
      const caller = await day.customer('name=Asha&phone=9876543210');
      await caller.place.click('[data-start=voice]:enabled');
      const { interactionId } = await crm.heard<{ interactionId: string }>('callRinging');
      popped = await day.pageOf(interactionId);
      await popped.heard('showCrm', { interactionId });
      await crm.heard('interactionInitiated', { interactionId });
      await crm.sdk('showMultipleRecordsForInteraction', interactionId, [record]);
      expect(await agent.state(`interaction:${interactionId}`)).to.have.nested.property(
        'matches[0].id',
        '003A',
      );

      await agent.call('acceptInteraction', { interactionId });
      await crm.heard('interactionConnected', { interactionId });
      for (const page of [crm, notes, guide]) {
        expect(await page.sdk<Bean>('getCurrentInteraction')).to.have.nested.property(
          'data.id',
          interactionId,
        );
        expect(await page.sdk<Bean[]>('getAllLiveInteractionsForAgent')).to.have.nested.property(
          '[0].data.channel_name',
          'voice',
        );
        expect(await page.sdk('getIsInteractionOwnedByUser')).to.equal(true);
      }
      expect(await crm.heard('getIsInteractionOwnedByUser')).to.equal(true);

      await agent.call('requestAttach', {
        interactionId,
        record: { id: '003A', type: 'contact', name: 'Asha Rao' },
      });
      expect(await popped.heard('onAttachButtonClick')).to.include({ interactionId, recordId: '003A' });
      const stored = await crm.sdk<{ data: string }>(
        'setRecordInfoForInteraction',
        interactionId,
        '003A',
        'contact',
        'Asha Rao',
      );
      expect(JSON.parse(stored.data)).to.have.nested.property('info.recordId', '003A');
      await crm.heard('customerLinkedToInteraction', { interactionId });
      expect(await agent.state(`interaction:${interactionId}`)).to.have.nested.property('record.id', '003A');
      await agent.call('requestDetach', { interactionId });
      await popped.heard('onUnattachButtonClick', { interactionId });
      await crm.heard('customerUnlinkedToInteraction', { interactionId });
      await agent.call('requestCreate', { interactionId, objectType: 'case', data: { Subject: 'New' } });
      await popped.heard('onCreateButtonClick', { interactionId, objectType: 'case' });

      await agent.call('conferInteraction', { interactionId, target: { kind: 'phone', id: '5550001' } });
      await crm.heard('interactionConferred', { interactionId });
      await agent.call('leaveConference', { interactionId }).catch(() => undefined);
      await agent.call('hangUp', { interactionId }).catch(() => undefined);
      await crm.heard('interactionDisconnected', { interactionId });
      const classes = await crm.sdk<{ classId: number }[]>('getDispositionCodesWithDispositionClass', 172);
      expect(classes.map(({ classId }) => classId)).to.include(588);
      const disposal = {
        channelType: 'voice',
        interactionId,
        dispositionCodeId: 1345,
        notes: 'done',
        idempotencyKey: 'k',
      };
      await crm.sdk('disposeInteraction', disposal);
      await crm.sdk('disposeInteraction', disposal);
      await crm.heard('interactionDisposed', { interactionId });
      await crm.heard('handleInteractionDisposed', { interactionId });
      await crm.heard('interactionEnded');
      expect(await crm.sdk('getAllLiveInteractionsForAgent')).to.deep.equal([]);
      expect(await crm.refused('getCurrentInteraction')).to.equal(4000);
      await caller.page.close();
    });

    it('hands a call on, and dials', async () => {
      const caller = await day.customer('name=Asha&phone=9876543210');
      await caller.place.click('[data-start=voice]:enabled');
      const interactionId = await agent.interaction('ringing');
      await agent.call('acceptInteraction', { interactionId });
      await crm.heard('interactionConnected', { interactionId });
      const colleague = await day.customer('name=Colleague&phone=5550002');
      await colleague.place.waitForSelector('[data-start=voice]:enabled');
      await agent.call('transferInteraction', { interactionId, target: { kind: 'phone', id: '5550002' } });
      await colleague.place.click('[data-action=answer]');
      await crm.heard('interactionTransferred', { interactionId });
      await crm.heard('interactionDisconnected', { interactionId });
      const told = (await crm.heardNames()).filter((name) => name === 'interactionTransferred');
      expect(told, 'asked for and taken is one transfer').to.have.length(1);
      await crm.sdk('disposeAndInitiateNewInteraction', interactionId, 1344, '9876500000');
      const next = await crm.sdk<Bean>('getCurrentInteraction');
      expect(next.data.id).not.to.equal(interactionId);
      await agent.call('hangUp', { interactionId: next.data.id });
      await crm.sdk('disposeInteraction', 'voice', next.data.id, 1344);
      const { result } = await crm.sdk<{ result: string }>('initiateInteraction', {
        channelType: 'voice',
        channelDetails: { phone: '9876500001' },
        campaignId: 172,
      });
      expect(result).to.equal('success');
      const dialled = await crm.sdk<Bean>('getCurrentInteraction');
      await agent.call('hangUp', { interactionId: dialled.data.id });
      await crm.sdk('disposeInteraction', 'voice', dialled.data.id, 1344);
      await caller.page.close();
      await colleague.page.close();
    });

    it('misses a call, and hears of it', async () => {
      const caller = await day.customer('name=Asha&phone=9876543210');
      await caller.place.click('[data-start=voice]:enabled');
      await agent.interaction('ringing');
      await caller.place.click('[data-action=hang-up]');
      expect(await crm.heard('notification'))
        .to.have.property('displayMessage')
        .that.contains('Asha');
      await caller.page.close();
    });

    it('reads and writes the records of the CRM, also from apps', async () => {
      for (const [at, page] of [crm, notes, guide].entries()) {
        const subject = `Changed by page ${at}`;
        const before = await page.count('getAllCases', '23', '33');
        const created = await page.sdk<{ field: string; value: string }[]>(
          'createCase',
          'case',
          { Subject: 'From the SDK' },
          '23',
        );
        const id = created.find(({ field }) => field === 'Id')?.value;
        expect(await page.count('getAllCases', '23', '33')).to.equal(before + 1);
        await page.sdk('updateObject', 'case', { Subject: subject }, '23', id);
        const found = await page.sdk<{ field: string; value: string }[][]>(
          'searchCase',
          ...['23', 'case', subject, 'Subject', 10, 0],
        );
        expect(found[0]).to.deep.include({ field: 'Id', value: id, type: 'id' });
        const objects = await page.sdk<{ id: number; object_type: string }[]>(
          'getOmniCrmObjectConfiguration',
        );
        const contacts = objects.find(({ object_type: type }) => type === 'contact');
        expect(await page.count('getAllContacts', '23', String(contacts?.id))).to.be.at.least(5_000);
        // The one configuration that the documentation prints is of cases.
        expect(await page.count('getAllContacts', '23', '33')).to.be.at.least(5_000);
        expect(await page.refused('getAllContacts', '23', '999')).to.equal(4000);
        expect(await page.sdk('getOmniCrmConfiguration')).to.include({
          crm_connector_id: 23,
          crm_domain: day.world.servers.crmUrl,
        });
        expect(await page.sdk('getPrimaryColumnName')).to.be.a('string').that.is.not.empty;
      }
    });

    it('reaches the services that the deployment allows, and no other, also from apps', async () => {
      for (const page of [crm, notes, guide]) {
        expect(await page.sdk('invokeEccApi', 'cms', '/items', 'GET')).to.deep.equal({ path: '/cms/items' });
        expect(await page.sdk('invokeThirdPartyApi', `${day.world.host.sameSite}/api`, 'GET')).to.include({
          status: 200,
        });
        expect(await page.refused('invokeThirdPartyApi', `${day.world.host.otherSite}/api`, 'GET')).to.equal(
          3000,
        );
        expect(await page.refused('invokeEccApi', 'cfs', '/items', 'GET')).to.equal(3000);
      }
    });

    it('shows toasts and notifications, and passes data to and from apps', async () => {
      await crm.sdk('triggerToastNotification', 'Hello', 'success');
      await day.toolbar.waitForSelector('omni-toast >> text=Hello');
      await crm.sdk('triggerDesktopNotification', 'a', 'b', 'Subject', 'Message');
      await notes.sdk('sendDataToCrm', { from: 'app' });
      expect(await crm.heard('receiveDataFromApp')).to.deep.equal({ from: 'app' });
      await crm.sdk('sendDataToApp', { to: 'apps' });
      for (const app of [notes, guide]) {
        expect(await app.heard('receiveDataFromCrm')).to.deep.equal({ to: 'apps' });
      }
    });

    it('lets apps store, each for itself, know each other, and talk', async () => {
      for (const [app, other, appId, name] of [
        [notes, guide, 'guide', 'Guide'],
        [guide, notes, 'notes', 'Notes'],
      ] as const) {
        await app.sdk('sendDataToCrm', { for: appId });
        await app.sdk('store.set', 'colour', app.origin);
        const [info, ...more] = await app.sdk<{ instanceId: string }[]>('appInstance.getAllInfo', appId);
        expect(more).to.deep.equal([]);
        const id = info?.instanceId;
        expect(await app.sdk('appInstance.getInfo', id)).to.have.property('name', name);
        await app.sdk('appInstance.sendDataToApp', id, { from: app.origin });
        expect(await other.heard('receiveData')).to.deep.equal({ from: app.origin });
      }
      for (const app of [notes, guide]) {
        expect(await app.sdk('store.get', 'colour')).to.equal(app.origin);
        await app.sdk('store.delete', 'colour');
        expect(await app.refused('store.get', 'colour')).to.equal(4000);
      }
    });

    it('tells when its window is hidden', async () => {
      // A headless browser never hides a window: what it would say is said by hand, to the toolbar's page.
      const say = (state: string): Promise<void> =>
        day.toolbar.evaluate((now) => {
          Object.defineProperty(document, 'visibilityState', { configurable: true, value: now });
          document.dispatchEvent(new Event('visibilitychange'));
        }, state);
      await say('hidden');
      await crm.heard('windowVisibilityChanged', { isWindowVisible: false });
      await say('visible');
      await crm.heard('windowVisibilityChanged', { isWindowVisible: true });
    });

    it(`answered all ${CONTEXTS.crm.methods.length} methods and told all ${CONTEXTS.crm.events.length} events that are for a CRM page`, async () => {
      expect(CONTEXTS.crm.methods.filter((name) => !crm.called.has(name))).to.deep.equal([]);
      const heard = [...(await crm.heardNames()), ...popped.told];
      expect(CONTEXTS.crm.events.filter((name) => !heard.includes(name))).to.deep.equal([]);
    });

    it(`answered the ${APP_METHODS.length} methods that are for apps alone, and told all ${CONTEXTS.app.events.length} events that apps hear, in both apps`, async () => {
      for (const app of [notes, guide]) {
        expect(APP_METHODS.filter((name) => !app.called.has(name))).to.deep.equal([]);
        const heard = await app.heardNames();
        expect(CONTEXTS.app.events.filter((name) => !heard.includes(name))).to.deep.equal([]);
      }
    });

    it('left out no key that the documentation prints, and told nothing in another type', async () => {
      const found = new Set<string>();
      for (const page of [crm, notes, guide]) {
        for (const [method, value] of page.answers)
          unlikePrinted('answer', method, value).forEach((line) => found.add(line));
        for (const [event, payload] of await page.all())
          unlikePrinted('payload', event, payload).forEach((line) => found.add(line));
      }
      expect([...found].sort()).to.deep.equal(NOT_HERE);
    });

    it(`left out none of the ${METHODS.length} methods and ${EVENTS.length} events`, () => {
      expect(new Set([...crm.called, ...notes.called])).to.include.all.keys(METHODS);
      expect(new Set([...CONTEXTS.crm.events, ...APP_EVENTS])).to.have.all.keys(EVENTS);
      expect([METHODS.length, EVENTS.length]).to.deep.equal([46, 29]);
    });
  });
}
