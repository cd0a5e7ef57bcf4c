import type { BrowserContext, Frame, Page } from 'playwright-core';
import { callSdk, embed, initialize, OUT_OF_SIGHT, type Embedding, type HostSite } from './embedding.js';
import { CONTEXTS } from './contract.js';

/** Where the CRM page is: around the toolbar, or opened by its address in the desktop. */
export type Site = 'sameSite' | 'otherSite' | 'desktop';
export const SITES: Readonly<Record<Site, string>> = {
  sameSite: 'another origin of the site',
  otherSite: 'another site, where storage is partitioned',
  desktop: 'a page of another site, opened in the desktop',
};

interface WatchedWindow {
  heard: [string, unknown][];
  ready?: Promise<void>;
  sdk: { on(name: string, handler: (data: unknown) => void): void };
}

/** Two custom apps, of two origins. */
const apps = (site: HostSite): { appId: string; name: string; url: string }[] => [
  { appId: 'notes', name: 'Notes', url: `${site.sameSite}/app?notes` },
  { appId: 'guide', name: 'Guide', url: `${site.otherSite}/app?guide` },
];

/** An app, or a CRM's page in the desktop, as somebody else would write it, which remembers all that it hears. */
const watchingPage = (
  toolbarUrl: string,
  context: 'app' | 'crm',
): string => `<!doctype html><title>Watching</title>
<script src="${toolbarUrl}/omni-sdk.js"></script><script>
  window.heard = [];
  for (const name of ${JSON.stringify(CONTEXTS[context].events)}) sdk.on(name, (data) => window.heard.push([name, data]));
  window.ready = sdk.initialize({ context: '${context}', origin: location.origin });
</script>`;

/** A page with the SDK, driven by a test that keeps book of what was called and what was heard. */
export class SdkPage {
  readonly called = new Set<string>();
  readonly answers: [string, unknown][] = [];
  /** The names of the events that a test waited for here. */
  readonly told = new Set<string>();

  constructor(readonly place: Page | Frame) {}

  get origin(): string {
    return new URL(this.place.url()).origin;
  }

  /** Calls a method which has to succeed. */
  async sdk<T>(method: string, ...args: readonly unknown[]): Promise<T> {
    this.called.add(method);
    const { error, value } = await callSdk(this.place, method, ...args);
    if (error) throw new Error(`${method}: ${error.code} ${error.message}`);
    this.answers.push([method, value]);
    return value as T;
  }

  /** How many a method lists: what is in a list of thousands need not leave the page. */
  count(method: string, ...args: readonly unknown[]): Promise<number> {
    this.called.add(method);
    return this.place.evaluate(
      ([name, given]) => {
        const { sdk } = window as unknown as {
          sdk: Record<string, (...args: unknown[]) => Promise<unknown[]>>;
        };
        return sdk[name]!(...given).then(({ length }) => length);
      },
      [method, args] as const,
    );
  }

  async refused(method: string, ...args: readonly unknown[]): Promise<number | undefined> {
    this.called.add(method);
    return (await callSdk(this.place, method, ...args)).error?.code;
  }

  /** The last payload of an event, once there is one that fits. */
  async heard<T extends object | string | boolean | null>(name: string, having: object = {}): Promise<T> {
    const found = await this.place.waitForFunction(
      ([wanted, fields]) => {
        const { heard: all } = window as unknown as { heard: [string, Record<string, unknown>][] };
        const fits = all.findLast(
          ([event, payload]) =>
            event === wanted && Object.entries(fields).every(([key, value]) => payload[key] === value),
        );
        return fits ? { payload: fits[1] } : null;
      },
      [name, having] as const,
      OUT_OF_SIGHT,
    );
    this.told.add(name);
    return (await found.jsonValue())?.payload as unknown as T;
  }

  /** All events that came so far. */
  all(): Promise<[string, unknown][]> {
    return this.place.evaluate(() => (window as unknown as WatchedWindow).heard);
  }

  /** Their names. */
  async heardNames(): Promise<string[]> {
    return (await this.all()).map(([name]) => name);
  }
}

/** A page which has connected to the toolbar. */
async function connected(place: Page | Frame): Promise<SdkPage> {
  await place.waitForFunction(() => (window as unknown as WatchedWindow).ready, null, OUT_OF_SIGHT);
  const page = new SdkPage(place);
  page.called.add('initialize');
  return page;
}

