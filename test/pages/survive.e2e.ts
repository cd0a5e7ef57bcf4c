import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { callSdk } from './support/embedding.js';
import { Hands } from './support/hands.js';
import { hears, packetsReceived } from './support/watch.js';
import { Workday } from './support/workday.js';

interface Shown {
  readonly phase: string;
  readonly endCause: string | null;
  readonly audioLoss: { readonly who: string | null } | null;
}

interface ProviderElement {
  readonly omni: { readonly state: { get(key: string): unknown } };
}

interface WatchedPage {
  readonly watchedPeers: readonly RTCPeerConnection[];
}

interface HostPage {
  kept: HTMLIFrameElement;
  heard: string[];
  endings: unknown[];
  sdk: { on(name: string, handler: (data: unknown) => void): void };
}

/** Longer than the center lets a call ring. */
const TOO_LONG = 26_000;
/** Longer than any campaign lets an agent wrap up. */
const WRAP_UP = 181_000;

describe('a call whose pages close, move or reload', () => {
  const day = new Workday((context) => context.clock.install());

  const take = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const host = window as unknown as HostPage;
      host.kept = document.querySelector('#ameyoIframe') as HTMLIFrameElement;
      host.kept.remove();
    });
  const putBack = async (page: Page): Promise<Hands> => {
    await page.evaluate(() => {
      document.querySelector('#ameyoIframeDiv')?.append((window as unknown as HostPage).kept);
    });
    return Hands.on(page);
  };
  const isLost = (caller: Page): Promise<unknown> => caller.waitForSelector('.call[data-audio=lost]');
  const isBack = (caller: Page): Promise<unknown> =>
    caller.waitForSelector('.call[data-state=connected]:not([data-audio])');

  /** No packets come in between one look at the time and another. */
  async function hearsNothing(place: Page | Frame): Promise<void> {
    const sum = async (): Promise<number> =>
      (await packetsReceived(place)).reduce((all, one) => all + one, 0);
    const before = await sum();
    const seen = await place.evaluate(() => performance.now());
    await place.waitForFunction((since) => performance.now() > since + 500, seen);
    expect(await sum()).to.be.at.most(before);
  }

  /** From now on the host remembers the ends of calls that it is told. */
  const listen = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const host = window as unknown as HostPage;
      host.heard = [];
      host.sdk.on('interactionDisconnected', (data) =>
        host.heard.push((data as { interactionId: string }).interactionId),
      );
      host.endings = [];
      host.sdk.on('interactionEnded', (data) => host.endings.push(data));
    });
  const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as HostPage).heard);
  /** The host is told a moment after the toolbar knows. */
  const untilHeard = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => (window as unknown as HostPage).heard.length > 0);

  it('the toolbar is taken out of the page: the caller is told; put back, both hear each other again', async () => {
    const { one, caller, id } = await day.call();
    await hears(one.place);
    await hears(caller);

    await take(one.page);
    await isLost(caller);
    await caller.waitForSelector('.call >> text=The agent’s page has gone');
    await hearsNothing(caller);

    const again = await putBack(one.page);
    await again.until<Shown>(`interaction:${id}`, 'phase', 'connected');
    await isBack(caller);
    await again.until<Shown>(`interaction:${id}`, 'audio.status', 'flowing');
    await hears(again.place);
    await hears(caller);
    await again.control('end');
    await again.dispose('closed', 'Survived');
  });

  it('the customer’s page goes elsewhere: the agent is told and hears nobody; back, both hear each other', async () => {
    const { one, caller, id } = await day.call();
    await hears(one.place);
    const address = caller.url();

    await caller.goto('about:blank');
    await one.place.waitForSelector('omni-call-controls >> text=The customer’s page is gone');
    await one.place.waitForSelector('omni-toolbar [aria-live] >> text=broke off');
    expect((await one.state<Shown>(`interaction:${id}`)).audioLoss?.who).to.equal('customer');
    await hearsNothing(one.place);

    await caller.goto(address);
    await isBack(caller);
    await one.until(`interaction:${id}`, 'audioLoss', null);
    await one.place.waitForSelector('omni-toolbar [aria-live] >> text=is back');
    await hears(one.place);
    await hears(caller);
  });

  it('the toolbar stays away: the call ends as disconnected, and its wrap-up waits, with the events for the host', async () => {
    const { one, caller, id } = await day.call();
    await hears(caller);
    await listen(one.page);

    await take(one.page);
    await isLost(caller);
    await day.context.clock.fastForward(TOO_LONG);
    await caller.waitForSelector('.call[data-state=ended] >> text=The connection to the agent was lost');

    const again = await putBack(one.page);
    const shown = await again.until<Shown>(`interaction:${id}`, 'phase', 'wrap-up');
    expect(shown.endCause).to.equal('disconnected');
    await again.place.waitForSelector('omni-interaction-card >> text=The connection was lost');
    await untilHeard(one.page);
    expect(await heard(one.page)).to.deep.equal([id]);

    await again.place.fill('omni-disposition-form #notes', 'Half a note');
    await take(one.page);
    const third = await putBack(one.page);
    await third.until(`interaction:${id}`, 'phase', 'wrap-up');
    await third.place.waitForSelector('omni-disposition-form #notes');
    expect(await third.place.inputValue('omni-disposition-form #notes')).to.equal('Half a note');
    await third.dispose('closed', 'Half a note, and the rest');
    expect(await heard(one.page)).to.deep.equal([id]);
    const activities = (): Promise<unknown[]> =>
      day.stage.list('activity', { search: id, searchField: 'InteractionId' });
    while ((await activities()).length === 0);
    expect(await activities()).to.have.length(1);
  });

  it('the toolbar stays away until wrap-up is over, too: the host is told of the disposition and the end, once', async () => {
    const { one, caller, id } = await day.call();
    await hears(caller);
    await listen(one.page);
    const endings = (): Promise<number> =>
      one.page.evaluate(() => (window as unknown as HostPage).endings.length);

    await take(one.page);
    await isLost(caller);
    await day.context.clock.fastForward(TOO_LONG);
    await caller.waitForSelector('.call[data-state=ended]');
    await day.context.clock.fastForward(WRAP_UP);

    const again = await putBack(one.page);
    await again.until('connection', 'status', 'connected');
    await again.until(`interaction:${id}`, 'phase', 'ended');
    expect(await again.state(`interaction:${id}`)).to.have.nested.property('disposition.automatic', true);
    await one.page.waitForFunction(() => (window as unknown as HostPage).endings.length > 0);
    await take(one.page);
    const third = await putBack(one.page);
    await third.until('connection', 'status', 'connected');
    await callSdk(one.page, 'getLoginStatus');
    expect(await heard(one.page)).to.deep.equal([id]);
    expect(await endings()).to.equal(1);
    const activities = (): Promise<unknown[]> =>
      day.stage.list('activity', { search: id, searchField: 'InteractionId' });
    while ((await activities()).length === 0);
    expect(await activities(), 'what the center disposed by itself is logged, too').to.have.length(1);
  });

  it('the toolbar reloads before its host does: its news of a disposition waits for the host', async () => {
    const { one, caller, id } = await day.call();
    const { page } = one;
    await hears(caller);
    const { crmUrl } = day.stage.servers;
    const address = await page.locator('#ameyoIframe').getAttribute('src');

    await page.goto('about:blank');
    await isLost(caller);
    await day.context.clock.fastForward(TOO_LONG);
    await caller.waitForSelector('.call[data-state=ended]');
    await day.context.clock.fastForward(WRAP_UP);
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${crmUrl}/api/records/activity`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { id: 'ameyoIframe', src });
      document.body.prepend(frame);
    }, address);
    await (await Hands.on(page)).until(`interaction:${id}`, 'phase', 'ended');
    await page.goto(crmUrl);
    const activities = (): Promise<unknown[]> =>
      day.stage.list('activity', { search: id, searchField: 'InteractionId' });
    while ((await activities()).length === 0);
    expect(await activities()).to.have.length(1);
  });

  it('the customer stays away: the agent’s call ends as disconnected, and the host is told', async () => {
    const { one, caller, id } = await day.call();
    await listen(one.page);
    await caller.close();
    await one.place.waitForSelector('omni-call-controls >> text=The customer’s page is gone');
    await day.context.clock.fastForward(TOO_LONG);
    const shown = await one.until<Shown>(`interaction:${id}`, 'phase', 'wrap-up');
    expect(shown).to.include({ endCause: 'disconnected', audioLoss: null });
    await untilHeard(one.page);
    expect(await heard(one.page)).to.deep.equal([id]);
    await one.dispose('closed', 'They were gone');
  });

  it('one of three pages in a call goes and comes back: the others are told, and all hear each other again', async () => {
    const { one, two, caller, theirs } = await day.conference();
    for (const place of [one.place, two.place, caller]) await hears(place, 2);

    await take(two.page);
    await isLost(caller);
    await one.place.waitForSelector('omni-call-controls >> text=The page of your colleague is gone');
    await hears(caller);
    const again = await putBack(two.page);
    await again.until(`interaction:${theirs}`, 'audio.status', 'flowing');
    await isBack(caller);
    for (const place of [one.place, again.place, caller]) await hears(place, 2);
  });

  it('the connection breaks while both pages stay: both are told, and the audio comes back by itself', async () => {
    const { one, caller, id } = await day.call();
    await hears(one.place);
    await hears(caller);

    // Without a word to the other side, as a network breaks.
    await caller.evaluate(() => {
      for (const peer of (window as unknown as WatchedPage).watchedPeers) peer.close();
    });
    await one.place.waitForFunction((key) => {
      const provider = document.querySelector('omni-provider') as unknown as ProviderElement;
      return (provider.omni.state.get(key) as Shown).audioLoss !== null;
    }, `interaction:${id}`);
    await one.place.waitForSelector('omni-call-controls >> text=The sound broke off');
    await isLost(caller);
    await hearsNothing(one.place);

    await one.until(`interaction:${id}`, 'audioLoss', null);
    await isBack(caller);
    await hears(one.place);
    await hears(caller);
  });

  const ways: readonly [string, (page: Page, frame: Frame) => Promise<unknown>][] = [
    ['reloads', (_page, frame) => frame.evaluate(() => setTimeout(() => location.reload()))],
    [
      'is moved in the page',
      (page) =>
        page.evaluate(() => {
          const frame = document.querySelector('#ameyoIframe') as HTMLIFrameElement;
          frame.parentElement?.append(frame);
        }),
    ],
    [
      'goes to another page and back',
      async (page) => {
        const address = await page.evaluate(() => {
          const frame = document.querySelector('#ameyoIframe') as HTMLIFrameElement;
          const { src } = frame;
          frame.src = 'about:blank';
          return src;
        });
        await page.frames().at(-1)?.waitForURL('about:blank');
        await page.evaluate((src) => {
          (document.querySelector('#ameyoIframe') as HTMLIFrameElement).src = src;
        }, address);
      },
    ],
  ];
  for (const [what, act] of ways) {
    it(`the toolbar ${what}: the call goes on, and the host's calls are answered`, async () => {
      const { one, caller, id } = await day.call();
      await hears(caller);
      await one.place.evaluate(() => Object.assign(window, { isOld: true }));
      await act(one.page, one.place as Frame);
      const again = await Hands.on(one.page);
      await again.place.waitForFunction(() => !('isOld' in window));
      await again.until(`interaction:${id}`, 'audio.status', 'flowing');
      await isBack(caller);
      await hears(again.place);
      await hears(caller);
      expect((await callSdk(one.page, 'getCurrentUser')).value).to.include({ userId: 'executive' });
    });
  }
});
