import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Diagnosis, Finding } from 'omni-toolbar/sdk';
import { callSdk, embed, initialize, plainHost } from './support/embedding.js';
import { forSuite } from './support/lasting.js';

const ALLOW = 'microphone; autoplay; speaker-selection; clipboard-write';

describe('a wrong setting', () => {
  const world = forSuite(() => embed((host) => ({ allowedOrigins: [host.sameSite] })));
  let page: Page;

  beforeEach(async () => {
    const context = await world.browser.newContext();
    await context.grantPermissions(['notifications', 'microphone'], { origin: world.host.sameSite });
    page = await context.newPage();
  });
  afterEach(() => page.context().close());

  /** Opens a host with these headers and, if it is given, an iframe of its own. */
  async function host(headers: Readonly<Record<string, string>> = {}, frame = ''): Promise<void> {
    const { toolbarUrl } = world.servers;
    const iframe = `<iframe id="ameyoIframe" ${frame} src="${toolbarUrl}/omniapp/toolbar/index.html?instanceId=ameyoIframe"></iframe>`;
    world.host.page = () => ({ body: plainHost(toolbarUrl) + (frame && iframe), headers });
    await page.goto(world.host.sameSite);
  }

  /** What is wrong, by check. */
  async function wrong(): Promise<Map<string, Finding>> {
    const { findings } = (await callSdk(page, 'diagnose')).value as Diagnosis;
    return new Map(
      findings
        .filter(({ severity }) => severity === 'problem' || severity === 'warning')
        .map((finding) => [finding.check, finding]),
    );
  }

  /** The page that was loaded last connects, and nothing is wrong any more. */
  async function rightAgain(): Promise<void> {
    expect(await initialize(page)).not.to.have.property('error');
    expect([...(await wrong()).keys()]).to.deep.equal([]);
  }

  it('is not found where all settings are right', async () => {
    await host();
    await rightAgain();
  });

  it('is the Permissions-Policy of the host', async () => {
    for (const header of ['microphone=()', 'microphone=(self)']) {
      await host({ 'permissions-policy': header });
      await initialize(page);
      const found = await wrong();
      expect(found.get('permissions-policy')?.fix).to.equal(
        `Permissions-Policy: microphone=(self "${world.servers.toolbarUrl}")`,
      );
      expect(found.has('allow')).to.equal(false);
      expect(found.get('microphone')?.severity).to.equal('problem');
    }
    await host({ 'permissions-policy': `microphone=(self "${world.servers.toolbarUrl}")` });
    await initialize(page);
    expect([...(await wrong()).keys()]).to.deep.equal([]);
  });

  it('is the allow attribute of the iframe', async () => {
    await host({}, 'allow="autoplay"');
    await initialize(page);
    const found = await wrong();
    expect(found.get('allow')).to.include({
      message: 'The iframe lacks microphone, speaker-selection, clipboard-write.',
      fix: `allow="${ALLOW}"`,
    });
    expect(found.has('permissions-policy')).to.equal(false);
    await host({}, `allow="${ALLOW}"`);
    await initialize(page);
    expect([...(await wrong()).keys()]).to.deep.equal([]);
  });

  it('is the sandbox of the iframe', async () => {
    await host({}, `allow="${ALLOW}" sandbox="allow-scripts allow-same-origin allow-forms"`);
    await initialize(page);
    expect((await wrong()).get('sandbox')?.message).to.equal(
      'The iframe lacks allow-popups, allow-popups-to-escape-sandbox, allow-downloads.',
    );
    const fix = (await wrong()).get('sandbox')?.fix ?? '';
    await host({}, `allow="${ALLOW}" ${fix}`);
    await rightAgain();
  });

  it('is a header which keeps the toolbar from being framed', async () => {
    await page.clock.install();
    await page.route('**/omniapp/toolbar/index.html*', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "frame-ancestors 'none'" };
      await route.fulfill({ response, headers });
    });
    await host();
    const outcome = initialize(page);
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.clock.fastForward(20_000);
    expect((await outcome).error?.code).to.equal(1000);
    await page.clock.resume();
    const found = await wrong();
    expect(found.get('frame-ancestors')).to.include({
      severity: 'problem',
      fix: `Content-Security-Policy: frame-ancestors ${world.host.sameSite}`,
    });
    expect(found.get('connection')?.message).to.contain('did not answer');
    expect(found.has('origin')).to.equal(false);
    await page.unroute('**/omniapp/toolbar/index.html*');
    await host();
    await rightAgain();
  });

  it('is the Content-Security-Policy of the host', async () => {
    const { toolbarUrl } = world.servers;
    const policy = `default-src 'self'; style-src 'unsafe-inline'; script-src ${toolbarUrl}; frame-src ${toolbarUrl}`;
    await host({ 'content-security-policy': policy });
    await initialize(page);
    const fix = (await wrong()).get('content-security-policy')?.fix ?? '';
    expect(fix).to.equal(`Content-Security-Policy: connect-src 'self' ${toolbarUrl}`);
    await host({ 'content-security-policy': `${policy}; ${fix.replace('Content-Security-Policy: ', '')}` });
    await initialize(page);
    expect([...(await wrong()).keys()]).to.deep.equal([]);
  });

  it('is storage that the browser refuses', async () => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await host();
    await initialize(page);
    expect((await wrong()).get('storage')?.message).to.contain('localStorage, sessionStorage, IndexedDB');
    // A page of the same profile for which the browser refuses nothing.
    page = await page.context().newPage();
    await host();
    await rightAgain();
  });

  it('is not reported for a missing microphone or a wrong clock, but these are named', async () => {
    await page.addInitScript(() => {
      navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
    });
    await page.clock.install({ time: Date.now() + 3_600_000 });
    await host();
    await initialize(page);
    const found = await wrong();
    expect(found.get('microphone-device')?.message).to.equal('This computer has no microphone.');
    expect(found.get('clock')?.message).to.match(/3[56]\d\d s ahead of the server/);

    // Nobody has to load anything again for these.
    await page.clock.setSystemTime(Date.now());
    // Each frame of the page takes the time over by itself.
    for (const frame of page.frames())
      while (Math.abs((await frame.evaluate(() => Date.now())) - Date.now()) > 60_000);
    expect([...(await wrong()).keys()]).to.deep.equal(['microphone-device']);
    for (const frame of page.frames())
      await frame.evaluate(() => Reflect.deleteProperty(navigator.mediaDevices, 'enumerateDevices'));
    expect([...(await wrong()).keys()]).to.deep.equal([]);
  });
});
