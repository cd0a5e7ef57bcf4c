import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { callSdk, embed, initialize } from './support/embedding.js';
import { forEachTest, forSuite } from './support/lasting.js';

const ELEMENTS = fileURLToPath(new URL('../../dist/omni-toolbar.js', import.meta.url));

describe('<omni-frame>', () => {
  const world = forSuite(() => embed((site) => ({ allowedOrigins: [site.otherSite] })));
  const context = forEachTest(() => world.browser.newContext({ viewport: { width: 1200, height: 800 } }));
  let page: Page;

  before(async () => {
    const elements = await readFile(ELEMENTS, 'utf8');
    world.host.page = (path) => {
      if (path === '/elements.js') return { body: elements, headers: { 'content-type': 'text/javascript' } };
      const query = new URL(path, 'http://localhost').searchParams;
      const src = query.get('src') ?? world.servers.toolbarUrl;
      const policy = query.get('policy');
      const headers: Record<string, string> = policy ? { 'content-security-policy': policy } : {};
      return {
        headers,
        body: `<!doctype html><html lang="${query.get('lang') ?? 'en'}"><title>A CRM</title><script src="/elements.js"></script>
<omni-frame src="${src}" style="inline-size: 400px; block-size: 700px"><p>On its way</p></omni-frame>
<omni-provider adapter="frame"></omni-provider>
<script src="${world.servers.toolbarUrl}/omni-sdk.js"></script>`,
      };
    };
  });
  beforeEach(async () => {
    page = await context.newPage();
  });

  const problem = (): Promise<string> => page.locator('omni-frame:state(refused) [part=problem]').innerText();

  it('contains the toolbar, which a provider and the SDK find by its id', async () => {
    await page.goto(world.host.otherSite);
    await page.waitForSelector('omni-frame:state(connected)');
    expect(await page.locator('omni-frame p').isVisible()).to.equal(false);
    expect(await initialize(page)).not.to.have.property('error');
    expect(await page.locator('iframe').count()).to.equal(1);
    await page.waitForFunction(
      () =>
        (document.querySelector('omni-provider') as unknown as { omni?: object | null } | null)?.omni != null,
    );
    // The element is its place: there it gives its room up while the frame is elsewhere, and takes it back.
    expect((await callSdk(page, 'setLayout', { mode: 'floating' })).value).to.include({ mode: 'floating' });
    await page.waitForFunction(() => document.querySelector('iframe')!.getBoundingClientRect().right > 1100);
    expect(await page.locator('omni-frame').boundingBox()).to.equal(null);
    await callSdk(page, 'setLayout', { mode: 'docked' });
    await page.waitForFunction(() => document.querySelector('iframe')!.getBoundingClientRect().right < 500);
    expect(await page.locator('omni-frame').boundingBox()).to.include({ width: 400, height: 700 });
  });

  it('names ALLOWED_ORIGINS where the page may not have the toolbar', async () => {
    await page.goto(world.host.sameSite);
    await page.waitForSelector('omni-frame:state(refused)');
    expect(await problem())
      .to.contain(`add it to ALLOWED_ORIGINS`)
      .and.contain(world.host.sameSite);
    expect(await page.locator('omni-frame iframe').isVisible()).to.equal(false);
  });

  it("names what the page's policy blocks, although the server allows the page", async () => {
    await page.goto(`${world.host.otherSite}/?policy=frame-src%20'self'&lang=hi`);
    await page.waitForSelector('omni-frame:state(refused)');
    expect(await problem()).to.contain(`it needs frame-src 'self' ${world.servers.toolbarUrl}`);
    await page.getByText('समय पर जवाब नहीं मिला।').waitFor();
  });

  it('names possible causes when nobody answers', async () => {
    // A port that nothing listens on.
    await page.goto(`${world.host.otherSite}/?src=http://127.0.0.1:9`);
    await page.waitForSelector('omni-frame:state(refused)');
    expect(await problem())
      .to.contain('frame-src')
      .and.contain('http://127.0.0.1:9');
  });
});
