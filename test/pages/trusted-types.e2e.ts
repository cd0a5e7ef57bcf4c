import { expect } from 'chai';
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startHost, violationsOf, type HostSite } from './support/embedding.js';
import { launchChromium } from './support/world.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const COMPOSED =
  '<p>Asha Rao, 98765 43210</p><omni-provider><omni-login-form></omni-login-form>' +
  '<omni-number-scanner country="IN"></omni-number-scanner></omni-provider>';
const FORM = 'omni-login-form input[type=password]';

/** A host with a Lit of its own, which renders one line. */
async function ownLit(): Promise<string> {
  const contents =
    "import { html, render } from 'lit'; render(html`<p id='own'>${'Its own'} Lit</p>`, document.body);";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
}

describe('a composed page under Trusted Types', () => {
  let host: HostSite;
  let browser: Browser;
  let policy = '';

  before(async () => {
    host = await startHost();
    const scripts: Readonly<Record<string, string>> = {
      '/own-lit.js': await ownLit(),
      '/omni-toolbar.js': await readFile(`${ROOT}dist/omni-toolbar.js`, 'utf8'),
      '/omni-toolbar-phones.js': await readFile(`${ROOT}dist/omni-toolbar-phones.js`, 'utf8'),
    };
    host.page = (path): ReturnType<HostSite['page']> => {
      const script = scripts[path.replace(/\?.*/, '')];
      if (script) return { body: script, headers: { 'content-type': 'text/javascript' } };
      const sources =
        path === '/one' ? ['omni-toolbar.js'] : ['own-lit.js', 'omni-toolbar.js', 'omni-toolbar.js?2'];
      return {
        body: `<!doctype html><title>CRM</title><body>${sources.map((src) => `<script src="/${src}"></script>`).join('')}${COMPOSED}</body>`,
        headers: {
          'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types ${policy}`,
        },
      };
    };
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await host.close();
  });

  /** Opens a page, and tells what is on it once something is there. */
  async function open(path: string, there: string): Promise<{ own: number; form: number; wrong: string[] }> {
    const context = await browser.newContext();
    const wrong = await violationsOf(context);
    context.on('weberror', (error) => wrong.push(error.error().message));
    const page = await context.newPage();
    await page.goto(host.sameSite + path);
    await page.locator(there).first().waitFor({ state: 'attached' });
    if (there === FORM) await page.locator('p > a[href="tel:+919876543210"]').waitFor();
    const form = await page.locator(FORM).count();
    const own = await page.locator('#own').count();
    await context.close();
    return { own, form, wrong };
  }

  it('works with the one policy "lit-html"', async () => {
    policy = 'lit-html';
    expect(await open('/one', FORM)).to.deep.equal({ own: 0, form: 1, wrong: [] });
  });

  it("works beside a Lit of the host's own and a second copy of itself, with 'allow-duplicates'", async () => {
    policy = "lit-html 'allow-duplicates'";
    expect(await open('/all', FORM)).to.deep.equal({ own: 1, form: 1, wrong: [] });
  });

  it("is stopped without 'allow-duplicates', and the browser reports that", async () => {
    policy = 'lit-html';
    const { own, form, wrong } = await open('/all', '#own');
    expect({ own, form }).to.deep.equal({ own: 1, form: 0 });
    expect(wrong.join('\n'))
      .to.match(/trusted-types/)
      .and.to.match(/lit-html/);
  });
});
