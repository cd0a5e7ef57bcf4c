import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { callSdk, embed, initialize } from './support/embedding.js';
import { forEachTest, forSuite } from './support/lasting.js';

type Sdk = { on(name: string, handler: (data: unknown) => void): void };

describe('screen pops and reloads', () => {
  // The customer's page reaches the agent through the browser, so both have to be of one site.
  const world = forSuite(() => embed((site) => ({ allowedOrigins: [site.sameSite] })));
  const context = forEachTest(() => world.browser.newContext({ permissions: ['microphone'] }));
  let host: Page;

  beforeEach(async () => {
    host = await context.newPage();
    await host.goto(world.host.sameSite);
    await initialize(host);
    await callSdk(host, 'login', 'executive', 'executive');
    await command('selectCampaigns', { campaignIds: [172, 47] });
    await command('selectExtension', { callContextId: 5, phone: '1234567890' });
    await command('goAvailable', {});
  });

  function toolbar(): Frame {
    const frame = host.frames().find((one) => one.url().includes('/omniapp/'));
    if (!frame) throw new Error('The host has no toolbar.');
    return frame;
  }

  /** What the agent does in the toolbar. */
  const command = (name: string, params: object): Promise<unknown> =>
    toolbar().evaluate(
      ([called, given]) => {
        const provider = document.querySelector('omni-provider') as unknown as {
          omni: { call(name: string, params: object): Promise<unknown> };
        };
        return provider.omni.call(called, given);
      },
      [name, params] as const,
    );

  /** From now on the host remembers the pops it gets. */
  const listen = (): Promise<void> =>
    host.evaluate(() => {
      const page = window as unknown as { sdk: Sdk; pops: string[] };
      page.pops = [];
      page.sdk.on('showCrm', (data) => page.pops.push((data as { interactionId: string }).interactionId));
    });
  const pops = (count: number): Promise<string[]> =>
    host
      .waitForFunction((wanted) => {
        const { pops: heard } = window as unknown as { pops: string[] };
        return heard.length >= wanted ? heard : null;
      }, count)
      .then((handle) => handle.jsonValue() as Promise<string[]>);
  const heardSoFar = (): Promise<string[]> =>
    host.evaluate(() => (window as unknown as { pops: string[] }).pops);

  async function customerWrites(text: string): Promise<Page> {
    const customer = await context.newPage();
    await customer.goto(`${world.servers.toolbarUrl}/customer/`);
    await customer.click('[data-start=chat]:enabled');
    await customer.fill('[data-channel=chat] textarea', text);
    await customer.keyboard.press('Enter');
    return customer;
  }

  async function reload(): Promise<void> {
    await host.reload();
    await initialize(host);
  }

  it('pops once, also when the host is reloaded during a chat', async () => {
    await listen();
    await customerWrites('hello');
    const [interactionId] = await pops(1);
    await command('acceptInteraction', { interactionId });
    await reload();
    await listen();
    expect(await callSdk(host, 'getCurrentInteraction')).to.have.nested.property(
      'value.data.id',
      interactionId,
    );
    expect(await callSdk(host, 'getCurrentUser')).to.have.nested.property('value.userId', 'executive');
    // A round trip of the port after the events would have come.
    await callSdk(host, 'getAllLiveInteractionsForAgent');
    expect(await heardSoFar()).to.deep.equal([]);
  });

  it('delivers to the next page what the last one had not received', async () => {
    // The page does not listen yet, so it has not received the pop, although it has arrived.
    await customerWrites('hello');
    const live = async (): Promise<unknown[]> =>
      (await callSdk(host, 'getAllLiveInteractionsForAgent')).value as unknown[];
    while ((await live()).length === 0);
    await reload();
    await listen();
    expect(await pops(1)).to.have.lengthOf(1);
  });
});
