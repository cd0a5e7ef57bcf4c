import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { startHost, type HostSite } from './support/embedding.js';
import { lookInside } from './support/look-inside.js';
import { launchChromium } from './support/world.js';

const SCRIPT = fileURLToPath(new URL('../../dist/omni-toolbar.js', import.meta.url));

/** Everything that a stylesheet of the page can do to elements that it means to show. */
const HOSTILE = `
  html { font-size: 10px; }
  * { all: unset; }
  * {
    box-sizing: content-box !important;
    color: red !important;
    background: yellow !important;
    font: italic 900 31px/3 fantasy !important;
    letter-spacing: 1em !important;
    word-spacing: 1em !important;
    text-align: center !important;
    text-decoration: line-through !important;
    text-indent: 3em !important;
    text-shadow: 2px 2px lime !important;
    text-transform: uppercase !important;
    white-space: pre !important;
    word-break: break-all !important;
    cursor: wait !important;
    caret-color: transparent !important;
    color-scheme: dark !important;
    -webkit-text-fill-color: red !important;
    -webkit-text-stroke: 2px red !important;
    user-select: none !important;
    scrollbar-color: red lime !important;
    writing-mode: vertical-rl !important;
  }
  * > :not(omni-toolbar) { border: 3px solid red !important; }
  button, input, svg, section { display: none !important; }
  style, script, head { display: none !important; }
  #place { border: 0 !important; writing-mode: horizontal-tb !important; }
  .war { position: fixed; inset: 0 0 auto auto; z-index: 2147483000; block-size: 900px; inline-size: 200px; }
`;

const crm = (css: string): string => `<!doctype html><html lang="en"><title>CRM</title>
<style>
  #page { display: block; color-scheme: light; }
  #place { display: block; position: absolute; top: 20px; left: 20px; width: 388px; height: 640px; }
  #place.wide { width: 1000px; height: 60px; top: 700px; }
  ${css}
</style>
<body><div id="page"><p id="words">The host's own words</p></div>
<div id="place"><omni-provider adapter="embedded" seed="1"><omni-toolbar theme="light"></omni-toolbar></omni-provider></div>
<script>window.globalsBefore = Object.getOwnPropertyNames(window);</script>
<script src="/omni-toolbar.js"></script></body></html>`;

/** What the page has to complain about. */
const complaints: string[] = [];

/** How the page's own words look, and how many styles it has. */
const looksOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const look = getComputedStyle(document.querySelector('#words')!);
    return {
      words: [...look].map((name) => `${name}: ${look.getPropertyValue(name)}`),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length,
      head: document.head.childElementCount,
    };
  });

class Host {
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, url: string): Promise<Host> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    context.on('weberror', (error) => complaints.push(error.error().message));
    const opened = await context.newPage();
    opened.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('favicon.ico')) {
        complaints.push(message.text());
      }
    });
    await opened.goto(url);
    await opened.locator('omni-login-form input[type=password]').waitFor({ state: 'attached' });
    // The bar names the contact center as soon as that has answered; then nothing is said of the connection any more.
    await opened.locator('omni-toolbar .name', { hasText: 'Embedded center' }).waitFor({ state: 'attached' });
    await opened.locator('omni-connection-status:state(well)').waitFor({ state: 'attached' });
    return new Host(opened);
  }

  signIn = async (): Promise<void> => {
    await this.page.getByLabel('User name').fill('executive');
    await this.page.getByLabel('Password', { exact: true }).fill('executive');
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await this.page.locator('omni-campaign-picker').getByRole('checkbox').first().waitFor();
  };

  goToWork = async (): Promise<void> => {
    await this.page.locator('omni-campaign-picker').getByRole('button').last().click();
    const extensions = this.page.locator('omni-extension-picker');
    await extensions.getByRole('radio').first().check();
    await extensions.locator('[part=submit]').click();
    await this.page.locator('#stage .empty').waitFor();
  };

  openMenu = async (): Promise<void> => {
    await this.page.locator('omni-presence button').first().click();
    await this.page.locator('omni-presence [part=menu]:popover-open').waitFor();
    await this.page.mouse.move(0, 0);
  };

  show = async (mode: string, dock: string): Promise<void> => {
    await this.page.keyboard.press('Escape');
    await this.page.evaluate(
      async ([nextMode, nextDock]) => {
        const toolbar = document.querySelector('omni-toolbar')!;
        document.querySelector('#place')!.classList.toggle('wide', nextDock === 'bottom');
        Object.assign(toolbar, { mode: nextMode, dock: nextDock });
        await (toolbar as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      },
      [mode, dock] as const,
    );
  };
}

