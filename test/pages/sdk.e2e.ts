import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import type { Sdk } from 'omni-toolbar/sdk';
import { callSdk, embed, initialize, plainHost, violationsOf } from './support/embedding.js';
import { forSuite } from './support/lasting.js';

describe('a host with nothing but omni-sdk.js', () => {
  const world = forSuite(() => embed((host) => ({ allowedOrigins: [host.sameSite, host.otherSite] })));

  for (const site of ['sameSite', 'otherSite'] as const) {
    it(`works from ${site === 'sameSite' ? 'another origin of the site' : 'another site'}`, async () => {
      const page = await world.browser.newPage();
      await page.goto(world.host[site]);
      expect(await initialize(page)).not.to.have.property('error');
      expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('error.code', 5001);
      expect(await callSdk(page, 'login', 'executive', 'executive')).to.deep.equal({
        value: 'Successfully Logged in',
      });
      expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('value.userId', 'executive');
      expect(await callSdk(page, 'logout')).to.have.property('value');
      expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('error.code', 5001);
      await page.close();
    });
  }

  it('makes a frame with the permissions that the toolbar needs and no more', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.otherSite);
    await initialize(page);
    const frame = page.locator('#ameyoIframeDiv > iframe#ameyoIframe');
    expect(await frame.getAttribute('allow')).to.equal(
      'microphone; autoplay; speaker-selection; clipboard-write',
    );
    expect(await frame.getAttribute('sandbox')).to.equal(
      'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
    );
    const url = new URL((await frame.getAttribute('src')) ?? '');
    expect(url.origin + url.pathname).to.equal(`${world.servers.toolbarUrl}/omniapp/toolbar/index.html`);
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      origin: world.host.otherSite,
      instanceId: 'ameyoIframe',
    });
    await page.close();
  });

  it('is told why the toolbar has no contact center', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    await page.evaluate((toolbarUrl) => {
      const frame = document.createElement('iframe');
      frame.id = 'ameyoIframe';
      frame.src = `${toolbarUrl}/omniapp/toolbar/index.html?adapter=nonesuch`;
      document.body.append(frame);
    }, world.servers.toolbarUrl);
    const { error } = await initialize(page);
    expect(error?.code).to.equal(4000);
    expect(error?.message).to.contain('"nonesuch"');
    await page.close();
  });

  it("violates no policy, neither its own strict one nor the toolbar's", async () => {
    const context = await world.browser.newContext();
    const violations = await violationsOf(context);
    const { toolbarUrl } = world.servers;
    world.host.page = () => ({
      body: plainHost(toolbarUrl).replaceAll(/ style="[^"]*"/g, ''),
      headers: {
        'content-security-policy': [
          "default-src 'none'",
          `script-src 'self' ${toolbarUrl}`,
          `frame-src ${toolbarUrl}`,
          `connect-src ${toolbarUrl}`,
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
        ].join('; '),
      },
    });
    const page = await context.newPage();
    await page.goto(world.host.sameSite);
    expect(await initialize(page)).not.to.have.property('error');
    await callSdk(page, 'login', 'executive', 'executive');
    await callSdk(page, 'diagnose');
    expect(violations).to.deep.equal([]);
    await context.close();
    world.host.page = () => ({ body: plainHost(toolbarUrl) });
  });

  it('reports before the deadline what its policy lacks when that blocks the frame', async () => {
    const { toolbarUrl } = world.servers;
    world.host.page = () => ({
      body: plainHost(toolbarUrl),
      headers: {
        'content-security-policy': `frame-src 'self'; script-src ${toolbarUrl}`,
      },
    });
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    const { error } = await initialize(page);
    expect(error?.code).to.equal(1000);
    expect(error?.message)
      .to.contain('within 2.5 s')
      .and.to.contain(`it needs frame-src 'self' ${toolbarUrl}`);
    await page.close();
  });

  it('reports a missing container, also when it is only misspelt', async () => {
    const { toolbarUrl } = world.servers;
    world.host.page = () => ({ body: plainHost(toolbarUrl).replace('ameyoIframeDiv', 'ameyolFrameDiv') });
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    const { error } = await initialize(page);
    expect(error?.code).to.equal(4000);
    expect(error?.message).to.contain('<div id="ameyoIframeDiv">').and.to.contain('"ameyolFrameDiv"');
    await page.close();
    world.host.page = () => ({ body: plainHost(toolbarUrl) });
  });

  it('names every field that a call lacks, before there is a toolbar', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    for (const [method, fields] of [
      ['setExtensionInfo', /callContextId .+ phone /],
      ['invokeEccApi', /microservice .+ url .+ method /],
      ['getDispositionCodesWithDispositionClass', /campaignId /],
      ['disposeAndInitiateNewInteraction', /interactionId .+ dispositionCodeId .+ phone /],
    ] as const) {
      const { code, problems } = await page.evaluate(
        ([name]) =>
          (window as unknown as { sdk: Record<string, () => Promise<unknown>> }).sdk[name]!().then(
            () => ({ code: 0, problems: '' }),
            ({ code, details }: { code: number; details: { problems: { problem: string }[] } }) => ({
              code,
              problems: details.problems.map(({ problem }) => problem).join(' '),
            }),
          ),
        [method] as const,
      );
      expect(code).to.equal(2001);
      expect(problems).to.match(fields);
    }
    await page.close();
  });

  it('starts from a script in the head, before the container exists', async () => {
    const { toolbarUrl } = world.servers;
    world.host.page = () => ({
      body: `<!doctype html><head><script src="${toolbarUrl}/omni-sdk.js"></script><script>
        window.started = sdk.initialize({ context: 'crm', origin: location.origin });
      </script></head><body><p>Later:</p><div id="ameyoIframeDiv"></div></body>`,
    });
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    await page.evaluate(() => (window as unknown as { started: Promise<void> }).started);
    expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('error.code', 5001);
    await page.close();
    world.host.page = () => ({ body: plainHost(toolbarUrl) });
  });

  it('starts from the snippet of the documentation, in whatever way the page loads the script', async () => {
    const { toolbarUrl } = world.servers;
    const sdkUrl = `${toolbarUrl}/omni-sdk.js`;
    const page = await world.browser.newPage();
    const container = '<div id="ameyoIframeDiv"></div>';
    const snippet = `const sdkConfig = {
      context: "crm",
      origin: "${world.host.sameSite}",
      instanceId: "ameyoIframe" // the iframeId embedding the crm
    };
    // after loading sdk module
    window.started = sdk.initialize(sdkConfig);`;
    for (const body of [
      `${container}<script src="${sdkUrl}"></script><script>${snippet}</script>`,
      `<div id="ameyoIframeDiv"><iframe id="ameyoIframe" src="${toolbarUrl}/omniapp/toolbar/index.html"></iframe></div>
        <script src="${sdkUrl}"></script><script>${snippet}</script>`,
      `${container}<script>
        const script = Object.assign(document.createElement('script'), { src: '${sdkUrl}' });
        script.onload = () => { ${snippet} };
        document.head.append(script);
      </script>`,
      // A picture of somebody's message is no script of ours, whatever its address.
      `<img src="/omni-sdk.png" alt="" />${container}
        <script type="module" src="${sdkUrl}"></script><script type="module">${snippet}</script>`,
      `${container}<script type="module">
        await import('${sdkUrl}');
        sdk.setBaseUrl('${toolbarUrl}/omniapp/toolbar/index.html');
        ${snippet}
      </script>`,
      // Browsers give a page's elements their ids as names of the window.
      `<form id="sdk"></form>${container}<script src="${sdkUrl}"></script><script>${snippet}</script>`,
    ]) {
      world.host.page = () => ({ body: `<!doctype html>${body}` });
      await page.goto(world.host.sameSite);
      await page.waitForFunction(() => (window as unknown as { started?: object }).started);
      expect(await callSdk(page, 'getPrimaryColumnName'), body).to.deep.equal({ value: 'id' });
      // What moves the frame is a file of its own, which the script finds from where it came itself.
      const moved = await page.evaluate(async () => {
        const { sdk } = window as unknown as { sdk: Sdk };
        await sdk.setLayout({ dock: 'left' });
        return sdk.layout.dock;
      });
      expect(moved, body).to.equal('left');
    }
    await page.close();
    world.host.page = () => ({ body: plainHost(toolbarUrl) });
  });

  it('starts nothing when the page disconnected before the container existed', async () => {
    const { toolbarUrl } = world.servers;
    world.host.page = () => ({
      body: `<!doctype html><head><script src="${toolbarUrl}/omni-sdk.js"></script><script>
        const config = { context: 'crm', origin: location.origin };
        window.given = sdk.initialize(config).catch(({ code, message }) => ({ code, message }));
        sdk.disconnect();
      </script></head><body><div id="ameyoIframeDiv"></div></body>`,
    });
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    const given = await page.evaluate(() => (window as unknown as { given: Promise<unknown> }).given);
    expect(given).to.deep.equal({
      code: 5011,
      message: 'initialize was not finished: this page disconnected.',
    });
    expect(await page.locator('iframe').count()).to.equal(0);
    expect((await initialize(page)).error).to.equal(undefined);
    await page.close();
    world.host.page = () => ({ body: plainHost(toolbarUrl) });
  });

  it('names what the sandbox of its own frame lacks', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    await page.evaluate((toolbarUrl) => {
      const frame = document.createElement('iframe');
      frame.id = 'ameyoIframe';
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = `${toolbarUrl}/omniapp/toolbar/index.html`;
      document.body.append(frame);
    }, world.servers.toolbarUrl);
    const { error } = await initialize(page);
    expect(error?.code).to.equal(5006);
    expect(error?.message).to.contain('add allow-same-origin to its sandbox');
    await page.close();
  });

  it('shows notifications itself if it has the permission', async () => {
    const context = await world.browser.newContext();
    await context.grantPermissions(['notifications'], { origin: world.host.otherSite });
    const page = await pageThatTellsNotifications(context);
    const shown = await page.waitForFunction(() => {
      const { shown: list } = window as unknown as { shown: unknown[] };
      return list.length > 0 ? list : null;
    });
    expect(await shown.jsonValue()).to.deep.equal([['Callback due', 'Call Asha']]);
    await context.close();
  });

  it('has the toolbar show a toast that says so if it has no permission', async () => {
    const context = await world.browser.newContext();
    const page = await pageThatTellsNotifications(context);
    const toolbar = page.frames().find((frame) => frame.url().includes('/omniapp/'));
    const toast = await toolbar?.waitForFunction(() => {
      const provider = document.querySelector('omni-provider') as unknown as {
        omni: { state: { get(key: string): { message: string }[] } };
      };
      return provider.omni.state.get('toasts')[0]?.message;
    });
    const message = String(await toast?.jsonValue());
    expect(message).to.contain('Callback due: Call Asha').and.to.contain('may not show notifications');
    expect(await page.evaluate(() => (window as unknown as { shown: unknown[] }).shown)).to.deep.equal([]);
    await context.close();
  });

  /** A host that triggers a notification, and remembers which ones it was made to show. */
  async function pageThatTellsNotifications(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shown: unknown[] = ((window as unknown as { shown: unknown[] }).shown = []);
      window.Notification = new Proxy(window.Notification, {
        construct(target, [title, options]: [string, NotificationOptions]) {
          shown.push([title, options.body]);
          return new target(title, options);
        },
      });
    });
    await page.goto(world.host.otherSite);
    await initialize(page);
    await callSdk(page, 'triggerDesktopNotification', 'reminder', 'callback', 'Callback due', 'Call Asha');
    return page;
  }

  it('makes another frame when its own was removed and initialize is called again', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    expect(await initialize(page)).not.to.have.property('error');
    await page.evaluate(() => {
      const container = document.querySelector('#ameyoIframeDiv')!;
      container.replaceWith(container.cloneNode());
    });
    expect(await initialize(page)).not.to.have.property('error');
    expect(await callSdk(page, 'getPrimaryColumnName')).to.have.property('value');
    expect(await initialize(page)).not.to.have.property('error');
    expect(await page.locator('iframe').count()).to.equal(1);
    await page.close();
  });

  it('keeps the frame over a reload, and settles the calls', async () => {
    const page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    await initialize(page);
    await callSdk(page, 'login', 'executive', 'executive');
    const loaded = page.evaluate(() =>
      new Promise((resolve) => {
        const frame = document.querySelector('iframe') as HTMLIFrameElement;
        frame.addEventListener('load', resolve, { once: true });
        frame.src = frame.src;
      }).then(() => undefined),
    );
    // A call in the middle is answered by the page that goes, or rejected because it goes.
    const [inTheMiddle] = await Promise.all([callSdk(page, 'getCurrentUser'), loaded]);
    const { value, error } = inTheMiddle as { value?: { userId: string }; error?: { code: number } };
    expect(value?.userId ?? error?.code).to.be.oneOf(['executive', 5005]);
    expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('value.userId', 'executive');
    await page.close();
  });
});

