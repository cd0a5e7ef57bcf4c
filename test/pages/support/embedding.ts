import { createServer } from 'node:http';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/browsers/chromium.mjs';
import type { StartOptions } from '../../../server/start.js';
import { openWorld, type World } from './world.js';

/** A page of somebody else: an origin of its own, and what it answers for a path. */
export interface HostSite {
  readonly port: number;
  /** On the toolbar's site, and on another site. */
  readonly sameSite: string;
  readonly otherSite: string;
  page: (path: string) => { body: string; headers?: Readonly<Record<string, string>> };
  close(): Promise<void>;
}

export async function startHost(): Promise<HostSite> {
  const site: Pick<HostSite, 'page'> = { page: () => ({ body: '' }) };
  const server = createServer((request, response) => {
    const { body, headers = {} } = site.page(request.url ?? '/');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(site, {
    port,
    sameSite: `http://localhost:${port}`,
    otherSite: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

/** What a CRM writes into its page, and nothing more. */
export function plainHost(toolbarUrl: string): string {
  return `<!doctype html><title>A CRM</title>
<div id="ameyoIframeDiv" style="block-size: 700px; inline-size: 400px"></div>
<script src="${toolbarUrl}/omni-sdk.js"></script>`;
}

/** The toolbar's servers, a foreign host and a browser, with one call to end them all. */
export interface Embedding extends World {
  readonly host: HostSite;
}

/**
 * Of several such flags Chromium takes the last. Playwright's own switches off storage partitioning, and then a frame of
 * another site may not store at all; with this one it is as browsers are: a partition for each site at the top.
 */
const AS_BROWSERS_ARE = '--disable-features=PaintHolding';

/** What a user may forbid in the browser's settings, as they are kept in the profile. */
const FORBIDDEN = {
  'third-party cookies': { cookie_controls_mode: 1 },
  'all data of sites': { default_content_setting_values: { cookies: 2 } },
};

interface BrowserSettings {
  /** `refused`: frames of other sites get no storage, a state that Chromium has with partitioning switched off. */
  readonly storage?: 'partitioned' | 'refused';
  readonly forbidden?: keyof typeof FORBIDDEN;
}

/** A browser whose profile, and with it that of every context, has the settings. */
async function launch(profile: string, { storage, forbidden }: BrowserSettings): Promise<Browser> {
  const options = {
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGS, ...(storage === 'refused' ? [] : [AS_BROWSERS_ARE])],
  };
  if (!forbidden) return chromium.launch(options);
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ profile: FORBIDDEN[forbidden] }));
  return (await chromium.launchPersistentContext(profile, options)).browser()!;
}

export async function embed(
  options: (host: HostSite) => StartOptions,
  settings: BrowserSettings = {},
): Promise<Embedding> {
  const host = await startHost();
  const world = await openWorld((folder) => launch(join(folder, 'profile'), settings), options(host));
  host.page = () => ({ body: plainHost(world.servers.toolbarUrl) });
  const end = world.close;
  return Object.assign(world, {
    host,
    async close() {
      await end();
      await host.close();
    },
  });
}

/**
 * For what is waited for in a frame that may be out of sight, hidden or scrolled away: Chromium draws none of those that
 * are of another origin, and Playwright looks whenever a page is drawn.
 */
export const OUT_OF_SIGHT = { polling: 50 };

/** Everything that a policy stopped, in any frame of the page. */
export async function violationsOf(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeBinding('reportViolation', (_source, text: string) => void violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return violations;
}

/** Calls a method of the page's SDK. What it rejects with comes back as data. */
export function callSdk(page: Page | Frame, method: string, ...args: readonly unknown[]): Promise<Outcome> {
  return page.evaluate(
    async ([name, given]) => {
      const path = name.split('.');
      let target: unknown = (window as unknown as Record<string, unknown>).sdk;
      for (const key of path) target = (target as Record<string, unknown>)[key];
      try {
        return { value: await (target as (...args: unknown[]) => Promise<unknown>)(...given) };
      } catch (error) {
        const { code, name: kind, message } = error as { code: number; name: string; message: string };
        return { error: { code, name: kind, message } };
      }
    },
    [method, args] as const,
  );
}

export interface Outcome {
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

export function initialize(page: Page | Frame): Promise<Outcome> {
  return callSdk(page, 'initialize', { context: 'crm', origin: new URL(page.url()).origin });
}
