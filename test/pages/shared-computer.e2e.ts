import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { Workday } from './support/workday.js';

interface ProviderElement extends Element {
  readonly omni: { readonly state: { snapshot(): unknown } };
}

const CUSTOMER = /Anshika|Rao|98765|lamp|waits for us/;

/** Whatever somebody at this computer could read of a page: its state, its storage and all that is in its document. */
function readable(place: Page | Frame): Promise<Record<string, string>> {
  return place.evaluate(() => {
    const pieces: string[] = [document.title];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        pieces.push(...[...element.attributes].map(({ value }) => value));
        pieces.push(
          ...[...element.childNodes].map(({ nodeType, nodeValue }) => (nodeType === 3 ? nodeValue! : '')),
        );
        if ('value' in element) pieces.push(String(element.value));
      }
    }
    const provider = document.querySelector<ProviderElement>('omni-provider');
    return {
      state: JSON.stringify(provider?.omni.state.snapshot()),
      session: JSON.stringify({ ...sessionStorage }),
      local: JSON.stringify({ ...localStorage }),
      document: pieces.join('\n'),
    };
  });
}

describe('a computer that agents share', () => {
  const day = new Workday();

  it('has nothing of customers left in the toolbar after logout', async () => {
    const one = await day.agent('executive');
    const caller = await day.caller();
    await one.accept();
    await one.place.click('omni-record-picker [part=attach]');
    await one.place.waitForSelector('omni-record-card');
    await one.control('transfer');
    await one.place.locator('omni-transfer-panel [part=kind] >> text=Number').click();
    await one.place.fill('omni-transfer-panel #search', '+919876500000');
    await one.place.click('omni-transfer-panel [part=transfer]');
    await one.place.waitForSelector('omni-toolbar [aria-live] >> text=Transferring');
    await caller.click('[data-action=hang-up]');
    await one.dispose('closed', 'Anshika waits for us');

    const page = await day.customer();
    await page.click('[data-start=chat]');
    await page.fill('[data-channel=chat] textarea', 'Where is my lamp?');
    await page.keyboard.press('Enter');
    const id = await one.accept();
    await one.place.fill('omni-message-composer textarea', 'Dear Anshika, your lamp');
    for (const [where, text] of Object.entries(await readable(one.place)))
      if (where !== 'local') expect(text, where).to.match(CUSTOMER);
    await page.click('[data-channel=chat] [data-action=end]');
    await one.until(`interaction:${id}`, 'phase', 'wrap-up');
    await one.dispose('closed', 'Anshika waits for us');

    await one.call('logout', {});
    await one.place.waitForSelector('omni-login-form');
    await one.place.waitForSelector('omni-toolbar [role=status] >> text=You have signed out');
    for (const [where, text] of Object.entries(await readable(one.place)))
      expect(text, where).not.to.match(CUSTOMER);
  });
});
