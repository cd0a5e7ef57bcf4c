import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { plainHost, startHost, type HostSite } from './support/embedding.js';
import { hears, openFirefox, press, see, toolbarIn, type FirefoxStage } from './support/firefox-stage.js';

interface Failure {
  readonly code: number;
  readonly message: string;
}
interface HostWindow {
  readonly sdk: {
    initialize(options: object): Promise<void>;
    login(user: string, password: string): Promise<string>;
  };
}

/** What `initialize` rejects with in a page of the host; null when it connects. */
function initialize(page: Page): Promise<Failure | null> {
  return page.evaluate(async () => {
    try {
      await (window as unknown as HostWindow).sdk.initialize({ context: 'crm', origin: location.origin });
      return null;
    } catch (error) {
      const { code, message } = error as Failure;
      return { code, message };
    }
  });
}

for (const site of ['sameSite', 'otherSite'] as const) {
  describe(`a host in Firefox, ${site === 'sameSite' ? 'on the toolbar’s site' : 'on another site'}`, () => {
    let host: HostSite;
    let stage: FirefoxStage;

    /** The stage with or without the host among the allowed origins. */
    async function start(allowedOrigins: (host: HostSite) => readonly string[]): Promise<Page> {
      host = await startHost();
      stage = await openFirefox({ allowedOrigins: allowedOrigins(host) });
      host.page = () => ({ body: plainHost(stage.servers.toolbarUrl) });
      return stage.open(host[site]);
    }
    afterEach(async () => {
      await stage.close();
      await host.close();
    });

    it('works with nothing but omni-sdk.js, in a call too, and the toolbar says what is missing', async () => {
      const page = await start(({ sameSite, otherSite }) => [sameSite, otherSite]);
      expect(await initialize(page)).to.equal(null);
      const toolbar = await toolbarIn(page);
      if (site === 'otherSite') await see(toolbar, 'omni-toolbar >>> details.limits');
      expect(
        await page.evaluate(() => (window as unknown as HostWindow).sdk.login('executive', 'executive')),
      ).to.equal('Successfully Logged in');
      await press(toolbar, 'omni-campaign-picker >>> [part=submit]');
      await press(toolbar, 'omni-extension-picker >>> [part=submit]');
      await press(toolbar, 'omni-toolbar >>> .empty-actions .primary');
      await press(toolbar, 'omni-toolbar >>> [data-sample=voice]');
      await press(toolbar, 'omni-interaction-card >>> [part=accept]');
      await hears(toolbar);
    });

    it('gets error 1003 naming ALLOWED_ORIGINS when frame-ancestors kept the toolbar from loading', async () => {
      const failure = await initialize(await start(() => ['https://crm.example.com']));
      expect(failure?.code).to.equal(1003);
      expect(failure?.message).to.contain('ALLOWED_ORIGINS').and.to.contain(host[site]);
    });

    it('gets error 1000 naming frame-ancestors, CSP and the network when even the check of the origin failed', async () => {
      const page = await start(() => ['https://crm.example.com']);
      const { toolbarUrl } = stage.servers;
      host.page = () => ({
        body: plainHost(toolbarUrl),
        headers: { 'content-security-policy': `default-src 'none'; script-src ${toolbarUrl}` },
      });
      await page.reload();
      const failure = await initialize(page);
      expect(failure?.code).to.equal(1000);
      for (const culprit of ['frame-ancestors', 'Content-Security-Policy', 'network']) {
        expect(failure?.message).to.contain(culprit);
      }
    });
  });
}
