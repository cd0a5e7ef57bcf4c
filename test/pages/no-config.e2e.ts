import { expect } from 'chai';
import type { Page, Route } from 'playwright-core';
import { openStage } from './support/agent-stage.js';
import { forEachTest, forSuite } from './support/lasting.js';

const FILE = '/omniapp/toolbar/config.json';

/** What stands between the page and its configuration, and what the page then says. */
const TROUBLES: Readonly<Record<string, { readonly answer: (route: Route) => Promise<void>; says: RegExp }>> =
  {
    'is out of reach': {
      answer: (route) => route.abort(),
      says: /config\.json cannot be fetched.*server is running/,
    },
    'is refused': {
      answer: (route) => route.fulfill({ status: 503, body: 'Later.' }),
      says: /config\.json with status 503.*proxy/,
    },
    'is a page of a proxy': {
      answer: (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' }),
      says: /something else than JSON \(text\/html\)/,
    },
    'is not valid': {
      answer: (route) => route.fulfill({ json: { allowedOrigins: 'https://crm.example.com', apps: [] } }),
      says: /not valid at “allowedOrigins”/,
    },
  };

describe('a toolbar page whose configuration', () => {
  const stage = forSuite(() => openStage());
  const context = forEachTest(() => stage.context());
  let page: Page;

  beforeEach(async () => {
    page = await context.newPage();
  });

  for (const [name, { answer, says }] of Object.entries(TROUBLES)) {
    it(`${name} says what to change, and starts when it is tried again`, async () => {
      await page.route(`**${FILE}`, answer);
      await page.goto(`${stage.servers.toolbarUrl}/omniapp/toolbar/index.html`);
      const trouble = page.getByRole('alert');
      const retry = trouble.getByRole('button', { name: 'Retry' });
      await retry.waitFor();
      const said = await trouble.innerText();
      expect(said).to.contain('The toolbar could not start.').and.match(says);
      expect(said).to.contain(`${stage.servers.toolbarUrl}${FILE}`);

      // Once more in vain: it says so again.
      const asked = page.waitForRequest(`**${FILE}`);
      await retry.press('Enter');
      await asked;
      await page.waitForFunction(() => document.activeElement?.localName === 'button');
      await page.unroute(`**${FILE}`);
      await page.keyboard.press('Enter');
      await page.locator('omni-login-form').waitFor();
      expect(await page.locator('#trouble').isVisible()).to.equal(false);
    });
  }

  it('does not name the page around it says in the language of the address what to add', async () => {
    await page.route(`**${FILE}`, (route) => route.fulfill({ json: { allowedOrigins: [], apps: [] } }));
    await page.goto(`${stage.servers.crmUrl}/nowhere`);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src }));
    }, `${stage.servers.toolbarUrl}/omniapp/toolbar/index.html?locale=hi`);
    const trouble = page.frameLocator('iframe').getByRole('alert');
    await trouble.getByText('यह पेज टूलबार नहीं दिखा सकता।').waitFor();
    expect(await trouble.innerText()).to.contain(`${stage.servers.crmUrl} जोड़ें`);
  });

  it('is out of reach says so in the language of the address, and in the desktop', async () => {
    await page.route(`**${FILE}`, (route) => route.abort());
    await page.goto(`${stage.servers.toolbarUrl}/omniapp/toolbar/index.html?locale=ar`);
    await page.getByRole('button', { name: 'إعادة المحاولة' }).waitFor();
    await page.goto(`${stage.servers.toolbarUrl}/desktop/?locale=hi`);
    await page.getByRole('button', { name: 'फिर कोशिश करें' }).waitFor();
  });
});
