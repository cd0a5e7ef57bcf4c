import { expect } from 'chai';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { AgentPage } from './support/agent-stage.js';
import { callSdk, embed, initialize } from './support/embedding.js';
import { forSuite } from './support/lasting.js';

const allowed = (host: { sameSite: string; otherSite: string }): { allowedOrigins: string[] } => ({
  allowedOrigins: [host.sameSite, host.otherSite],
});

/** The frame of the toolbar in a host's page which has connected to it. */
async function toolbarAt(page: Page, url: string): Promise<Frame> {
  await page.goto(url);
  expect(await initialize(page)).not.to.have.property('error');
  const frame = page.frames().find((one) => one.url().includes('/omniapp/'));
  if (!frame) throw new Error('The host has no toolbar.');
  return frame;
}

const APART = 'framed by another site';
const ALONE = 'works in this page alone';
const FORGETFUL = 'is forgotten when';

/** Says on screen what is missing, and works from signing in to the wrap-up of a sample customer's chat. */
async function works(toolbar: Frame, ...missing: readonly string[]): Promise<void> {
  for (const words of missing) await toolbar.locator('details.limits', { hasText: words }).waitFor();
  const agent = await AgentPage.atWork(toolbar);
  await agent.call('inviteSampleCustomer', { kind: 'chat' });
  const interactionId = await agent.interaction('ringing');
  await agent.call('acceptInteraction', { interactionId });
  await agent.until(`interaction:${interactionId}`, 'phase', 'connected');
  await agent.call('hangUp', { interactionId });
  await agent.call('disposeInteraction', { interactionId, codeId: 1345 });
}

declare global {
  /** How often a page has asked for a database. */
  var asked: number | undefined;
}

describe('a toolbar with partitioned storage', () => {
  const world = forSuite(() => embed(allowed));

  it('stores separately under two sites, and finds its own data again: partitioning is on', async () => {
    const context = await world.browser.newContext();
    const page = await context.newPage();
    const mark = (frame: Frame, text: string): Promise<string | null> =>
      frame.evaluate((written) => {
        const before = localStorage.getItem('mark');
        localStorage.setItem('mark', written);
        return before;
      }, text);
    expect(await mark(await toolbarAt(page, world.host.sameSite), 'same')).to.equal(null);
    expect(await mark(await toolbarAt(page, world.host.otherSite), 'other')).to.equal(null);
    expect(await mark(await toolbarAt(page, world.host.sameSite), '')).to.equal('same');
    expect(await mark(await toolbarAt(page, world.host.otherSite), '')).to.equal('other');
    await context.close();
  });

  it('keeps the session over a reload, and says that customers in other tabs cannot reach it', async () => {
    const context = await world.browser.newContext();
    const page = await context.newPage();
    await works(await toolbarAt(page, world.host.otherSite), APART);
    await toolbarAt(page, world.host.otherSite);
    expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('value.userId', 'executive');
    await context.close();
  });
});

describe('a toolbar in a CRM that is another instance at each load', () => {
  const world = forSuite(() => embed(allowed));

  it('keeps what the latest instances have received, and nothing of older ones', async () => {
    const page = await world.browser.newPage();
    const toolbar = await toolbarAt(page, world.host.sameSite);
    const latest = Array.from({ length: 32 }, (_, index) => `load-${index + 9}`);
    await toolbar.evaluate((ids) => {
      for (let load = 1; load <= 40; load++)
        for (const what of ['pops', 'talks', 'outbox'])
          sessionStorage.setItem(`omni-frame:${what}:load-${load}`, '[]');
      sessionStorage.setItem('omni-frame:instances', JSON.stringify(ids));
    }, latest);
    const again = await toolbarAt(page, world.host.sameSite);
    const kept = await again.evaluate(() =>
      Object.keys(sessionStorage).filter((key) => key.includes(':load-')),
    );
    expect(kept).to.have.length(31 * 3);
    expect(kept).not.to.include('omni-frame:pops:load-9');
    await page.evaluate(() => {
      for (let load = 1; load <= 60; load++) localStorage.setItem(`omni-layout:load-${load}`, '{}');
    });
    await callSdk(page, 'setLayout', { mode: 'floating' });
    const layouts = (): Promise<string[]> =>
      page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('omni-layout:')));
    expect(await layouts()).to.deep.equal(['omni-layout:ameyoIframe']);
    await page.close();
  });
});

