import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './support/world.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The page that the readme shows first. */
async function pageOfReadme(): Promise<string> {
  const readme = await readFile(`${ROOT}README.md`, 'utf8');
  return /```html\n(<!doctype html>[\s\S]+?)```/.exec(readme)![1]!;
}

async function serve(html: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const type = TYPES[path.split('.').at(-1)!];
    // A page of long ago: the script is read in its encoding.
    if (path === '/') response.setHeader('content-type', 'text/html; charset=windows-1252').end(html);
    else if (!type || !path.startsWith('/dist/')) response.writeHead(404).end();
    else {
      readFile(ROOT + path.slice(1)).then(
        (body) => response.setHeader('content-type', type).end(body),
        () => response.writeHead(404).end(),
      );
    }
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}

describe('the page in the readme', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    server = await serve(await pageOfReadme());
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.location().url.endsWith('favicon.ico')) {
        complaints.push(message.text());
      }
    });
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });

  it('signs an agent in', async () => {
    await page.getByLabel('User name').fill('executive');
    await page.getByLabel('Password', { exact: true }).fill('executive');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.locator('omni-campaign-picker').getByRole('checkbox').first().waitFor();
  });

  it('defines every element that it shows', async () => {
    const unknown = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => name.includes('-') && !customElements.get(name)),
    );
    expect(unknown).to.deep.equal([]);
  });

  it('shows texts of every script in a page that is not in UTF-8', async () => {
    await page.evaluate(() => document.querySelector('omni-provider')!.setAttribute('lang', 'ar'));
    await page.locator('omni-toolbar').getByRole('button', { name: 'متابعة', exact: true }).waitFor();
    const served = await readFile(`${ROOT}dist/omni-toolbar.js`);
    expect(served.filter((byte) => byte > 127)).to.have.length(0);
  });

  it('has nothing to complain about', () => {
    expect(complaints).to.deep.equal([]);
  });
});
