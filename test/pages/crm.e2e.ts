import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openCrmStage } from './support/crm-stage.js';
import { forEachTest, forSuite } from './support/lasting.js';

describe('the demo CRM', () => {
  const stage = forSuite(() => openCrmStage());
  const context = forEachTest(() => stage.context());

  afterEach(async () => {
    expect(stage.takeErrors()).to.deep.equal([]);
  });

  const rows = (page: Page) => page.locator('.list tbody tr');
  const heading = (page: Page) => page.locator('h1');

  it('lists contacts page by page, and the address keeps the place', async () => {
    const page = await stage.open(context, '/');
    await page.waitForSelector('text=5,000 contacts');
    const first = await rows(page).first().innerText();
    await page.click('.pager a:has-text("Next page")');
    await page.waitForSelector('text=Page 2 of 125');
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('.list tbody tr')?.innerText !== before,
      first,
    );
    await page.reload();
    await page.waitForSelector('text=Page 2 of 125');
    await page.goBack();
    await page.waitForSelector('text=Page 1 of 125');
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('.list tbody tr')?.innerText === before,
      first,
    );
  });

  it('searches while the agent types, by keyboard', async () => {
    const page = await stage.open(context, '/');
    await rows(page).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('98200 11223');
    await page.waitForSelector('text=3 contacts');
    expect(await page.locator('#search').inputValue()).to.equal('98200 11223');
    await page.fill('#search', 'nobody by that name');
    await page.waitForSelector('text=Nothing found');
    await page.fill('#search', 'anshika rao');
    await page.waitForFunction(() =>
      document.querySelector('.list .person')?.textContent.includes('Anshika Rao'),
    );
    await page.locator('.person').first().press('Enter');
    await page.waitForSelector('h1 >> text=Anshika Rao');
    expect(await page.evaluate(() => document.activeElement?.id)).to.equal('main');
  });

  it('creates one contact for two clicks, and shows what is wrong beside the field', async () => {
    const page = await stage.open(context, '/');
    await page.click('text=New contact');
    await page.fill('#field-FirstName', '<img src=x onerror=alert(1)>');
    await page.fill('#field-Phone', 'call me');
    await page.click('text=Create contact');
    await page.waitForSelector('#field-Phone-error >> text=must be a phone number');
    expect(await page.locator('#field-Phone').getAttribute('aria-invalid')).to.equal('true');
    await page.fill('#field-Phone', '+44 7700 900999');
    await page.click('text=Create contact');
    await page.waitForSelector('#field-LastName-error >> text=LastName is required');
    expect(stage.takeErrors().every((error) => error.includes('400'))).to.equal(true);
    await page.fill('#field-LastName', 'Bobby Tables');
    await page.dblclick('text=Create contact');
    await page.waitForSelector('h1 >> text=<img src=x onerror=alert(1)> Bobby Tables');
    await page.goto(`${stage.servers.crmUrl}/#/contacts?search=bobby%20tables`);
    await page.waitForSelector('text=1 contact');
  });

  it('changes only the edited fields', async () => {
    const page = await stage.open(context, '/#/contacts?search=grace%20whitaker');
    await page.click('text=Grace Whitaker');
    await page.click('text=Edit');
    await stage.patch('contact', await stage.contactId('(336) 555-0142'), { Company: 'Changed meanwhile' });
    await page.fill('#field-City', 'Durham');
    await page.click('text=Save');
    await page.waitForSelector('.record-head >> text=Changed meanwhile, Durham');
  });

  it('shows a change in one page at once in another', async () => {
    const [one, two] = [await stage.open(context, '/#/cases'), await stage.open(context, '/#/cases')];
    await rows(one).first().waitFor();
    await one.click('text=New case');
    await one.fill('#field-Subject', 'Seen in two pages');
    await one.click('text=Create case');
    await one.waitForSelector('h1 >> text=Seen in two pages');
    await two.waitForSelector('.list >> text=Seen in two pages');
    await two.click('text=Seen in two pages');
    await two.selectOption('#status', 'Closed');
    await one.waitForFunction(() => document.querySelector<HTMLSelectElement>('#status')?.value === 'Closed');
  });

  it('reads a screen once, and gets the changes since then when it begins to listen', async () => {
    let listen = (): void => undefined;
    const listening = new Promise<void>((resolve) => (listen = resolve));
    await context.route('**/api/changes?*', async (route) => {
      await listening;
      await route.continue();
    });
    const read: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'GET') read.push(new URL(request.url()).pathname);
    });
    const wanted = context.waitForEvent('request', (request) => request.url().includes('/api/changes'));
    const page = await stage.open(context, '/#/cases');
    await wanted;
    await page.evaluate(async () => {
      const body = JSON.stringify({ Subject: 'Before it listened' });
      await fetch('/api/records/case', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      });
    });
    listen();
    await page.waitForSelector('.list >> text=Before it listened');
    expect(read.filter((path) => path === '/api/records/case')).to.have.length(2);
  });

  it('says when a record does not exist, and goes on', async () => {
    const page = await stage.open(context, '/#/contacts/nobody');
    await page.waitForSelector('text=There is no contact with the id');
    await page.click('text=Cases');
    await rows(page).first().waitFor();
    expect(stage.takeErrors().every((error) => error.includes('404'))).to.equal(true);
  });

  it('works from right to left, in the dark, and on a narrow screen, without sideways scrolling', async () => {
    for (const width of [1440, 900, 640, 320]) {
      const page = await stage.open(context, '/?dir=rtl&theme=dark#/contacts');
      await page.setViewportSize({ width, height: 800 });
      await rows(page).first().waitFor();
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const main = document.querySelector('main') as HTMLElement;
        return { page: scrollWidth - clientWidth, main: main.scrollWidth - main.clientWidth };
      });
      expect(sideways, `at ${width}`).to.deep.equal({ page: 0, main: 0 });
      const dark = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(dark).to.equal('rgb(18, 21, 26)');
      await page.close();
    }
  });

  it('moves the focus to the records by the skip link, and keeps its address', async () => {
    const page = await stage.open(context, '/#/cases');
    await rows(page).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => [document.activeElement?.id, location.hash])).to.deep.equal([
      'main',
      '#/cases',
    ]);
    expect(await heading(page).innerText()).to.equal('Cases');
  });

  it("works without the toolbar, and says in the toolbar's place what is missing", async () => {
    await context.route('**/omni-sdk.js', (route) => route.abort());
    const page = await stage.open(context, '/');
    await page.waitForSelector('#trouble >> text=/omni-sdk.js did not load');
    await page.locator('.phone').first().click();
    await page.waitForSelector('.toast.error >> text=did not load');
    await page.locator('.person').first().click();
    await page.waitForSelector('h2 >> text=Details');
    expect(stage.takeErrors().every((error) => error.includes('net::ERR_FAILED'))).to.equal(true);
  });
});

describe('the demo CRM at a toolbar that does not know it', () => {
  it('shows the refusal with its code and the setting to change', async () => {
    const stage = await openCrmStage({ allowedOrigins: ['https://crm.example.com'] });
    try {
      const page = await stage.open(await stage.context(), '/');
      await page.waitForSelector('#trouble >> text=ALLOWED_ORIGINS');
      await page.waitForSelector('#trouble >> text=Error 1003');
      await page.waitForSelector('text=5,000 contacts');
    } finally {
      await stage.close();
    }
  });
});
