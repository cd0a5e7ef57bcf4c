import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { callSdk, embed, initialize, type Embedding } from './support/embedding.js';

/** An app of another origin, as somebody else would write it. */
const foreignApp = (toolbarUrl: string): string => `<!doctype html><title>A foreign app</title>
<script src="${toolbarUrl}/omni-sdk.js"></script><script>
  window.heard = [];
  for (const name of ['receiveData', 'receiveDataFromCrm']) sdk.on(name, (data) => window.heard.push([name, data]));
  window.ready = sdk.initialize({ context: 'app' });
</script>`;

describe('custom apps in the toolbar', function () {
  this.timeout(40_000);
  let world: Embedding;
  let page: Page;

  before(async () => {
    world = await embed((host) => ({
      allowedOrigins: [host.sameSite],
      apps: [
        { appId: 'foreign', name: 'Foreign', url: `${host.otherSite}/app` },
        { appId: 'second', name: 'Second', url: `${host.otherSite}/app?second` },
      ],
    }));
    const plain = world.host.page('/');
    world.host.page = (path) =>
      path.startsWith('/app') ? { body: foreignApp(world.servers.toolbarUrl) } : plain;
    page = await world.browser.newPage();
    await page.goto(world.host.sameSite);
    await initialize(page);
  });
  after(() => world.close());

  async function openApp(name: string): Promise<Frame> {
    const toolbar = page.frames().find((frame) => frame.url().includes('/omniapp/toolbar/'));
    await toolbar?.getByRole('button', { name, exact: true }).click();
    const element = await toolbar?.waitForSelector(`iframe[title="${name}"]`);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`There is no app ${name}.`);
    await frame.waitForFunction(() => (window as unknown as { ready?: Promise<void> }).ready);
    return frame;
  }

  /** Calls a method of an app's SDK. */
  const inApp = (frame: Frame, method: string, ...args: unknown[]) =>
    callSdk(frame as unknown as Page, method, ...args);
  const heard = (frame: Frame): Promise<unknown> =>
    frame
      .waitForFunction(() => {
        const { heard: list } = window as unknown as { heard: unknown[] };
        return list.length > 0 ? list : null;
      })
      .then((handle) => handle.jsonValue());

  it('talk with the CRM page and with each other', async () => {
    const first = await openApp('Foreign');
    const second = await openApp('Second');

    const arrived = page.evaluate(
      () =>
        new Promise((resolve) =>
          (
            window as unknown as { sdk: { once(name: string, handler: (data: unknown) => void): void } }
          ).sdk.once('receiveDataFromApp', resolve),
        ),
    );
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

    await callSdk(page, 'sendDataToApp', { to: 'all' });
    expect(await heard(first)).to.deep.equal([['receiveDataFromCrm', { to: 'all' }]]);
  });

  it('keep what they store, each for itself, also when the page is loaded again', async () => {
    await page.reload();
    await initialize(page);
    const first = await openApp('Foreign');
    const second = await openApp('Second');
    expect(await inApp(first, 'store.get', 'colour')).to.have.nested.property('error.code', 4000);
    await inApp(first, 'store.set', 'colour', 'blue');
    expect(await inApp(second, 'store.get', 'colour')).to.have.nested.property('error.code', 4000);
    await page.reload();
    await initialize(page);
    const again = await openApp('Foreign');
    expect(await inApp(again, 'store.get', { key: 'colour' })).to.deep.equal({ value: 'blue' });
    await inApp(again, 'store.delete', 'colour');
    expect(await inApp(again, 'store.get', 'colour')).to.have.nested.property('error.code', 4000);
  });

  it('may not do what is for the CRM page', async () => {
    await page.reload();
    await initialize(page);
    const app = await openApp('Foreign');
    for (const method of ['logout', 'sendDataToApp']) {
      const { error } = await inApp(app, method, ...(method === 'logout' ? [] : [{ a: 1 }]));
      expect(error?.code).to.equal(5003);
      expect(error?.message).to.contain("context 'crm'");
    }
    const { error } = await callSdk(page, 'store.get', 'colour');
    expect(error?.message).to.contain("context 'app'");
  });
});
