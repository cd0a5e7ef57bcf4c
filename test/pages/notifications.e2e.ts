import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { AgentPage } from './support/agent-stage.js';
import { callSdk, embed, initialize } from './support/embedding.js';
import { forEachTest, forSuite } from './support/lasting.js';

/** A notification that a page has made, and what the browser said of it. */
interface Kept {
  readonly notification: Notification;
  readonly told: string[];
}

interface Host {
  readonly kept: Kept[];
  /** What the browser answered each time that it was asked for permission. */
  readonly answers: string[];
  focused: number;
}

/** Everything is the browser's own; the page keeps what it makes, because a test cannot click on a desktop. */
function keep(): void {
  const page = window as unknown as Host & { kept: Kept[]; answers: string[] };
  page.kept = [];
  page.answers = [];
  page.focused = 0;
  const focus = window.focus.bind(window);
  window.focus = () => {
    page.focused++;
    focus();
  };
  window.Notification = class extends window.Notification {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      const told: string[] = [];
      page.kept.push({ notification: this, told });
      for (const type of ['show', 'close', 'error']) this.addEventListener(type, () => told.push(type));
    }
    static override async requestPermission(): Promise<NotificationPermission> {
      const answer = await super.requestPermission();
      page.answers.push(answer);
      return answer;
    }
  };
}

const REMINDER = ['reminder', 'callback', 'Callback due', 'Call Asha'] as const;

