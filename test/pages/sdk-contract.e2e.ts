import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { AgentPage } from './support/agent-stage.js';
import { callSdk, embed, initialize, type Embedding } from './support/embedding.js';

interface Contract {
  readonly methods: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly direction: string;
  }[];
  readonly events: readonly { readonly name: string; readonly direction: string }[];
}
const contract = JSON.parse(
  readFileSync(new URL('../contract/contract.json', import.meta.url), 'utf8'),
) as Contract;

/** What a CRM page calls and hears, by the directions of the contract. */
const crmMethods = contract.methods
  .filter(({ namespace, direction }) => namespace === 'sdk' && !direction.startsWith('app->'))
  .map(({ name }) => name);
const crmEvents = contract.events
  .filter(({ direction }) => direction === 'toolbar->crm' || direction.startsWith('app->crm'))
  .map(({ name }) => name);

type Bean = { data: { id: string; status: string; channel_name: string; last_disposition: string | null } };
const record = { recordId: '003A', recordType: 'contact', recordName: 'Asha Rao' };

describe('a working day over the SDK', function () {
  this.timeout(90_000);
  let world: Embedding;
  let context: BrowserContext;
  let host: Page;
  let agent: AgentPage;
  const called = new Set<string>();

  before(async () => {
    world = await embed((site) => ({
      allowedOrigins: [site.sameSite],
      apps: [{ appId: 'notes', name: 'Notes', url: `${site.sameSite}/app` }],
      thirdPartyHosts: [site.sameSite],
      eccServices: { cms: `${site.sameSite}/cms` },
    }));
    const { toolbarUrl } = world.servers;
    const plain = world.host.page('/');
    const cors = { 'access-control-allow-origin': toolbarUrl, 'content-type': 'application/json' };
    world.host.page = (path) => {
      if (path.startsWith('/app')) {
        return {
          body: `<!doctype html><script src="${toolbarUrl}/omni-sdk.js"></script><script>
            window.ready = sdk.initialize({ context: 'app' });</script>`,
        };
      }
      if (path.startsWith('/cms') || path.startsWith('/api'))
        return { body: JSON.stringify({ path }), headers: cors };
      return plain;
    };
    context = await world.browser.newContext({ permissions: ['microphone'] });
    host = await context.newPage();
    await host.goto(world.host.sameSite);
    await host.evaluate((names) => {
      const page = window as unknown as {
        heard: [string, unknown][];
        sdk: { on(name: string, handler: (data: unknown) => void): void };
      };
      page.heard = [];
      for (const name of new Set(names)) page.sdk.on(name, (payload) => page.heard.push([name, payload]));
    }, crmEvents);
    await initialize(host);
    called.add('initialize');
  });
  after(() => world.close());

  const toolbar = (): Frame => {
    const frame = host.frames().find((one) => one.url().includes('/omniapp/'));
    if (!frame) throw new Error('The host has no toolbar.');
    return frame;
  };

  /** Calls a method which has to succeed. */
  async function sdk<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    called.add(method);
    const { error, value } = await callSdk(host, method, ...args);
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    return value as T;
  }
  async function refused(method: string, ...args: readonly unknown[]): Promise<number | undefined> {
    called.add(method);
    return (await callSdk(host, method, ...args)).error?.code;
  }

  /** The last payload of an event, once there is one that fits. */
  async function heard<T extends object | string | boolean | null>(
    name: string,
    having: object = {},
  ): Promise<T> {
    const found = await host.waitForFunction(
      ([wanted, fields]) => {
        const { heard: all } = window as unknown as { heard: [string, Record<string, unknown>][] };
        const fits = all.findLast(
          ([event, payload]) =>
            event === wanted && Object.entries(fields).every(([key, value]) => payload[key] === value),
        );
        return fits ? { payload: fits[1] } : null;
      },
      [name, having] as const,
    );
    return (await found.jsonValue())?.payload as unknown as T;
  }

  async function customer(action: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${world.servers.toolbarUrl}/customer/?name=Asha&phone=9876543210`);
    await page.click(`[data-start=${action}]:enabled`);
    return page;
  }

  it('begins: where the toolbar is, who signs in', async () => {
    expect(await sdk('getBaseUrl')).to.equal(world.servers.toolbarUrl);
    expect(await refused('setBaseUrl', 'https://elsewhere.example.com')).to.equal(5002);
    await sdk('onLoadHandler', true);
    await heard('sendLifecycleEvent');

    await sdk('setLoginInfo', 'executive', 'token');
    expect(await toolbarState('prefill')).to.have.nested.property('login.username', 'executive');
    expect(await refused('login', 'executive', 'wrong')).to.equal(5004);
    await sdk('login', 'executive', 'executive');
    await heard('loginStatus');
    expect(await sdk('getCurrentUser')).to.include({ userId: 'executive' });
    await sdk('logout');
    expect(await refused('getCurrentUser')).to.equal(5001);
    await sdk('forceLogin', 'executive', 'executive');
    expect(await sdk('getCurrentUser')).to.include({ userId: 'executive' });
    await sdk('logout');
  });

  async function toolbarState(key: string): Promise<unknown> {
    return toolbar().evaluate((slice) => {
      const provider = document.querySelector('omni-provider') as unknown as {
        omni: { state: { get(key: string): unknown } };
      };
      return provider.omni.state.get(slice);
    }, key);
  }

  it('gets to work: campaigns, telephone, presence', async () => {
    agent = await AgentPage.atWork(toolbar());
    expect(await heard<object[]>('campaignSelected')).to.have.length.greaterThan(1);
    const campaigns = await sdk<{ campaignId: number }[]>('getSelectedCampaigns');
    expect(campaigns.map(({ campaignId }) => campaignId)).to.include.members([172, 47]);
    expect(await heard<object>('extensionSelected')).to.have.property('userCrtObjectId');
    expect(await sdk('getSelectedExtension')).to.deep.equal({ callContextId: 5, phone: '1234567890' });
    await heard('userAvailabilityStatusChanged', { isAvailable: true });
    expect(await sdk('getAgentSession')).to.include({ userId: 'executive' });
    await sdk('setExtensionInfo', 5, '555');
    expect(await agent.state('prefill')).to.have.nested.property('extension.phone', '555');
  });

  it('previews a number before it is dialled', async () => {
    await sdk('populateChannelDetailsForNewInteraction', 'voice', '', {
      campaignId: '172',
      phone: '9876543210',
    });
    expect(await sdk('getPhoneNumberForSearch')).to.equal('9876543210');
    await agent.call('enterDialerPhone', { phone: '5551234' });
    expect(await sdk('getPhoneNumberForSearch')).to.equal('5551234');
    await agent.call('previewNumber', { phone: '5551234' });
    expect(await heard('handlePreview')).to.deep.equal({ phone: '5551234' });
    await sdk('showMultipleRecordsForPreview', '5551234', [record]);
    expect(await agent.state('preview')).to.have.nested.property('records[0].name', 'Asha Rao');
  });

  it('knows which record the page shows, and asks for others', async () => {
    await agent.call('requestCurrentRecord', {});
    await heard('getCurrentCrmRecordOpened');
    await sdk('sendCurrentCrmRecordOpened', record);
    expect(await agent.state('crm')).to.have.nested.property('openRecord.id', '003A');
    await agent.call('requestOpenRecord', { record: { id: '003B', type: 'contact', name: 'Ben' } });
    expect(await heard('openRecord')).to.include({ recordId: '003B', recordName: 'Ben' });
  });

  it('takes a call from beginning to end', async () => {
    const caller = await customer('voice');
    const { interactionId } = await heard<{ interactionId: string }>('callRinging');
    await heard('showCrm', { interactionId });
    await heard('interactionInitiated', { interactionId });
    await sdk('showMultipleRecordsForInteraction', interactionId, [record]);
    expect(await agent.state(`interaction:${interactionId}`)).to.have.nested.property(
      'matches[0].id',
      '003A',
    );

    await agent.call('acceptInteraction', { interactionId });
    await heard('interactionConnected', { interactionId });
    expect(await sdk<Bean>('getCurrentInteraction')).to.have.nested.property('data.id', interactionId);
    expect(await sdk<Bean[]>('getAllLiveInteractionsForAgent')).to.have.nested.property(
      '[0].data.channel_name',
      'voice',
    );
    expect(await sdk('getIsInteractionOwnedByUser')).to.equal(true);
    expect(await heard('getIsInteractionOwnedByUser')).to.equal(true);

    await agent.call('requestAttach', {
      interactionId,
      record: { id: '003A', type: 'contact', name: 'Asha Rao' },
    });
    expect(await heard('onAttachButtonClick')).to.include({ interactionId, recordId: '003A' });
    const stored = await sdk<{ data: string }>(
      'setRecordInfoForInteraction',
      interactionId,
      '003A',
      'contact',
      'Asha Rao',
    );
    expect(JSON.parse(stored.data)).to.have.nested.property('info.recordId', '003A');
    await heard('customerLinkedToInteraction', { interactionId });
    expect(await agent.state(`interaction:${interactionId}`)).to.have.nested.property('record.id', '003A');
    await agent.call('requestDetach', { interactionId });
    await heard('onUnattachButtonClick', { interactionId });
    await heard('customerUnlinkedToInteraction', { interactionId });
    await agent.call('requestCreate', { interactionId, objectType: 'case', data: { Subject: 'New' } });
    await heard('onCreateButtonClick', { interactionId, objectType: 'case' });

    await agent.call('conferInteraction', { interactionId, target: { kind: 'phone', id: '5550001' } });
    await heard('interactionConferred', { interactionId });
    await agent.call('leaveConference', { interactionId }).catch(() => undefined);
    await agent.call('hangUp', { interactionId }).catch(() => undefined);
    await heard('interactionDisconnected', { interactionId });
    const classes = await sdk<{ classId: number }[]>('getDispositionCodesWithDispositionClass', 172);
    expect(classes.map(({ classId }) => classId)).to.include(588);
    const disposal = {
      channelType: 'voice',
      interactionId,
      dispositionCodeId: 1345,
      notes: 'done',
      idempotencyKey: 'k',
    };
    await sdk('disposeInteraction', disposal);
    await sdk('disposeInteraction', disposal);
    await heard('interactionDisposed', { interactionId });
    await heard('handleInteractionDisposed', { interactionId });
    await heard('interactionEnded');
    expect(await sdk('getAllLiveInteractionsForAgent')).to.deep.equal([]);
    expect(await refused('getCurrentInteraction')).to.equal(4000);
    await caller.close();
  });

  it('hands a call on, and dials', async () => {
    const caller = await customer('voice');
    const interactionId = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId });
    await heard('interactionConnected', { interactionId });
    const colleague = await context.newPage();
    await colleague.goto(`${world.servers.toolbarUrl}/customer/?name=Colleague&phone=5550002`);
    await colleague.waitForSelector('[data-start=voice]:enabled');
    await agent.call('transferInteraction', { interactionId, target: { kind: 'phone', id: '5550002' } });
    await colleague.click('[data-action=answer]');
    await heard('interactionTransferred', { interactionId });
    await heard('interactionDisconnected', { interactionId });
    await sdk('disposeAndInitiateNewInteraction', interactionId, 1344, '9876500000');
    const next = await sdk<Bean>('getCurrentInteraction');
    expect(next.data.id).not.to.equal(interactionId);
    await agent.call('hangUp', { interactionId: next.data.id });
    await sdk('disposeInteraction', 'voice', next.data.id, 1344);
    const { result } = await sdk<{ result: string }>('initiateInteraction', {
      channelType: 'voice',
      channelDetails: { phone: '9876500001' },
      campaignId: 172,
    });
    expect(result).to.equal('success');
    const dialled = await sdk<Bean>('getCurrentInteraction');
    await agent.call('hangUp', { interactionId: dialled.data.id });
    await sdk('disposeInteraction', 'voice', dialled.data.id, 1344);
    await caller.close();
    await colleague.close();
  });

  it('misses a call, and hears of it', async () => {
    const caller = await customer('voice');
    await agent.interaction('ringing');
    await caller.click('[data-action=hang-up]');
    expect(await heard('notification'))
      .to.have.property('displayMessage')
      .that.contains('Asha');
    await caller.close();
  });

  it('reads and writes the records of the CRM', async () => {
    const before = await sdk<unknown[]>('getAllCases', '23', '33');
    const created = await sdk<{ field: string; value: string }[]>(
      'createCase',
      'case',
      { Subject: 'From the SDK' },
      '23',
    );
    const id = created.find(({ field }) => field === 'Id')?.value;
    expect(await sdk<unknown[]>('getAllCases', '23', '33')).to.have.lengthOf(before.length + 1);
    await sdk('updateObject', 'case', { Subject: 'Changed by the SDK' }, '23', id);
    const found = await sdk<{ field: string; value: string }[][]>(
      'searchCase',
      ...['23', 'case', 'Changed by the SDK', 'Subject', 10, 0],
    );
    expect(found[0]).to.deep.include({ field: 'Id', value: id, type: 'id' });
    const objects = await sdk<{ id: number; object_type: string }[]>('getOmniCrmObjectConfiguration');
    const contacts = objects.find(({ object_type: type }) => type === 'contact');
    expect(await sdk<unknown[]>('getAllContacts', '23', String(contacts?.id))).to.have.length.at.least(5_000);
    expect(await sdk('getOmniCrmConfiguration')).to.have.property('crm_connector_id', 23);
    expect(await sdk('getPrimaryColumnName')).to.be.a('string').that.is.not.empty;
  });

  it('reaches the services that the deployment allows, and no other', async () => {
    expect(await sdk('invokeEccApi', 'cms', '/items', 'GET')).to.deep.equal({ path: '/cms/items' });
    expect(await sdk('invokeThirdPartyApi', `${world.host.sameSite}/api`, 'GET')).to.include({ status: 200 });
    expect(await refused('invokeThirdPartyApi', `${world.host.otherSite}/api`, 'GET')).to.equal(3000);
    expect(await refused('invokeEccApi', 'cfs', '/items', 'GET')).to.equal(3000);
  });

  it('shows toasts and notifications, and passes data to and from apps', async () => {
    await sdk('triggerToastNotification', 'Hello', 'success');
    await toolbar().waitForSelector('omni-toast >> text=Hello');
    await sdk('triggerDesktopNotification', 'a', 'b', 'Subject', 'Message');
    await toolbar().getByRole('button', { name: 'Notes', exact: true }).click();
    const app = await (await toolbar().waitForSelector('iframe[title=Notes]')).contentFrame();
    await app?.waitForFunction(() => (window as unknown as { ready?: Promise<void> }).ready);
    await callSdk(app as unknown as Page, 'sendDataToCrm', { from: 'app' });
    expect(await heard('receiveDataFromApp')).to.deep.equal({ from: 'app' });
    await sdk('sendDataToApp', { to: 'apps' });
  });

  it('tells when its window is hidden', async () => {
    // A headless browser never hides a window: what it would say is said by hand, to the toolbar's page.
    const say = (state: string): Promise<void> =>
      toolbar().evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: now });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await say('hidden');
    await heard('windowVisibilityChanged', { isWindowVisible: false });
    await say('visible');
    await heard('windowVisibilityChanged', { isWindowVisible: true });
  });

  it('has used every method, and heard every event, that the contract has for a CRM page', async () => {
    expect(crmMethods.filter((name) => !called.has(name))).to.deep.equal([]);
    const all = await host.evaluate(() =>
      (window as unknown as { heard: [string, unknown][] }).heard.map(([name]) => name),
    );
    expect(crmEvents.filter((name) => !all.includes(name))).to.deep.equal([]);
  });
});
