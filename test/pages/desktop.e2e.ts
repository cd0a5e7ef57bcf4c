import { expect } from 'chai';
import type { Frame, Page, Request } from 'playwright-core';
import { AgentPage, openStage } from './support/agent-stage.js';
import { watch, type Watch } from './support/watch.js';
import { forEachTest, forSuite } from './support/lasting.js';

describe('the agent desktop', () => {
  const stage = forSuite(() => openStage());
  const context = forEachTest(() => stage.context());
  let complaints: Watch;
  let desktop: Page;

  beforeEach(async () => {
    complaints = await watch(context);
    desktop = await context.newPage();
  });

  const open = (crm = `${stage.servers.crmUrl}/?theme=light#/cases`, more = ''): Promise<unknown> =>
    desktop.goto(`${stage.servers.toolbarUrl}/desktop/?crm=${encodeURIComponent(crm)}${more}`);

  /** The page in a tab, by its instance id; the first one is `crm`. */
  async function crmPage(selector = '#crm'): Promise<Frame> {
    const element = await desktop.waitForSelector(`#stage iframe${selector}`, { state: 'attached' });
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The frame has no document.');
    await frame.waitForLoadState();
    return frame;
  }
  const popped = (): Promise<Frame> => crmPage(':not(#crm)');

  async function customer(text: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${stage.servers.toolbarUrl}/customer/`);
    await page.click('[data-start=chat]:enabled');
    await page.fill('[data-channel=chat] textarea', text);
    await page.keyboard.press('Enter');
    return page;
  }

  const inCrm = <T>(frame: Frame, run: string): Promise<T> => frame.evaluate<T>(run);

  it('opens a CRM by its address, which uses the toolbar around it and shows none of its own', async () => {
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    const crm = await crmPage();
    await crm.waitForSelector('.status.available');
    expect(await crm.locator('#ameyoIframe').count()).to.equal(0);
    expect(await crm.locator('#panel').isVisible()).to.equal(false);
    const url = new URL(crm.url());
    expect(url.hash).to.equal('#/cases');
    expect(Object.fromEntries(url.searchParams)).to.include({
      theme: 'light',
      origin: stage.servers.toolbarUrl,
      instanceId: 'crm',
      iframeId: 'crm',
      locale: 'en',
      campaignId: '',
    });
    await crm.click('#header >> text=Contacts');
    await crm.click('#main tbody a >> nth=0');
    await crm.click('#main .phone >> nth=0');
    await agent.until('interactions', 'length', 1);
    expect(complaints.take()).to.deep.equal([]);
  });

  it('opens a page for each interaction, with all its data in the address', async () => {
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    await (await crmPage()).waitForSelector('.status.available');
    await customer('hello');
    const id = await agent.interaction('ringing');
    const page = await popped();
    await page.waitForFunction(() => 'sdk' in window);
    const told = await inCrm<Record<string, unknown>>(page, 'sdk.parameters');
    const interaction = await agent.state<{
      refs: { userCrtObjectId: string; customerCrtObjectId: string; association: string };
      campaign: { id: number };
      customer: { phone: string; id: number; name: string };
      queue: { id: number; name: string };
    }>(`interaction:${id}`);
    expect(told).to.deep.include({
      interactionId: id,
      userId: 'executive',
      campaignId: interaction.campaign.id,
      phone: interaction.customer.phone,
      customerId: interaction.customer.id,
      customerInfo: { name: interaction.customer.name, phone: interaction.customer.phone },
      crtObjectId: interaction.refs.customerCrtObjectId,
      userCrtObjectId: interaction.refs.userCrtObjectId,
      associationType: interaction.refs.association,
      queueId: interaction.queue.id,
      queueName: interaction.queue.name,
      callType: 'inbound.chat',
      maskingEnabled: false,
      externalData: [],
      instanceId: `crm-${id}`,
      iframeId: `crm-${id}`,
      origin: stage.servers.toolbarUrl,
      sdkBaseUrl: stage.servers.toolbarUrl,
    });
    expect(await inCrm(page, 'sdk.parameters.crm_push_generated_time instanceof Date')).to.equal(true);
    // The page that pops shows the customer, the first one stays where it is.
    await page.waitForFunction(() => location.hash.startsWith('#/contacts/'));
    expect(new URL((await crmPage()).url()).hash).to.equal('#/cases');
    expect(complaints.take()).to.deep.equal([]);
  });

  it("lets only the visible page follow the CRM's changes: browsers keep few connections", async () => {
    const following: Frame[] = [];
    const isStream = (request: Request): boolean => request.url().includes('/api/changes');
    context.on('request', (request) => isStream(request) && following.push(request.frame()));
    const over = (request: Request): void => {
      if (isStream(request)) following.splice(following.indexOf(request.frame()), 1);
    };
    context.on('requestfailed', over);
    context.on('requestfinished', over);
    const one = async (frame: Frame): Promise<void> => {
      while (following.length !== 1 || following[0] !== frame) await desktop.waitForTimeout(20);
    };
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    const first = await crmPage();
    await first.waitForSelector('.status.available');
    await one(first);
    await customer('hello');
    await agent.interaction('ringing');
    await desktop.bringToFront();
    await one(await popped());
    await desktop.locator('#tabs button').first().click();
    await one(first);
  });

  it('asks a page before closing it, and does not open it again', async () => {
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    await (await crmPage()).waitForSelector('.status.available');
    await customer('hello');
    await agent.interaction('ringing');
    const page = await popped();
    await page.waitForFunction(() => location.hash.startsWith('#/contacts/'));
    await desktop.bringToFront();
    await page.click('#main h1');
    await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
    const asked = desktop.waitForEvent('dialog');
    const [dialog] = await Promise.all([
      asked.then(async (opened) => {
        await opened.dismiss();
        return opened;
      }),
      desktop.click('#tabs .close'),
    ]);
    expect(dialog.type()).to.equal('beforeunload');
    expect(await desktop.locator('#stage iframe').count()).to.equal(2);
    desktop.once('dialog', (again) => void again.accept());
    await desktop.click('#tabs .close');
    await desktop.waitForSelector('#stage iframe:not(#crm)', { state: 'detached' });
    expect(await desktop.locator('#tabs').isVisible()).to.equal(false);

    // What it was about goes on, and is written down once, by the page that stays.
    await desktop.reload();
    await (await crmPage()).waitForSelector('.status.signed-in');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await agent.until(`interaction:${id}`, 'phase', 'connected');
    expect(await desktop.locator('#stage iframe').count()).to.equal(1);
  });

  it('opens the pages of live interactions again after a reload', async () => {
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    await (await crmPage()).waitForSelector('.status.available');
    await customer('hello');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await desktop.reload();
    const page = await popped();
    await page.waitForFunction(() => location.hash.startsWith('#/contacts/'));
    expect((await inCrm<{ userId: string }>(await crmPage(), 'sdk.parameters')).userId).to.equal('executive');
  });

  it('does not switch pages while the agent types in one', async () => {
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    const first = await crmPage();
    await first.waitForSelector('.status.available');
    await customer('hello');
    await agent.interaction('ringing');
    await popped();
    await desktop.click('#tabs .name >> text=CRM');
    await first.click('#search');
    await customer('me too');
    await desktop.waitForFunction(() => document.querySelectorAll('#stage iframe').length === 3);
    expect(await desktop.locator('#stage iframe.shown').getAttribute('id')).to.equal('crm');
    await desktop.waitForSelector('#tabs .news');
  });

  it('has the toolbar at the edge that the agent chooses', async () => {
    await desktop.setViewportSize({ width: 1280, height: 720 });
    await open();
    await AgentPage.atWork(desktop.mainFrame());
    const toolbar = desktop.locator('omni-toolbar');
    for (const edge of ['left', 'top', 'bottom', 'right'] as const) {
      await toolbar.locator('[popovertarget=more]').click();
      await toolbar.getByRole('menuitem', { name: `Dock at the ${edge}` }).click();
      await desktop.waitForFunction((wanted) => {
        const side = document.querySelector('#side')!.getBoundingClientRect();
        const stage = document.querySelector('#stage')!.getBoundingClientRect();
        return {
          left: side.right <= stage.left + 1,
          right: side.left >= stage.right - 1,
          top: side.bottom <= stage.top + 1 && side.width === innerWidth,
          bottom: side.top >= stage.bottom - 1 && side.width === innerWidth,
        }[wanted];
      }, edge);
    }
  });

  it('says which setting to change when it may not open a CRM', async () => {
    await open('http://127.0.0.1:9/');
    await desktop.waitForSelector('#trouble >> text=Error 1003');
    expect(await desktop.textContent('#trouble'))
      .to.contain('http://127.0.0.1:9')
      .and.to.contain('ALLOWED_ORIGINS');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'crm', 'http://user:secret@localhost:1/']) {
      await open(bad);
      await desktop.waitForSelector('#trouble >> text=Error 2001');
      expect(await desktop.locator('#stage iframe').count()).to.equal(0);
    }
    await open('http://127.0.0.1:9/', '&locale=ar');
    await desktop.waitForSelector('#trouble >> text=الخطأ 1003');
    expect(await desktop.textContent('#trouble'))
      .to.contain('لا يُسمح')
      .and.to.contain('http://127.0.0.1:9');
  });

  it('keeps a page connected whose address lost its parameters on the way', async () => {
    await open();
    const agent = await AgentPage.atWork(desktop.mainFrame());
    const crm = await crmPage();
    await crm.waitForSelector('.status.available');
    // As after a sign-in which knows nothing of the desktop.
    await crm.goto(`${stage.servers.crmUrl}/`);
    await crm.waitForSelector('.status.signed-in');
    expect(await crm.locator('#ameyoIframe').count()).to.equal(0);
    await customer('hello');
    await agent.interaction('ringing');
    await popped();
  });
});
