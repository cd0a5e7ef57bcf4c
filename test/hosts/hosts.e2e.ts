import { expect } from 'chai';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startFiles, type FileSite } from '../pages/support/files.js';
import { Hands } from '../pages/support/hands.js';
import { watch, type Watch } from '../pages/support/watch.js';
import { EXAMPLES, install, script } from './support/examples.js';
import { launchChromium } from '../pages/support/world.js';

/** The customers' page. It has to be served from the same origin as the host, to find the center that runs there. */
const CUSTOMER = fileURLToPath(new URL('../../dist/pages/crm-origin', import.meta.url));

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Host {
  readonly name: string;
  /** The folder to serve, and the page in it. */
  readonly served: string;
  readonly path: string;
  readonly builds: boolean;
  /** Whether the host creates elements before they are defined. */
  readonly early: boolean;
}

const built = (name: string, early = true): Host => ({
  name,
  served: join(EXAMPLES, name, 'dist'),
  path: '/',
  builds: true,
  early,
});

const HOSTS: readonly Host[] = [
  { name: 'plain-html', served: EXAMPLES, path: '/plain-html/', builds: false, early: true },
  built('react', false),
  built('vue'),
  built('svelte'),
  built('angular'),
];

/** Holds back every script that defines elements, until the returned function is called. */
async function holdElements(context: BrowserContext): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await context.route('**/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes('customElements.define(')) await released;
    await route.fulfill({ response });
  });
  return async () => {
    release();
    await context.unrouteAll({ behavior: 'wait' });
  };
}

const kitElements = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .map(({ localName }) => localName)
      .filter((name) => name.startsWith('omni-')),
  );

/** The violations that axe finds in a page, also inside of the elements. */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

