import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { AgentPage } from './support/agent-stage.js';
import { callSdk, embed, initialize, plainHost } from './support/embedding.js';
import { forSuite } from './support/lasting.js';

interface Provider {
  readonly omni?: { readonly state: { get(key: string): unknown } } | null;
}

describe('several clients of one toolbar', () => {
  const world = forSuite(() =>
    embed((host) => ({
      allowedOrigins: [host.sameSite],
      apps: [{ appId: 'app', name: 'App', url: `${host.otherSite}/app` }],
    })),
  );
  let page: Page;

  before(async () => {
    const elements = await readFile(new URL('../../dist/omni-toolbar.js', import.meta.url), 'utf8');
    const { toolbarUrl } = world.servers;
    world.host.page = (path) => {
      if (path === '/omni-toolbar.js')
        return { body: elements, headers: { 'content-type': 'text/javascript' } };
      if (path.startsWith('/app'))
        return {
          body: `<!doctype html><title>App</title><script src="${toolbarUrl}/omni-sdk.js"></script>
<script>window.ready = sdk.initialize({ context: 'app' });</script>`,
        };
      return {
        body: `${plainHost(toolbarUrl)}<omni-provider adapter="frame"></omni-provider>
<script src="/omni-toolbar.js"></script>`,
      };
    };
    const context = await world.browser.newContext({ permissions: ['microphone'] });
    page = await context.newPage();
    await page.goto(world.host.sameSite);
    await initialize(page);
  });

  function toolbar(): Frame {
    const frame = page.frames().find((one) => one.url().includes('/omniapp/'));
    if (!frame) throw new Error('The host has no toolbar.');
    return frame;
  }

  async function openApp(): Promise<Frame> {
    await toolbar().getByRole('button', { name: 'App', exact: true }).click();
    const frame = await (await toolbar().waitForSelector('iframe[title=App]')).contentFrame();
    if (!frame) throw new Error('The app has no document.');
    await frame.waitForFunction(() => (window as unknown as { ready?: Promise<void> }).ready);
    return frame;
  }

  /** The interactions that the copy in the host's page has. */
  const inReplica = (count: number): Promise<string[]> =>
    page
      .waitForFunction((wanted) => {
        const ids = (document.querySelector('omni-provider') as Provider | null)?.omni?.state.get(
          'interactions',
        );
        return Array.isArray(ids) && ids.length === wanted ? ids : null;
      }, count)
      .then((handle) => handle.jsonValue() as Promise<string[]>);
  const live = async (place: Page | Frame): Promise<string[]> => {
    const { value } = await callSdk(place, 'getAllLiveInteractionsForAgent');
    return (value as { data: { id: string } }[]).map(({ data }) => data.id);
  };

  it('have the same state, follow what one of them does, and survive the reload of another', async () => {
    const agent = await AgentPage.atWork(toolbar());
    const app = await openApp();
    const customer = await page.context().newPage();
    await customer.goto(`${world.servers.toolbarUrl}/customer/`);
    await customer.click('[data-start=chat]:enabled');
    await customer.fill('[data-channel=chat] textarea', 'hello');
    await customer.keyboard.press('Enter');
    const id = await agent.interaction('ringing');
    expect(await inReplica(1)).to.deep.equal([id]);
    expect(await live(page)).to.deep.equal([id]);
    expect(await live(app)).to.deep.equal([id]);

    await agent.call('acceptInteraction', { interactionId: id });
    await agent.call('hangUp', { interactionId: id });
    await agent.until(`interaction:${id}`, 'phase', 'wrap-up');

    // The app loads again: the others go on, and it finds everything.
    await app.goto(app.url());
    await app.waitForFunction(() => (window as unknown as { ready?: Promise<void> }).ready);
    expect(await live(app)).to.deep.equal([id]);
    expect(await live(page)).to.deep.equal([id]);

    const disposed = await callSdk(app, 'disposeInteraction', {
      channelType: 'chat',
      interactionId: id,
      dispositionCodeId: 1345,
    });
    expect(disposed).not.to.have.property('error');
    expect(await inReplica(0)).to.deep.equal([]);
    expect(await live(page)).to.deep.equal([]);
    expect(await live(app)).to.deep.equal([]);
  });
});
