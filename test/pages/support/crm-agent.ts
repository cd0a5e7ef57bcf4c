import type { BrowserContext, Frame, Page } from 'playwright-core';
import { CoreInPage } from './core-in-page.js';
import type { CrmStage } from './crm-stage.js';

/** An agent at work in the CRM, driven through the core of the toolbar: in the frame or in the page itself. */
export class CrmAgent extends CoreInPage {
  private constructor(readonly page: Page) {
    super();
  }

  /** Signs in, takes every campaign and an extension, and becomes available. */
  static async open(context: BrowserContext, stage: CrmStage, path: string): Promise<CrmAgent> {
    const agent = new CrmAgent(await stage.open(context, path));
    await agent.connected();
    await agent.goAvailable('executive');
    await agent.page.waitForSelector('.status.available');
    return agent;
  }

  /** Waits until the toolbar has its contact center, and the CRM the toolbar. */
  async connected(): Promise<void> {
    await this.until('connection', 'status', 'connected');
    await this.page.waitForFunction(() => document.querySelector('.status.connecting') === null);
  }

  /** Puts the focus on a control of the toolbar. */
  async focusToolbar(): Promise<void> {
    await (await this.place()).locator('omni-presence button').first().focus();
  }

  /** Where the core is: the frame that the SDK made, else the page. */
  async place(): Promise<Page | Frame> {
    if ((await this.page.locator('#ameyoIframeDiv').count()) === 0) return this.page;
    const frame = await (await this.page.waitForSelector('#ameyoIframe')).contentFrame();
    if (!frame) throw new Error('The toolbar’s frame has no document.');
    return frame;
  }

  protected override where(): Promise<Page | Frame> {
    return this.place();
  }
}
