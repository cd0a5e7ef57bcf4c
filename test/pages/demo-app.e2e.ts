import { expect } from 'chai';
import { openStage } from './support/agent-stage.js';
import { forSuite } from './support/lasting.js';

describe('the sample app', () => {
  const stage = forSuite(() => openStage());

  it('keeps what was written when it is closed', async () => {
    const page = await (await stage.context()).newPage();
    await page.goto(`${stage.servers.toolbarUrl}/omniapp/toolbar/index.html`);
    const button = page.getByRole('button', { name: 'Notes', exact: true });
    const app = page.frameLocator('iframe[title=Notes]');
    await button.click();
    await app.locator('#status', { hasText: 'signed in' }).waitFor();
    await app.locator('#text').fill('Wants to be called by Friday');
    await button.click();
    await page.locator('iframe[title=Notes]').waitFor({ state: 'detached' });
    await button.click();
    await app.locator('#status', { hasText: 'signed in' }).waitFor();
    expect(await app.locator('#text').inputValue()).to.equal('Wants to be called by Friday');
  });
});
