import { expect } from 'chai';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { openCrmStage, type CrmStage } from './support/crm-stage.js';

/** A day at work, with nothing but what an agent and a customer can see and press. */
for (const [way, path, customerOrigin] of [
  ['framed', '/', 'toolbarUrl'],
  ['composed', '/composed.html', 'crmUrl'],
] as const) {
  describe(`the main job by hand, ${way}`, function () {
    this.timeout(90_000);
    let stage: CrmStage;
    let context: BrowserContext;
    let crm: Page;
    let toolbar: FrameLocator | Locator;

    before(async () => {
      stage = await openCrmStage();
    });
    after(() => stage.close());
    beforeEach(async () => {
      context = await stage.context();
      crm = await stage.open(context, path);
      toolbar = way === 'framed' ? crm.frameLocator('#ameyoIframe') : crm.locator('omni-toolbar');
      await goToWork();
    });
    afterEach(async () => {
      await context.close();
      expect(stage.takeErrors()).to.deep.equal([]);
    });

    const press = (name: string | RegExp): Promise<void> =>
      toolbar.getByRole('button', { name }).first().click();

    async function goToWork(): Promise<void> {
      await toolbar.getByLabel('User name').fill('executive');
      await toolbar.getByLabel('Password', { exact: true }).fill('executive');
      await press('Sign in');
      await toolbar.getByRole('heading', { name: 'Choose your campaigns' }).waitFor();
      await press('Continue');
      await toolbar.getByRole('heading', { name: 'Choose your extension' }).waitFor();
      await press('Continue');
      await press('Go available');
      await crm.waitForSelector('.status.available >> text=executive · Available');
    }

    async function customer(phone: string, name: string): Promise<Page> {
      const page = await context.newPage();
      const query = new URLSearchParams({ phone, name }).toString();
      await page.goto(`${stage.servers[customerOrigin]}/customer/?${query}`);
      await page.waitForSelector('[data-start=chat]:enabled');
      return page;
    }

    async function dispose(notes: string, withCallback: boolean): Promise<void> {
      const disposition = toolbar.getByRole('combobox', { name: 'Disposition' });
      await disposition.fill('clo');
      await disposition.press('Enter');
      await toolbar.getByLabel('Notes').fill(notes);
      if (withCallback) await toolbar.getByLabel('Schedule a callback').check();
      await press('Dispose');
    }

    it('takes a call, attaches the caller, disposes it with a callback', async () => {
      const caller = await customer('+91 98765 43210', 'Anshika');
      await caller.click('[data-start=voice]');
      await crm.bringToFront();
      await press('Accept');
      await crm.waitForSelector('h1 >> text=Anshika Rao');
      await press('Attach Anshika Rao');
      await crm.waitForSelector('.strip.live >> text=Attached to the call');
      await caller.waitForSelector('.call[data-state=connected]');
      await press('Hold');
      await caller.waitForSelector('.call[data-state=held]');
      await press('Resume');
      await caller.waitForSelector('.call[data-state=connected]');
      await press('End');
      await caller.waitForSelector('.call[data-state=ended]');
      await dispose('The pump works again.', true);
      const entry = crm.locator('.timeline li').first();
      await entry.locator('text=The pump works again.').waitFor();
      expect(await entry.innerText())
        .to.contain('status › closed')
        .and.contain('Call back');
      await crm.waitForSelector('.status.available');
    });

    it('chats, both writing, and finds the thread whole after a reload', async () => {
      const writer = await customer('+91 98111 22334', 'Priya');
      await writer.click('[data-start=chat]');
      await writer.fill('[data-channel=chat] textarea', 'My invoice is wrong');
      await writer.keyboard.press('Enter');
      await crm.bringToFront();
      await press('Accept');
      await crm.waitForSelector('h1 >> text=Priya Sharma');
      await toolbar.getByText('My invoice is wrong').first().waitFor();
      const composer = toolbar.getByRole('textbox', { name: /message/i });
      await composer.fill('Let me look at it');
      await composer.press('Enter');
      await writer.waitForSelector('[data-channel=chat] .message >> text=Let me look at it');

      await crm.reload();
      await toolbar.getByText('My invoice is wrong').first().waitFor();
      await toolbar.getByText('Let me look at it').first().waitFor();
      await press('End');
      await dispose('Corrected invoice promised.', false);
      await crm.locator('.timeline li >> text=Corrected invoice promised.').first().waitFor();
    });

    it('dials by a click on a number in the CRM', async () => {
      const called = await customer('(336) 555-0142', 'Grace');
      await crm.bringToFront();
      await crm.locator('.phone >> text=(336) 555-0142').first().click();
      await called.click('[data-action=answer]');
      await toolbar.getByRole('button', { name: 'Hold' }).waitFor();
      await crm.waitForSelector('h1 >> text=Grace Whitaker');
      await press('End');
      await dispose('Called about the visit.', false);
      await crm.locator('.timeline li >> text=Called about the visit.').first().waitFor();
    });
  });
}
