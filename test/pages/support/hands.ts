import type { Frame, Locator, Page } from 'playwright-core';
import { CoreInPage } from './core-in-page.js';

/** An agent who works with the toolbar's visible controls alone; the core is only looked at. */
export class Hands extends CoreInPage {
  private constructor(
    readonly page: Page,
    readonly place: Page | Frame,
  ) {
    super();
  }

  /** The toolbar of a page: in the frame that the SDK made, or in the page itself. */
  static async on(page: Page): Promise<Hands> {
    await page.waitForSelector('#ameyoIframe, omni-toolbar');
    if ((await page.locator('#ameyoIframe').count()) === 0) return new Hands(page, page);
    const frame = await (await page.waitForSelector('#ameyoIframe')).contentFrame();
    if (!frame) throw new Error('The toolbar’s frame has no document.');
    return new Hands(page, frame);
  }

  /** Fills the form in and sends it, whatever comes of it. */
  async enter(user: string, password = user): Promise<void> {
    await this.place.fill('omni-login-form #username', user);
    await this.place.fill('omni-login-form #password', password);
    await this.place.click('omni-login-form [part=submit]');
  }

  /** Signs in, takes every campaign and the first extension, and goes available. */
  async goToWork(user: string): Promise<void> {
    await this.enter(user);
    await this.getReady();
  }

  /** The steps after signing in. */
  async getReady(): Promise<void> {
    await this.place.waitForSelector('omni-campaign-picker [part=submit]');
    for (const box of await this.place.locator('omni-campaign-picker input[type=checkbox]').all()) {
      await box.check();
    }
    await this.place.click('omni-campaign-picker [part=submit]');
    await this.place.click('omni-extension-picker [part=submit]');
    await this.place.click('omni-toolbar >> text=Go available');
    await this.until('presence', 'status', 'available');
  }

  /** The card of what rings. */
  get offer(): Locator {
    return this.place.locator('omni-interaction-card .waiting');
  }

  async accept(): Promise<string> {
    const id = await this.interaction('ringing');
    await this.place.click('omni-interaction-card [part=accept]');
    await this.until(`interaction:${id}`, 'phase', 'connected');
    return id;
  }

  async control(name: string): Promise<void> {
    await this.place.click(`omni-call-controls .control.${name}`);
  }

  /** Gives the conversation to somebody, or asks them in. */
  async give(
    way: 'transfer' | 'confer' | 'consult',
    kind: 'Agent' | 'Queue' | 'Number',
    target: string,
  ): Promise<void> {
    const panel = this.place.locator('omni-transfer-panel');
    if ((await panel.count()) === 0) await this.control('transfer');
    await panel.locator(`[part=kind] >> text=${kind}`).click();
    if (kind === 'Number') await panel.locator('#search').fill(target);
    else await panel.locator('[part=target]', { hasText: target }).click();
    await panel.locator(`[part=${way}]`).click();
  }

  async write(text: string): Promise<void> {
    await this.place.fill('omni-message-composer textarea', text);
    await this.place.press('omni-message-composer textarea', 'Enter');
    await this.place.waitForSelector(`omni-message-thread >> text=${text}`);
  }

  /** Chooses a code by its words, writes notes, perhaps promises a callback, and disposes. */
  async dispose(code: string, notes: string, callback = false): Promise<void> {
    const form = this.place.locator('omni-disposition-form');
    await form.locator('#code').fill(code);
    await form.locator('[part=option]', { hasText: code }).first().click();
    await form.locator('#notes').fill(notes);
    if (callback) await form.locator('#callback').check();
    await form.locator('[part=submit]').click();
    await form.waitFor({ state: 'detached' });
  }

  protected override where(): Page | Frame {
    return this.place;
  }
}