describe('a host that may not embed the toolbar', () => {
  const world = forSuite(() => embed(() => ({ allowedOrigins: ['https://crm.example.com'] })));

  for (const site of ['sameSite', 'otherSite'] as const) {
    const where = site === 'sameSite' ? 'from the toolbar’s site' : 'from another site';

    it(`gets error 1003 naming ALLOWED_ORIGINS when frame-ancestors kept the toolbar from loading, ${where}`, async () => {
      const page = await world.browser.newPage();
      await page.goto(world.host[site]);
      const { error } = await initialize(page);
      expect(error).to.include({ code: 1003, name: 'INVALID_ORIGIN' });
      expect(error?.message).to.contain('ALLOWED_ORIGINS').and.to.contain(world.host[site]);
      expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('error.code', 1003);
      // A second attempt begins anew, in one frame.
      expect((await initialize(page)).error?.code).to.equal(1003);
      expect(await page.locator('iframe').count()).to.equal(1);
      await page.close();
    });

    it(`gets error 1003 naming ALLOWED_ORIGINS from the toolbar's page, where no header keeps it away, ${where}`, async () => {
      const page = await world.browser.newPage();
      const { toolbarUrl } = world.servers;
      await page.route(`${toolbarUrl}/omniapp/toolbar/**`, async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        delete headers['content-security-policy'];
        await route.fulfill({ response, headers });
      });
      await page.goto(world.host[site]);
      const { error } = await initialize(page);
      expect(error).to.include({ code: 1003, name: 'INVALID_ORIGIN' });
      expect(error?.message).to.contain('ALLOWED_ORIGINS');
      const toolbar = page.frameLocator('#ameyoIframe');
      await toolbar.getByText(`Add ${world.host[site]} to ALLOWED_ORIGINS`).waitFor();
      await page.close();
    });
  }

  it('gets error 1000 naming possible causes when even the check of the origin failed', async () => {
    const { toolbarUrl } = world.servers;
    world.host.page = () => ({
      body: plainHost(toolbarUrl),
      headers: {
        'content-security-policy': `default-src 'none'; script-src ${toolbarUrl}; style-src 'unsafe-inline'`,
      },
    });
    const page = await world.browser.newPage();
    await page.clock.install();
    await page.goto(world.host.sameSite);
    const outcome = initialize(page);
    await page.locator('iframe').waitFor({ state: 'attached' });
    await page.clock.fastForward(15_000);
    const { error } = await outcome;
    expect(error?.code).to.equal(1000);
    expect(error?.message)
      .to.contain('frame-ancestors')
      .and.to.contain('Content-Security-Policy')
      .and.to.contain('network');
    await page.close();
  });
});
