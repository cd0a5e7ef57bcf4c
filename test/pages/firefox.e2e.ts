import { expect } from 'chai';
import type { Frame, Page } from 'puppeteer-core';
import { hears, openFirefox, see, toolbarIn, type FirefoxStage } from './support/firefox-stage.js';

const PHONE = '+91 98765 43210';

describe('the main job in Firefox, with the toolbar framed', () => {
  let stage: FirefoxStage;
  let crm: Page;
  let toolbar: Frame;
  let customer: Page;

  before(async () => {
    stage = await openFirefox();
  });
  after(() => stage.close());

  /** Attaches the record that the CRM found, and sees both sides know it. */
  async function attach(): Promise<void> {
    await crm.bringToFront();
    await see(crm, 'h1 ::-p-text(Anshika Rao)');
    await toolbar.locator('omni-toolbar >>> omni-record-picker >>> [part=attach]').click();
    await see(toolbar, 'omni-toolbar >>> omni-record-card >>> ::-p-text(Anshika Rao)');
  }

  async function accept(): Promise<void> {
    await crm.bringToFront();
    await toolbar.locator('omni-toolbar >>> omni-interaction-card >>> [part=accept]').click();
  }

  async function dispose(code: string, notes: string): Promise<void> {
    await crm.bringToFront();
    await toolbar.locator('omni-toolbar >>> omni-disposition-form >>> #code').fill(code);
    await toolbar
      .locator(`omni-toolbar >>> omni-disposition-form >>> [part=option] ::-p-text(${code})`)
      .click();
    await toolbar.locator('omni-toolbar >>> omni-disposition-form >>> #notes').fill(notes);
    await toolbar.locator('omni-toolbar >>> omni-disposition-form >>> [part=submit]').click();
    await see(crm, `.timeline li ::-p-text(${notes})`);
    await see(toolbar, 'omni-toolbar >>> ::-p-text(No live interactions)');
  }

  it('signs in, takes campaigns and a telephone, and is available', async () => {
    crm = await stage.open(`${stage.servers.crmUrl}/`);
    toolbar = await toolbarIn(crm);
    await toolbar.locator('omni-toolbar >>> omni-login-form >>> #username').fill('executive');
    await toolbar.locator('omni-toolbar >>> omni-login-form >>> #password').fill('executive');
    await toolbar.locator('omni-toolbar >>> omni-login-form >>> [part=submit]').click();
    await see(toolbar, 'omni-toolbar >>> omni-campaign-picker >>> [part=submit]');
    for (const box of await toolbar.$$('omni-toolbar >>> omni-campaign-picker >>> input:not(:checked)'))
      await box.click();
    await toolbar.locator('omni-toolbar >>> omni-campaign-picker >>> [part=submit]').click();
    await toolbar.locator('omni-toolbar >>> omni-extension-picker >>> [part=submit]').click();
    await toolbar.locator('omni-toolbar >>> ::-p-text(Go available)').click();
    await see(crm, '.status.available');
    const query = new URLSearchParams({ phone: PHONE, name: 'Anshika Rao' }).toString();
    customer = await stage.open(`${stage.servers.toolbarUrl}/customer/?${query}`);
  });

  it('takes a chat: screen pop, words both ways, record, wrap-up, activity', async () => {
    await customer.locator('[data-start=chat]').click();
    await customer.locator('[data-channel=chat] textarea').fill('My lamp hums');
    await customer.locator('[data-channel=chat] textarea').click();
    await customer.keyboard.press('Enter');
    await accept();
    await see(toolbar, 'omni-toolbar >>> omni-message-thread >>> ::-p-text(My lamp hums)');
    await toolbar.locator('omni-toolbar >>> omni-message-composer >>> textarea').fill('Since when?');
    await toolbar.locator('omni-toolbar >>> omni-message-composer >>> textarea').click();
    await crm.keyboard.press('Enter');
    await customer.bringToFront();
    await see(customer, '.message.agent ::-p-text(Since when?)');
    await attach();
    await customer.bringToFront();
    await customer.locator('[data-channel=chat] [data-action=end]').click();
    await dispose('closed', 'Sent another lamp');
  });

  it('takes a call: screen pop, sound both ways, record, wrap-up, activity', async () => {
    await customer.bringToFront();
    await customer.locator('[data-start=voice]').click();
    await accept();
    await hears(toolbar);
    await hears(customer);
    await attach();
    await toolbar.locator('omni-toolbar >>> omni-call-controls >>> .control.end').click();
    await customer.bringToFront();
    await see(customer, '.call[data-state=ended]');
    await dispose('follow up', 'Wants to be called');
  });

  it('made no complaint, in any page or frame', async () => {
    expect(await stage.complaints()).to.deep.equal([]);
  });
});