for (const host of HOSTS) {
  describe(`a page in ${host.name}`, function () {
    this.timeout(600_000);
    let site: FileSite;
    let browser: Browser;
    let context: BrowserContext;
    let complaints: Watch;
    let page: Page;
    let release: () => Promise<void>;

    const record = (name: string): ReturnType<Page['locator']> =>
      page.locator('main omni-record-picker [part=record]', { hasText: name });
    const log = (): Promise<string[]> => page.locator('.log li').allTextContents();
    const choose = (name: string): Promise<void> =>
      page.getByRole('navigation').getByRole('button', { name }).click();

    before(async () => {
      const folder = await install(host.name);
      if (host.builds) await script(folder, 'build');
      site = await startFiles(host.served, CUSTOMER);
      browser = await launchChromium();
      context = await browser.newContext({ permissions: ['microphone'], reducedMotion: 'reduce' });
      complaints = await watch(context);
      release = await holdElements(context);
      page = await context.newPage();
      // The page is not fully loaded while its scripts are held back.
      await page.goto(site.url + host.path, { waitUntil: 'commit' });
    });
    after(async () => {
      await browser?.close();
      await site?.close();
    });

    it('is rendered before the elements are defined', async () => {
      await page.getByRole('navigation').getByRole('button').first().waitFor();
      const early = await page.evaluate(() => {
        const picker = document.querySelector<Element & { records?: unknown[] }>('omni-record-picker');
        return picker && { defined: picker.matches(':defined'), records: picker.records?.length };
      });
      expect(early).to.deep.equal(host.early ? { defined: false, records: 2 } : null);
    });

    it('sets objects and arrays on the elements, whenever these are defined', async () => {
      await release();
      await record('Delivery two days late').waitFor();
      await record('Order 4471').waitFor();
      await page.getByRole('heading', { name: 'Sign in to answer customers' }).waitFor();
      expect(await page.locator('main omni-record-picker').getAttribute('records')).to.equal(null);
    });

    it('changes these properties', async () => {
      await choose('Asha Menon');
      await record('Second lamp that hums').waitFor();
      expect(await page.locator('main omni-record-picker [part=record]').count()).to.equal(3);
      await choose('Grace Whitaker');
      await record('Invoice shows one item twice').waitFor();
      await page.locator('omni-click-to-dial').getByText('(336) 555-0142').waitFor();
    });

    it("receives the elements' events when the agent acts", async () => {
      await page.locator('omni-record-picker [part=open]').first().click();
      await page.locator('.log li').first().waitFor();
      expect(await log()).to.deep.equal(['Opened: Invoice shows one item twice']);
    });

    it("shows a customer's chat, and lets the agent answer and finish it", async () => {
      const hands = await Hands.on(page);
      await hands.goToWork('executive');
      await page.locator('omni-toolbar [data-sample=chat]').waitFor();
      const customer = await context.newPage();
      await customer.goto(`${site.url}/customer/`);
      await customer.click('[data-start=chat]');
      await page.bringToFront();

      await page.getByRole('heading', { level: 1, name: 'Anshika Rao' }).waitFor();
      expect((await log())[0]).to.equal('Screen pop: Anshika Rao');
      const card = page.locator('main omni-interaction-card');
      await card.locator('[part=accept]').click();
      await card.locator('[part=state]', { hasText: 'Live' }).waitFor();
      await hands.write('Good morning, Anshika');
      await customer.getByText('Good morning, Anshika').waitFor();

      const offered = page.locator('aside omni-record-picker [part=record]', { hasText: 'Order 4471' });
      await offered.waitFor();
      expect(await violations(page), 'two lists of records').to.deep.equal([]);
      await offered.locator('[part=attach]').click();
      await page.locator('aside omni-record-card', { hasText: 'Order 4471' }).waitFor();
      expect((await log())[0]).to.equal('Attached: Order 4471, twelve pallets');
      expect(await violations(page)).to.deep.equal([]);

      await hands.control('end');
      await hands.dispose('closed', 'Asked for the time of day');
      await card.waitFor({ state: 'hidden' });
      await page.locator('.log li', { hasText: 'Wrapped up' }).waitFor();
      await customer.close();
    });

    it('leaves nothing in memory when it removes the elements, and works when it shows them again', async () => {
      const children = await page.evaluate(() => document.body.childElementCount);
      for (let round = 0; round < 3; round++) {
        await page.getByRole('button', { name: 'Close the desk' }).click();
        await page.getByText('The desk is closed.').waitFor();
        expect(await kitElements(page)).to.deep.equal([]);
        await page.getByRole('button', { name: 'Open the desk' }).click();
        await page.locator('omni-toolbar').waitFor();
      }
      expect(await page.evaluate(() => document.body.childElementCount)).to.equal(children);
      await record('Order 4471').waitFor();
      const hands = await Hands.on(page);
      await hands.until('presence', 'status', 'available');

      const customer = await context.newPage();
      await customer.goto(`${site.url}/customer/`);
      await customer.click('[data-start=chat]');
      await page.bringToFront();
      await page.locator('main omni-interaction-card [part=accept]').click();
      await hands.interaction('connected');
      expect(await log()).to.deep.equal(['Screen pop: Anshika Rao']);
    });

    it("changes the elements' language with its own to Arabic, for a whole call", async () => {
      const hands = await Hands.on(page);
      const toolbar = page.locator('omni-toolbar');
      await page.evaluate(() => Object.assign(document.documentElement, { lang: 'ar', dir: 'rtl' }));
      await hands.control('end');
      await hands.dispose('closed', 'In English');
      await toolbar.getByRole('heading', { name: 'لا محادثات جارية' }).waitFor();

      const customer = await context.newPage();
      await customer.goto(`${site.url}/customer/`);
      await customer.click('[data-start=voice]');
      await page.bringToFront();
      const card = page.locator('main omni-interaction-card');
      await card.getByRole('button', { name: 'قبول' }).waitFor();
      await hands.accept();
      const offered = page.locator('aside omni-record-picker [part=record]', { hasText: 'طلب شراء' });
      await offered.locator('[part=attach]').click();
      await page.locator('aside omni-record-card', { hasText: 'Order 4471' }).waitFor();
      await hands.control('hold');
      await card.locator('[part=state]', { hasText: 'قيد الانتظار' }).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      const { beside, over } = await page.evaluate(() => {
        const [desk, main, nav] = ['.desk', 'main', 'nav'].map((part) =>
          document.querySelector(part)!.getBoundingClientRect(),
        );
        const { scrollWidth, clientWidth } = document.documentElement;
        return {
          beside: desk!.right <= main!.left + 1 && main!.right <= nav!.left + 1,
          over: scrollWidth - clientWidth,
        };
      });
      expect({ beside, over }).to.deep.equal({ beside: true, over: 0 });

      await hands.control('hold');
      await hands.control('end');
      await hands.dispose('closed', 'تم');
      await card.waitFor({ state: 'hidden' });
      await customer.close();
    });

    it('has nothing to complain about', () => {
      expect(complaints.take()).to.deep.equal([]);
    });
  });
}