describe('a hostile page', () => {
  let site: HostSite;
  let browser: Browser;
  let calm: Host;
  let hostile: Host;

  before(async () => {
    site = await startHost();
    const script = await readFile(SCRIPT, 'utf8');
    site.page = (path): ReturnType<HostSite['page']> =>
      path === '/omni-toolbar.js'
        ? { body: script, headers: { 'content-type': 'text/javascript' } }
        : { body: crm(path === '/hostile' ? HOSTILE : '') };
    browser = await launchChromium();
    calm = await Host.open(browser, `${site.sameSite}/calm`);
    hostile = await Host.open(browser, `${site.sameSite}/hostile`);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const steps: readonly (readonly [string, (host: Host) => Promise<void>])[] = [
    ['signing in', () => Promise.resolve()],
    ['choosing campaigns', (host) => host.signIn()],
    ['being at work', (host) => host.goToWork()],
    ['an open menu', (host) => host.openMenu()],
    ['a strip', (host) => host.show('docked', 'bottom')],
    ['floating', (host) => host.show('floating', 'right')],
    ['collapsed', (host) => host.show('collapsed', 'right')],
  ];
  for (const [what, go] of steps) {
    it(`changes nothing in ${what}`, async () => {
      await go(calm);
      await go(hostile);
      const [expected, found] = [await lookInside(calm.page), await lookInside(hostile.page)];
      expect(Object.keys(expected).length).to.be.greaterThan(what === 'collapsed' ? 5 : 25);
      // A pill is a word in the page's text: where it stands is the page's.
      if (what === 'collapsed') delete expected.place;
      if (what === 'collapsed') delete found.place;
      const changed = Object.keys({ ...expected, ...found }).filter((name) => expected[name] !== found[name]);
      const told = changed.map((name) => `${name}:\n  ${expected[name]}\n  ${found[name]}`);
      expect(told.join('\n')).to.equal('');
    });
  }

  it('does not cover a toolbar that floats, nor its menus', async () => {
    await hostile.show('floating', 'right');
    await hostile.page.evaluate(() => {
      const war = document.createElement('div');
      war.className = 'war';
      document.body.prepend(war);
    });
    const covered = await hostile.page.evaluate(() => {
      const { left, top, width } = document.querySelector('omni-toolbar')!.getBoundingClientRect();
      return document.elementFromPoint(left + width - 30, top + 30)?.localName;
    });
    expect(covered).to.equal('omni-toolbar');
  });
});

describe('a toolbar in a page', () => {
  let site: HostSite;
  let browser: Browser;
  let host: Host;
  let untouched: unknown;

  before(async () => {
    complaints.length = 0;
    site = await startHost();
    const script = await readFile(SCRIPT, 'utf8');
    site.page = (path): ReturnType<HostSite['page']> =>
      path === '/omni-toolbar.js'
        ? { body: script, headers: { 'content-type': 'text/javascript' } }
        : {
            body: crm('').replace(path === '/without' ? '<script src="/omni-toolbar.js"></script>' : '', ''),
          };
    browser = await launchChromium();
    const without = await browser.newPage();
    await without.goto(`${site.sameSite}/without`);
    untouched = await looksOf(without);
    host = await Host.open(browser, `${site.sameSite}/`);
    await host.signIn();
    await host.goToWork();
    await host.openMenu();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  it('does not change the look of the page', async () => {
    expect(await looksOf(host.page)).to.deep.equal(untouched);
  });

  it('leaves no globals but those by which copies of Lit and of zod know each other', async () => {
    const added = await host.page.evaluate(() => {
      const { globalsBefore } = window as unknown as { globalsBefore: string[] };
      return Object.getOwnPropertyNames(window).filter((name) => !globalsBefore.includes(name));
    });
    expect(added.filter((name) => name !== 'globalsBefore').sort()).to.deep.equal([
      '__zod_globalConfig',
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ]);
  });

  it('causes no rejection or error in the page', async () => {
    const last = host.page
      .context()
      .waitForEvent('weberror', (error) => error.error().message === 'the last');
    await host.page.evaluate(() => {
      document.querySelector('omni-provider')!.remove();
      setTimeout(() => void Promise.reject(new Error('the last')));
    });
    await last;
    expect(complaints).to.deep.equal(['the last']);
  });
});
