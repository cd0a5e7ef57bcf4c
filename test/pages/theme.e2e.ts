import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStage } from './support/agent-stage.js';
import { forSuite } from './support/lasting.js';

const THEME = ':root { --omni-color-surface: rgb(12, 34, 56); --omni-button-radius: 3px }';

describe('a deployment with a theme of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'omni-theme-'));
  const theme = join(folder, 'brand.css');
  writeFileSync(theme, THEME);
  after(() => rmSync(folder, { recursive: true, force: true }));
  const stage = forSuite(() => openStage({ theme }));

  it('applies it to the framed toolbar, from the background to the buttons', async () => {
    const context = await stage.context();
    const page = await context.newPage();
    await page.goto(`${stage.servers.crmUrl}/`);
    const toolbar = page.frameLocator('#ameyoIframe');
    const button = toolbar.getByRole('button', { name: 'Sign in' });
    await button.waitFor();
    expect(await button.evaluate((element) => getComputedStyle(element).borderRadius)).to.equal('3px');
    const ground = await toolbar.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(ground).to.equal('rgb(12, 34, 56)');
    await context.close();
  });
});
