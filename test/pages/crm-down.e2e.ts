import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { openCrmStage, type CrmStage } from './support/crm-stage.js';
import { CrmAgent } from './support/crm-agent.js';

/** A customer comes while the CRM's server is away: nobody may read that there is no record. */
for (const [way, path, customerOrigin] of [
  ['framed', '/', 'toolbarUrl'],
  ['composed', '/composed.html', 'crmUrl'],
] as const) {
  describe(`a screen pop while the CRM is down, ${way}`, () => {
    let stage: CrmStage;
    let context: BrowserContext;
    let agent: CrmAgent;
    let up: () => Promise<void>;

    before(async () => {
      stage = await openCrmStage();
    });
    after(() => stage.close());
    beforeEach(async () => {
      context = await stage.context();
      agent = await CrmAgent.open(context, stage, path);
      const customer = await writer();
      up = await stage.goDown();
      await customer.click('[data-start=chat]');
      await customer.fill('[data-channel=chat] textarea', 'Hello');
      await customer.keyboard.press('Enter');
    });
    afterEach(() => context.close());

    async function writer(): Promise<Page> {
      const page = await context.newPage();
      const query = new URLSearchParams({ phone: '+91 98765 43210', name: 'Anshika' }).toString();
      await page.goto(`${stage.servers[customerOrigin]}/customer/?${query}`);
      await page.waitForSelector('[data-start=chat]:enabled');
      return page;
    }

    const picker = async () => (await agent.place()).locator('omni-record-picker');

    it('says that the search failed, and looks again by itself once the CRM is back', async () => {
      const id = await agent.interaction('ringing');
      await (await picker()).getByText('The search in the CRM failed').waitFor();
      expect(
        await agent.page.locator('.choice').count(),
        'nobody says that there is no such record',
      ).to.equal(0);
      await up();
      await agent.until(`interaction:${id}`, 'matches.length', 1);
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      await (await picker()).getByText('1 record matches').waitFor();
    });

    it('looks again when the agent wants it, by keyboard too', async () => {
      const id = await agent.interaction('ringing');
      // What comes back by itself must not be what answers here.
      await agent.page.route('**/api/changes?*', (route) => route.abort());
      const again = (await picker()).getByRole('button', { name: 'Retry' });
      await up();
      await again.press('Enter');
      await agent.until(`interaction:${id}`, 'matches.length', 1);
      await (await picker()).getByText('1 record matches').waitFor();
    });
  });
}

describe('a record on the screen while the CRM is away', () => {
  let stage: CrmStage;
  before(async () => {
    stage = await openCrmStage();
  });
  after(() => stage.close());

  it('stays as it was read, and is read again once the CRM is back', async () => {
    const context = await stage.context();
    const agent = await CrmAgent.open(context, stage, `/#/contacts/${await stage.contactId('9876543210')}`);
    await agent.page.waitForSelector('h1 >> text=Anshika Rao');
    const up = await stage.goDown();
    // What is live in the toolbar is part of what the screen shows: it is read again.
    await agent.call('logout', {});
    await agent.page.waitForSelector('text=This may be out of date');
    expect(await agent.page.locator('h1 >> text=Anshika Rao').count()).to.equal(1);
    await up();
    await agent.page.waitForSelector('text=This may be out of date', { state: 'detached' });
    await agent.page.waitForSelector('h1 >> text=Anshika Rao');
    await context.close();
  });
});
