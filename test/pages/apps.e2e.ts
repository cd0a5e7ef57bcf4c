import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { callSdk, embed, initialize, OUT_OF_SIGHT, type Embedding } from './support/embedding.js';
import { forSuite } from './support/lasting.js';

/** An app of another origin, as somebody else would write it. */
const foreignApp = (toolbarUrl: string): string => `<!doctype html><title>A foreign app</title>
<script src="${toolbarUrl}/omni-sdk.js"></script><script>
  window.heard = [];
  window.life = [];
  sdk.on('sendLifecycleEvent', (stage) => {
    window.life.push(stage);
    if (stage === 'unloaded') sdk.store.set('draft', 'kept at the last moment');
  });
  for (const name of ['receiveData', 'receiveDataFromCrm']) sdk.on(name, (data) => window.heard.push([name, data]));
  window.ready = sdk.initialize({ context: 'app' });
</script>`;

/** It would run a script, turn the direction of what follows, and push everything else out of sight. */
const HOSTILE = `<img src=x onerror=alert(1)>\u2069\u202E${'W'.repeat(60)}`;

async function withApps(storage: 'partitioned' | 'refused' = 'partitioned'): Promise<Embedding> {
  const world = await embed(
    (host) => ({
      allowedOrigins: [host.sameSite, host.otherSite],
      apps: [
        { appId: 'foreign', name: 'Foreign', url: `${host.otherSite}/app` },
        { appId: 'second', name: 'Second', url: `${host.sameSite}/app?second` },
        { appId: 'mute', name: 'Mute', url: `${host.otherSite}/mute` },
        { appId: 'hostile"><b>', name: HOSTILE, url: `${host.otherSite}/app?hostile#here` },
      ],
    }),
    { storage },
  );
  const plain = world.host.page('/');
  world.host.page = (path) =>
    path.startsWith('/app')
      ? { body: foreignApp(world.servers.toolbarUrl) }
      : path === '/mute'
        ? { body: '<!doctype html><title>Mute</title>' }
        : plain;
  return world;
}

/** The page in a frame that shows up. */
async function framed(around: Page | Frame, selector: string): Promise<Frame> {
  const frame = await (await around.waitForSelector(selector)).contentFrame();
  if (!frame) throw new Error(`${selector} has no document.`);
  return frame;
}

/** Waits until an app has connected. */
async function isReady(app: Frame): Promise<void> {
  await app.waitForFunction(() => (window as unknown as { ready?: Promise<void> }).ready, null, OUT_OF_SIGHT);
}

/** Opens an app in the page that has its button, and waits until it has connected. */
async function openIn(toolbar: Page | Frame, name: string): Promise<Frame> {
  await toolbar.getByRole('button', { name, exact: true }).click();
  const frame = await framed(toolbar, `iframe[title=${JSON.stringify(name)}]`);
  await isReady(frame);
  return frame;
}

/** The next data that a page hears from an app. */
const fromApp = (place: Page | Frame): Promise<unknown> =>
  place.evaluate(() => {
    const { sdk } = window as unknown as {
      sdk: { once(name: string, handler: (data: unknown) => void): void };
    };
    return new Promise((resolve) => sdk.once('receiveDataFromApp', resolve));
  });

/** What the SDK and the toolbar have agreed on. */
const capabilities = (place: Frame): Promise<string[]> =>
  place.evaluate(() => (window as unknown as { sdk: { capabilities: string[] } }).sdk.capabilities);

