import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openStage } from './support/agent-stage.js';
import { forSuite } from './support/lasting.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

describe('a toolbar that floats in the page itself', () => {
  const stage = forSuite(() => openStage());
  let page: Page;

  beforeEach(async () => {
    page = await (await stage.context()).newPage();
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(`${stage.servers.toolbarUrl}/omniapp/toolbar/index.html`);
    await float();
  });
  afterEach(() => page.context().close());

  async function float(): Promise<void> {
    await page.waitForSelector('omni-toolbar omni-login-form');
    await page.evaluate(() => (document.querySelector('omni-toolbar')!.mode = 'floating'));
  }

  const isAt = ({ x, y }: Point): Promise<unknown> =>
    page.waitForFunction(
      ([left, top]) => {
        const box = document.querySelector('omni-toolbar')!.getBoundingClientRect();
        return Math.abs(box.left - left) <= 1 && Math.abs(box.top - top) <= 1;
      },
      [x, y] as const,
    );
  const HOME = { x: 796, y: 144 };

  /** Takes it by its header, and drags it to the left and up. */
  async function drag(): Promise<void> {
    await isAt(HOME);
    await page.mouse.move(HOME.x + 150, HOME.y + 20);
    await page.mouse.down();
    await page.mouse.move(HOME.x - 550, HOME.y - 80);
    await isAt({ x: HOME.x - 700, y: HOME.y - 100 });
  }

  it('follows the pointer, and stays in the nearest corner', async () => {
    await drag();
    await page.mouse.up();
    await isAt({ x: 16, y: 16 });
    await page.mouse.move(600, 600);
    await isAt({ x: 16, y: 16 });
    await page.reload();
    await float();
    await isAt({ x: 16, y: 16 });
  });

  it('goes back to its place on Escape', async () => {
    await drag();
    await page.keyboard.press('Escape');
    await isAt(HOME);
    await page.mouse.move(300, 300);
    await page.mouse.up();
    await isAt(HOME);
  });

  it('is dropped when it no longer floats, and when the button is no longer pressed', async () => {
    await drag();
    await page.evaluate(() => (document.querySelector('omni-toolbar')!.mode = 'collapsed'));
    await page.waitForSelector('omni-toolbar .pill');
    await page.mouse.move(300, 300);
    await page.mouse.up();
    expect(await page.evaluate(() => document.querySelector('omni-toolbar')!.style.inset)).to.equal('');

    await page.evaluate(() => (document.querySelector('omni-toolbar')!.mode = 'floating'));
    await drag();
    const session = await page.context().newCDPSession(page);
    const move = { type: 'mouseMoved', button: 'none', buttons: 0, x: 100, y: 100 } as const;
    await session.send('Input.dispatchMouseEvent', move);
    await isAt({ x: 16, y: 16 });
  });
});