describe('a toolbar in a browser whose user forbids third-party cookies', () => {
  const world = forSuite(() => embed(allowed, { forbidden: 'third-party cookies' }));

  it('lacks nothing, and keeps the session over a reload', async () => {
    const page = await world.browser.newPage();
    const cookie = (frame: Frame): Promise<string> =>
      frame.evaluate(() => {
        document.cookie = 'mark=1; SameSite=None; Secure';
        return document.cookie;
      });
    // The setting is on.
    expect(await cookie(await toolbarAt(page, world.host.sameSite))).to.equal('mark=1');
    const toolbar = await toolbarAt(page, world.host.otherSite);
    expect(await cookie(toolbar)).to.equal('');
    await works(toolbar, APART);
    expect(await toolbar.locator('details.limits', { hasText: FORGETFUL }).count()).to.equal(0);
    await toolbarAt(page, world.host.otherSite);
    expect(await callSdk(page, 'getCurrentUser')).to.have.nested.property('value.userId', 'executive');
    await page.close();
  });
});

describe('a toolbar in a browser whose user forbids all data of sites', () => {
  const world = forSuite(() => embed(allowed, { forbidden: 'all data of sites' }));

  for (const site of ['sameSite', 'otherSite'] as const) {
    it(`works in a page of ${site === 'sameSite' ? 'another origin of the site' : 'another site'}, and says on screen what is missing`, async () => {
      const page = await world.browser.newPage();
      await page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (...given) {
          globalThis.asked = (globalThis.asked ?? 0) + 1;
          return open.apply(this, given);
        };
      });
      const toolbar = await toolbarAt(page, world.host[site]);
      const refused = await toolbar.evaluate(async () => {
        const tries: (() => unknown)[] = [
          () => localStorage.length,
          () => sessionStorage.length,
          () => navigator.locks.request('mark', () => undefined),
          () => caches.keys(),
        ];
        return Promise.all(
          tries.map((attempt) =>
            Promise.resolve()
              .then(attempt)
              .catch((error: Error) => error.name),
          ),
        );
      });
      expect(refused).to.deep.equal(Array(4).fill('SecurityError'));
      await works(toolbar, site === 'sameSite' ? ALONE : APART, FORGETFUL);
      // Nobody waits for a database that will not come.
      expect(await toolbar.evaluate(() => globalThis.asked)).to.equal(1);
      await page.close();
    });
  }
});

describe('a toolbar to which Chromium refuses storage', () => {
  const world = forSuite(() => embed(allowed, { storage: 'refused' }));

  it('works, and says on screen what is missing', async () => {
    const page = await world.browser.newPage();
    const toolbar = await toolbarAt(page, world.host.otherSite);
    const refusal = await toolbar.evaluate(() => {
      try {
        return String(localStorage.length);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refusal).to.equal('SecurityError');
    await works(toolbar, APART, FORGETFUL);
    await page.close();
  });
});

describe('a toolbar for which every access to storage throws', () => {
  const world = forSuite(() => embed(allowed));
  let context: BrowserContext;
  before(async () => {
    context = await world.browser.newContext();
    await context.addInitScript(() => {
      const throwing: PropertyDescriptor = {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'BroadcastChannel']) {
        Object.defineProperty(window, name, throwing);
      }
      for (const name of ['locks', 'storage', 'serviceWorker']) {
        Object.defineProperty(navigator, name, throwing);
      }
      Object.defineProperty(document, 'cookie', throwing);
    });
  });

  for (const site of ['sameSite', 'otherSite'] as const) {
    it(`works in a page of ${site === 'sameSite' ? 'another origin of the site' : 'another site'}, and says on screen what is missing`, async () => {
      const page = await context.newPage();
      await works(await toolbarAt(page, world.host[site]), site === 'sameSite' ? ALONE : APART, FORGETFUL);
      await page.close();
    });
  }
});
