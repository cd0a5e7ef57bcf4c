import { expect } from 'chai';
import type { Frame, Page } from 'puppeteer-core';
import { hears, openFirefox, press, see, toolbarIn, write } from './support/firefox-stage.js';
import { forSuite } from './support/lasting.js';

const PHONE = '+91 98765 43210';

describe('the main job in Firefox, with the toolbar framed', () => {
  const stage = forSuite(() => openFirefox());
  let crm: Page;
  let toolbar: Frame;
  let customer: Page;

  /** Attaches the record that the CRM found, and sees both sides know it. */
  async function attach(): Promise<void> {
    await crm.bringToFront();
    await see(crm, 'h1', 'Anshika Rao');
    await press(toolbar, 'omni-record-picker >>> [part=attach]');
    await see(toolbar, 'omni-record-card >>> *', 'Anshika Rao');
  }

  async function accept(): Promise<void> {
    await crm.bringToFront();
    await press(toolbar, 'omni-interaction-card >>> [part=accept]');
  }

  async function dispose(code: string, notes: string): Promise<void> {
    await crm.bringToFront();
    await write(toolbar, 'omni-disposition-form >>> #code', code);
    await see(toolbar, 'omni-disposition-form >>> [part=option][aria-selected=true]', code);
    await press(toolbar, 'omni-disposition-form >>> #code', 'Enter');
    await write(toolbar, 'omni-disposition-form >>> #notes', notes);
    await press(toolbar, 'omni-disposition-form >>> [part=submit]');
    await see(crm, '.timeline li', notes);
    await see(toolbar, 'omni-toolbar >>> h2', 'No live interactions');
  }

  it('signs in, takes campaigns and a telephone, and is available', async () => {
    crm = await stage.open(`${stage.servers.crmUrl}/`);
    toolbar = await toolbarIn(crm);
    await write(toolbar, 'omni-login-form >>> #username', 'executive');
    await write(toolbar, 'omni-login-form >>> #password', 'executive');
    await press(toolbar, 'omni-login-form >>> [part=submit]');
    await press(toolbar, 'omni-campaign-picker >>> input:not(:checked)');
    await press(toolbar, 'omni-campaign-picker >>> [part=submit]');
    await press(toolbar, 'omni-extension-picker >>> [part=submit]');
    await press(toolbar, 'omni-toolbar >>> .empty-actions .primary');
    await see(crm, '.status.available');
    const query = new URLSearchParams({ phone: PHONE, name: 'Anshika Rao' }).toString();
    customer = await stage.open(`${stage.servers.toolbarUrl}/customer/?${query}`);
  });

  it('takes a chat: screen pop, words both ways, record, wrap-up, activity', async () => {
    await press(customer, '[data-start=chat]');
    await write(customer, '[data-channel=chat] textarea', 'My lamp hums');
    await customer.keyboard.press('Enter');
    await accept();
    await see(toolbar, 'omni-message-thread >>> *', 'My lamp hums');
    await write(toolbar, 'omni-message-composer >>> textarea', 'Since when?');
    await crm.keyboard.press('Enter');
    await customer.bringToFront();
    await see(customer, '.message.agent', 'Since when?');
    await attach();
    await customer.bringToFront();
    await press(customer, '[data-channel=chat] [data-action=end]');
    await dispose('closed', 'Sent another lamp');
  });

  it('takes a call: screen pop, sound both ways, record, wrap-up, activity', async () => {
    await customer.bringToFront();
    await press(customer, '[data-start=voice]');
    await accept();
    await hears(toolbar);
    await hears(customer);
    await attach();
    await press(toolbar, 'omni-call-controls >>> .control.end');
    await customer.bringToFront();
    await see(customer, '.call[data-state=ended]');
    await dispose('follow up', 'Wants to be called');
  });

  it('causes no error in any page or frame', async () => {
    expect(await stage.complaints()).to.deep.equal([]);
  });
});