describe('the life of custom apps', () => {
  const world = forSuite(() => withApps());
  let page: Page;

  before(async () => {
    page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    await initialize(page);
  });

  const openApp = async (name: string): Promise<Frame> => openIn(await framed(page, '#ameyoIframe'), name);

  /** Calls a method of an app's SDK. */
  const inApp = (frame: Frame, method: string, ...args: unknown[]) => callSdk(frame, method, ...args);
  const heard = (frame: Frame): Promise<unknown> =>
    frame
      .waitForFunction(
        () => {
          const { heard: list } = window as unknown as { heard: unknown[] };
          return list.length > 0 ? list : null;
        },
        null,
        OUT_OF_SIGHT,
      )
      .then((handle) => handle.jsonValue());

  it('talk with the CRM page and with each other', async () => {
    const first = await openApp('Foreign');
    const second = await openApp('Second');

    const arrived = fromApp(page);
    expect(await inApp(first, 'sendDataToCrm', { note: 'hello' })).not.to.have.property('error');
    expect(await arrived).to.deep.equal({ note: 'hello' });

    expect(await inApp(first, 'appInstance.getInfo', 'second-1')).to.have.nested.property(
      'value.name',
      'Second',
    );
    expect(await inApp(first, 'appInstance.getAllInfo', 'second')).to.have.nested.property('value.length', 1);
    expect(await inApp(first, 'appInstance.getInfo', 'nobody')).to.have.nested.property('error.code', 4000);
    await inApp(first, 'appInstance.sendDataToApp', 'second-1', { from: 'first' });
    expect(await heard(second)).to.deep.equal([['receiveData', { from: 'first' }]]);
    await inApp(second, 'appInstance.sendDataToApp', 'foreign-1', { from: 'second' });
    expect(await heard(first)).to.deep.equal([['receiveData', { from: 'second' }]]);

    await callSdk(page, 'sendDataToApp', { to: 'all' });
    await first.waitForFunction(
      () => (window as unknown as { heard: unknown[] }).heard.length === 2,
      null,
      OUT_OF_SIGHT,
    );
    expect(await heard(first)).to.deep.include(['receiveDataFromCrm', { to: 'all' }]);
  });

  it('receive their lifecycle events, and may save their state before they are closed', async () => {
    await page.reload();
    await initialize(page);
    const app = await openApp('Foreign');
    const life = (frame: Frame, count: number): Promise<unknown> =>
      frame
        .waitForFunction(
          (wanted) => {
            const { life: stages } = window as unknown as { life: string[] };
            return stages.length >= wanted ? stages : null;
          },
          count,
          OUT_OF_SIGHT,
        )
        .then((handle) => handle.jsonValue());
    expect(await life(app, 2)).to.deep.equal(['registered', 'loaded']);
    const other = await openApp('Second');
    await app.click('html');
    expect(await life(app, 3)).to.deep.equal(['registered', 'loaded', 'focused']);
    await other.click('html');
    expect(await life(app, 4)).to.deep.equal(['registered', 'loaded', 'focused', 'blurred']);
    expect(await life(other, 3)).to.deep.equal(['registered', 'loaded', 'focused']);

    const toolbar = app.parentFrame();
    await toolbar?.getByRole('button', { name: 'Foreign', exact: true }).click();
    await toolbar?.waitForSelector('iframe[title=Foreign]', { state: 'detached' });
    expect(await inApp(other, 'appInstance.getAllInfo', 'foreign')).to.deep.equal({ value: [] });
    const again = await openApp('Foreign');
    expect(await inApp(again, 'store.get', 'draft')).to.deep.equal({ value: 'kept at the last moment' });
    expect(await inApp(again, 'appInstance.getInfo', 'foreign-1')).to.have.nested.property(
      'value.state',
      'connected',
    );
  });

  it('may never connect, which the toolbar shows and other apps are told', async () => {
    await page.clock.install();
    await page.reload();
    await initialize(page);
    const app = await openApp('Foreign');
    const toolbar = app.parentFrame();
    await toolbar?.getByRole('button', { name: 'Mute', exact: true }).click();
    await toolbar?.waitForSelector('iframe[title=Mute]');
    const { error } = await inApp(app, 'appInstance.sendDataToApp', 'mute-1', { a: 1 });
    expect(error?.code).to.equal(5002);
    expect(error?.message).to.contain('not connected');
    await page.clock.fastForward(10_000);
    await toolbar?.waitForSelector('#apps p >> text=is open, and has not connected');
    expect(await toolbar?.locator('#apps p bdi').textContent()).to.equal('Mute');
    await toolbar?.getByRole('button', { name: 'Mute', exact: true }).click();
    await toolbar?.waitForSelector('iframe[title=Mute]', { state: 'detached' });
  });

  for (const [where, leave] of [
    ['to another page', () => location.assign('/mute')],
    ['to a page that nobody serves', () => location.assign('http://127.0.0.1:9/')],
  ] as const) {
    it(`may navigate ${where}, which the toolbar shows, with a way back to what they stored`, async () => {
      await page.reload();
      await initialize(page);
      const app = await openApp(HOSTILE);
      const toolbar = app.parentFrame() as Frame;
      await inApp(app, 'store.set', 'draft', where);
      await app.evaluate(leave).catch(() => undefined);
      await toolbar.waitForSelector('#apps p >> text=is no longer connected to the toolbar');
      expect(await toolbar.locator('#apps p bdi').textContent()).to.equal(HOSTILE);
      await toolbar.getByRole('button', { name: 'Load it again' }).click();
      const again = await framed(toolbar, '#apps iframe');
      await isReady(again);
      expect(await inApp(again, 'store.get', 'draft')).to.deep.equal({ value: where });
      expect(await toolbar.locator('#apps p').textContent()).to.equal('');
      // Where it has to go on from is the app, also for who uses the keyboard.
      expect(await toolbar.evaluate(() => document.activeElement?.localName)).to.equal('iframe');
    });
  }

  it('leave the toolbar its space however many are open, and the buttons in place', async () => {
    await page.reload();
    await initialize(page);
    const toolbar = await framed(page, '#ameyoIframe');
    const names = toolbar.locator('.app-names button');
    await names.first().waitFor();
    const boxes = (): Promise<string> =>
      names.evaluateAll((all) => JSON.stringify(all.map((one) => one.getBoundingClientRect())));
    const before = await boxes();
    for (const name of ['Foreign', 'Second', HOSTILE]) {
      await openApp(name);
      expect(await boxes()).to.equal(before);
    }
    const [width, height, wide, high] = await toolbar.evaluate(() => [
      innerWidth,
      innerHeight,
      document.documentElement.scrollWidth,
      document.querySelector('omni-toolbar')!.getBoundingClientRect().height,
    ]);
    expect(wide).to.equal(width);
    expect(high).to.be.at.least(0.35 * height);
    // The last one that was opened is the one that is seen.
    const { top, bottom } = await toolbar
      .locator('#apps iframe')
      .last()
      .evaluate((frame) => frame.getBoundingClientRect());
    expect([top >= 0.35 * height, bottom <= height]).to.deep.equal([true, true]);
  });

  it('open and close only once with a double click', async () => {
    await page.reload();
    await initialize(page);
    const toolbar = await framed(page, '#ameyoIframe');
    const button = toolbar.getByRole('button', { name: 'Foreign', exact: true });
    await button.dblclick();
    await toolbar.waitForSelector('iframe[title=Foreign]');
    expect(await button.getAttribute('aria-expanded')).to.equal('true');
    await button.dblclick();
    await toolbar.waitForSelector('iframe[title=Foreign]', { state: 'detached' });
    expect(await button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('are told when no page of the CRM listens, and may send again', async () => {
    const desktop = await world.browser.newPage();
    const address = encodeURIComponent(`${world.host.sameSite}/`);
    await desktop.goto(`${world.servers.toolbarUrl}/desktop/?crm=${address}`);
    const crm = await framed(desktop, '#stage iframe#crm');
    const app = await openIn(desktop, 'Foreign');
    const send = () => inApp(app, 'sendDataToCrm', { note: 'hello' });
    const refused = (await send()).error;
    expect(refused).to.include({ code: 5002 });
    expect(refused?.message).to.contain('No page of the CRM is connected');

    await crm.waitForFunction(() => 'sdk' in window);
    expect(await initialize(crm)).not.to.have.property('error');
    const arrived = fromApp(crm);
    expect(await send()).to.deep.equal({ value: 'ok' });
    expect(await arrived).to.deep.equal({ note: 'hello' });

    await crm.goto(`${world.host.sameSite}/mute`);
    while ((await send()).error?.code !== 5002);
    await desktop.close();
  });
});

describe('a custom app where storage is refused', () => {
  const world = forSuite(() => withApps('refused'));
  let page: Page;

  before(async () => {
    page = await world.browser.newPage();
  });

  async function openFrom(site: 'sameSite' | 'otherSite'): Promise<Frame> {
    await page.goto(world.host[site]);
    expect(await initialize(page)).not.to.have.property('error');
    return openIn(await framed(page, '#ameyoIframe'), 'Foreign');
  }

  it('stores as long as the page lives, and can see that this is not durable', async () => {
    let app = await openFrom('otherSite');
    expect(await capabilities(app)).not.to.include('durable-store');
    expect(await callSdk(app, 'store.set', 'draft', 'half')).not.to.have.property('error');
    expect(await callSdk(app, 'store.get', 'draft')).to.deep.equal({ value: 'half' });
    await app.evaluate(() => location.reload()).catch(() => undefined);
    await isReady(app);
    expect(await callSdk(app, 'store.get', 'draft')).to.deep.equal({ value: 'half' });
    app = await openFrom('otherSite');
    expect(await callSdk(app, 'store.get', 'draft')).to.have.nested.property('error.code', 4000);
  });

  it('sees a durable store where there is one', async () => {
    let app = await openFrom('sameSite');
    expect(await capabilities(app)).to.include('durable-store');
    await callSdk(app, 'store.set', 'draft', 'half');
    app = await openFrom('sameSite');
    expect(await callSdk(app, 'store.get', 'draft')).to.deep.equal({ value: 'half' });
  });
});