/** Opens the host's page, with the toolbar in it. */
async function around(page: Page, url: string): Promise<SdkPage> {
  await page.goto(url);
  await page.evaluate((names) => {
    const watched = window as unknown as WatchedWindow;
    watched.heard = [];
    for (const name of names) watched.sdk.on(name, (payload) => watched.heard.push([name, payload]));
  }, CONTEXTS.crm.events);
  const { error } = await initialize(page);
  if (error) throw new Error(error.message);
  const crm = new SdkPage(page);
  crm.called.add('initialize');
  return crm;
}

/** The page in a frame, once it is there. */
async function framed(around: Page | Frame, selector: string): Promise<SdkPage> {
  const frame = await (await around.waitForSelector(selector, { state: 'attached' })).contentFrame();
  if (!frame) throw new Error(`${selector} has no document.`);
  return connected(frame);
}

/** Opens the desktop, with the host's page of another site by its address. */
async function inDesktop(page: Page, { servers, host }: Embedding): Promise<SdkPage> {
  await page.goto(`${servers.toolbarUrl}/desktop/?crm=${encodeURIComponent(`${host.otherSite}/crm`)}`);
  return framed(page, '#stage iframe#crm');
}

/** The host, its toolbar, its apps and its customers, all on one side of the partition. */
export class SdkDay {
  readonly #site: Site;

  private constructor(
    readonly world: Embedding,
    readonly context: BrowserContext,
    readonly crm: SdkPage,
    /** The page at the top: the CRM's, or the desktop. */
    readonly page: Page,
    site: Site,
  ) {
    this.#site = site;
  }

  static async begin(site: Site): Promise<SdkDay> {
    const world = await embed((host) => ({
      allowedOrigins: [host.sameSite, host.otherSite],
      apps: apps(host),
      thirdPartyHosts: [host.sameSite],
      eccServices: { cms: `${host.sameSite}/cms` },
    }));
    const { toolbarUrl } = world.servers;
    const plain = world.host.page('/');
    const cors = { 'access-control-allow-origin': toolbarUrl, 'content-type': 'application/json' };
    world.host.page = (path) => {
      if (path.startsWith('/app')) return { body: watchingPage(toolbarUrl, 'app') };
      if (path.startsWith('/crm')) return { body: watchingPage(toolbarUrl, 'crm') };
      if (/^\/(?:cms|api)/.test(path)) return { body: JSON.stringify({ path }), headers: cors };
      if (path.startsWith('/customer')) {
        return {
          body: `<!doctype html><iframe allow="microphone; autoplay" src="${toolbarUrl}${path}"></iframe>`,
        };
      }
      return plain;
    };
    const context = await world.browser.newContext({ permissions: ['microphone'] });
    const page = await context.newPage();
    const crm = await (site === 'desktop' ? inDesktop(page, world) : around(page, world.host[site]));
    return new SdkDay(world, context, crm, page, site);
  }

  /** Loads the page at the top again, with everything in it. */
  async loadAgain(): Promise<void> {
    await this.page.reload();
    if (this.#site !== 'desktop') await initialize(this.page);
  }

  get toolbar(): Frame {
    if (this.#site === 'desktop') return this.page.mainFrame();
    const frame = this.page.frames().find((one) => one.url().includes('/omniapp/'));
    if (!frame) throw new Error('The host has no toolbar.');
    return frame;
  }

  toolbarState(key: string): Promise<unknown> {
    return this.toolbar.evaluate((slice) => {
      const provider = document.querySelector('omni-provider') as unknown as {
        omni: { state: { get(key: string): unknown } };
      };
      return provider.omni.state.get(slice);
    }, key);
  }

  async openApp(name: string): Promise<SdkPage> {
    await this.toolbar.getByRole('button', { name, exact: true }).click();
    return framed(this.toolbar, `iframe[title="${name}"]`);
  }

  /** The page that shows an interaction: in the desktop one of its own, else the page there is. */
  async pageOf(interactionId: string): Promise<SdkPage> {
    return this.#site === 'desktop' ? framed(this.page, `#stage iframe#crm-${interactionId}`) : this.crm;
  }

  /** A customer. Of a toolbar on another site it is in a page of that site: the partition is part of its address. */
  async customer(query: string): Promise<{ page: Page; place: Page | Frame }> {
    const page = await this.context.newPage();
    const path = `/customer/?${query}`;
    if (this.#site !== 'otherSite') {
      await page.goto(this.world.servers.toolbarUrl + path);
      return { page, place: page };
    }
    await page.goto(this.world.host.otherSite + path);
    const place = await (await page.waitForSelector('iframe')).contentFrame();
    if (!place) throw new Error('The customer’s frame has no document.');
    return { page, place };
  }

  close(): Promise<void> {
    return this.world.close();
  }
}