describe('a notification on the desktop', () => {
  const world = forSuite(() => embed((host) => ({ allowedOrigins: [host.sameSite, host.otherSite] })));
  const context = forEachTest(() => world.browser.newContext());

  beforeEach(async () => {
    await context.addInitScript(keep);
  });

  const allow = (origin: string): Promise<void> => context.grantPermissions(['notifications'], { origin });
  async function crm(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(world.host.otherSite);
    expect(await initialize(page)).not.to.have.property('error');
    return page;
  }
  async function toolbarIn(page: Page): Promise<Frame> {
    const frame = await (await page.waitForSelector('#ameyoIframe')).contentFrame();
    if (!frame) throw new Error('The toolbar’s frame has no document.');
    return frame;
  }
  /** Waits until the browser has said this of the page's last notification. */
  const untilTold = (page: Page, type: string): Promise<unknown> =>
    page.waitForFunction((wanted) => (window as unknown as Host).kept.at(-1)?.told.includes(wanted), type);
  const told = (page: Page): Promise<string[][]> =>
    page.evaluate(() => (window as unknown as Host).kept.map((one) => one.told));
  const click = (page: Page): Promise<void> =>
    page.evaluate(() => {
      (window as unknown as Host).kept.at(-1)?.notification.dispatchEvent(new Event('click'));
    });
  const current = (agent: AgentPage, id: string): Promise<unknown> =>
    agent.frame.waitForFunction((wanted) => {
      const provider = document.querySelector('omni-provider') as unknown as {
        omni: { state: { get(key: string): unknown } };
      };
      return provider.omni.state.get('current') === wanted;
    }, id);

  /** An agent with two chats; gives the one that is not in front. */
  async function withTwoChats(frame: Frame): Promise<{ agent: AgentPage; behind: string; name: string }> {
    const agent = await AgentPage.atWork(frame);
    const ids: string[] = [];
    for (let count = 0; count < 2; count++) {
      await agent.call('inviteSampleCustomer', { kind: 'chat' });
      const interactionId = await agent.interaction('ringing');
      await agent.call('acceptInteraction', { interactionId });
      await agent.until(`interaction:${interactionId}`, 'phase', 'connected');
      ids.push(interactionId);
    }
    const [behind = '', front = ''] = ids;
    await agent.call('selectInteraction', { interactionId: front });
    const { customer } = await agent.state<{ customer: { name: string } }>(`interaction:${behind}`);
    return { agent, behind, name: customer.name };
  }

  it('asks for the permission only after a click, and the browser answers', async () => {
    await allow(world.host.otherSite);
    const page = await crm();
    await page.evaluate(() => {
      const button = document.createElement('button');
      const { sdk } = window as unknown as { sdk: { allowNotifications(): Promise<string> } };
      button.onclick = () => void sdk.allowNotifications().then((answer) => (button.textContent = answer));
      document.body.append(button);
    });
    const answers = (): Promise<string[]> => page.evaluate(() => (window as unknown as Host).answers);
    expect(await answers()).to.deep.equal([]);
    await page.locator('button').press('Enter');
    await page.waitForFunction(() => document.querySelector('button')?.textContent === 'granted');
    expect(await answers()).to.deep.equal(['granted']);
    await callSdk(page, 'triggerDesktopNotification', ...REMINDER);
    await untilTold(page, 'show');
  });

  it('exists once when two tabs of a CRM show it', async () => {
    await allow(world.host.otherSite);
    const [first, second] = [await crm(), await crm()];
    await callSdk(first, 'triggerDesktopNotification', ...REMINDER);
    await untilTold(first, 'show');
    await callSdk(second, 'triggerDesktopNotification', ...REMINDER);
    await untilTold(second, 'show');
    // The browser puts the second in the place of the first.
    await untilTold(first, 'close');
    expect([await told(first), await told(second)]).to.deep.equal([[['show', 'close']], [['show']]]);
    // Other news is another notification.
    await callSdk(second, 'triggerDesktopNotification', 'reminder', 'callback', 'Callback due', 'Call Ravi');
    await untilTold(second, 'show');
    expect(await told(second)).to.deep.equal([['show'], ['show']]);
  });

  it('brings its page to the front when clicked, and selects its conversation', async () => {
    await allow(world.host.otherSite);
    const page = await crm();
    const toolbar = await toolbarIn(page);
    const { agent, behind, name } = await withTwoChats(toolbar);
    await callSdk(page, 'setLayout', { mode: 'collapsed' });
    await toolbar.locator('omni-toolbar[mode=collapsed]').waitFor();
    await callSdk(page, 'triggerDesktopNotification', 'chat', behind, 'A customer waits', 'for four minutes');
    await untilTold(page, 'show');
    await click(page);
    await current(agent, behind);
    await agent.frame.locator('omni-interaction-card', { hasText: name }).first().waitFor();
    expect(await page.evaluate(() => (window as unknown as Host).focused)).to.equal(1);
    await untilTold(page, 'close');
  });

  it('is offered by a toolbar in no frame, until the user has answered', async () => {
    const page = await context.newPage();
    await page.goto(`${world.servers.toolbarUrl}/omniapp/toolbar/index.html`);
    const offer = page.locator('.offer button');
    await offer.waitFor();
    const app = page.locator('.app-names button').first();
    expect((await offer.boundingBox())!.y, 'beside the apps').to.equal((await app.boundingBox())!.y);
    await allow(world.servers.toolbarUrl);
    await offer.press('Enter');
    await offer.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('omni-toolbar').waitFor();
    expect(await page.locator('.offer').count()).to.equal(0);
  });

  it('is shown by a toolbar in no frame, and selects the conversation, too', async () => {
    await allow(world.servers.toolbarUrl);
    const page = await context.newPage();
    await page.goto(`${world.servers.toolbarUrl}/omniapp/toolbar/index.html`);
    const { agent, behind } = await withTwoChats(page.mainFrame());
    const [type, subType, subject, message] = ['chat', behind, 'A customer waits', 'for four minutes'];
    await agent.call('showDesktopNotification', { type, subType, subject, message });
    await untilTold(page, 'show');
    await click(page);
    await current(agent, behind);
    expect(await page.evaluate(() => (window as unknown as Host).focused)).to.equal(1);
  });

  it('is a toast where the page has no permission, and says what to change', async () => {
    const page = await crm();
    const toolbar = await toolbarIn(page);
    await callSdk(page, 'triggerDesktopNotification', ...REMINDER);
    const toast = (text: string): Promise<void> => toolbar.locator('omni-toast', { hasText: text }).waitFor();
    await toast('Callback due: Call Asha');
    await toast('has to call sdk.allowNotifications() when you click');
    expect(await callSdk(page, 'allowNotifications')).to.deep.equal({ value: 'denied' });
    await callSdk(page, 'triggerDesktopNotification', 'reminder', 'callback', 'Callback due', 'Call Ravi');
    await toast('Callback due: Call Ravi');
    await toast('browser’s settings of the site in the address bar');
    expect(await told(page)).to.deep.equal([]);
  });
});
