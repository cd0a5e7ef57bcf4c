import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { callSdk, embed, initialize } from './support/embedding.js';
import { forEachTest, forSuite } from './support/lasting.js';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Point = Pick<Rect, 'x' | 'y'>;

const VIEW = { width: 1200, height: 800 };
const FRAME = '#ameyoIframe';

/** A page that makes everything difficult for what would lie over it, with a button in every corner. */
const hostPage = (toolbarUrl: string): string => `<!doctype html><html><title>A CRM</title>
<style>
  * { all: unset; }
  html, body, div, button { display: block; }
  head, script, style, title { display: none; }
  body { padding: 5px; }
  #moved { transform: translateX(3px); overflow: hidden; inline-size: 420px; block-size: 720px; opacity: 0.99; }
  #ameyoIframeDiv { inline-size: 400px; block-size: 700px; }
  button { position: fixed; z-index: 2147483647; inline-size: 400px; block-size: 300px; }
  #left { inset: auto auto 0 0; }
  #right { inset: auto 0 0 auto; }
</style>
<div id="moved"><div id="ameyoIframeDiv"></div></div>
<button id="left">left</button><button id="right">right</button>
<script src="${toolbarUrl}/omni-sdk.js"></script>
<script>
  window.clicks = [];
  for (const id of ['left', 'right'])
    document.getElementById(id).addEventListener('click', () => window.clicks.push(id));
</script></html>`;

describe('where the frame stands', () => {
  const world = forSuite(() => embed((site) => ({ allowedOrigins: [site.otherSite] })));
  const context = forEachTest(() => world.browser.newContext({ viewport: VIEW }));
  let host: Page;

  before(async () => {
    world.host.page = () => ({ body: hostPage(world.servers.toolbarUrl) });
  });

  beforeEach(async () => {
    context.setDefaultTimeout(12_000);
    await open();
  });

  async function open(): Promise<void> {
    host = await context.newPage();
    await host.goto(world.host.otherSite);
    await connect();
  }

  async function connect(): Promise<void> {
    expect(await initialize(host)).not.to.have.property('error');
    await toolbar().waitForSelector('omni-toolbar [popovertarget=more], omni-toolbar .pill');
  }

  function toolbar(): Frame {
    const frame = host.frames().find((one) => one.url().includes('/omniapp/'));
    if (!frame) throw new Error('The host has no toolbar.');
    return frame;
  }

  const frameBox = async (): Promise<Rect> => (await host.locator(FRAME).boundingBox())!;

  /** Looks until there is something to see. It ends with its page: a test that has run out of time must not go on in the next. */
  async function until<T>(look: (step: number) => Promise<T | false>): Promise<T> {
    const page = host;
    for (let step = 0; !page.isClosed(); step++) {
      const found = await look(step);
      if (found !== false) return found;
    }
    throw new Error('The page was closed.');
  }

  /** The frame's box, once it is as wanted; the test's own time-out ends what never comes. */
  const boxOnce = (wanted: (box: Rect) => boolean): Promise<Rect> =>
    until(async () => {
      const box = await frameBox();
      return wanted(box) && box;
    });

  /** The same under a hand that is never quite still: a browser may keep the last of many moves until another comes. */
  const boxUnder = (hand: Point, wanted: (box: Rect) => boolean): Promise<Rect> =>
    until(async (step) => {
      const box = await frameBox();
      if (wanted(box)) return box;
      await host.mouse.move(hand.x + ((step + 1) % 2), hand.y);
      return false;
    });

  /** Takes the floating frame by its header. Resolves with where the pointer is, and what gives the page a jump. */
  async function takeUp(): Promise<{ at: Point; drag: (by: Point) => Promise<Rect> }> {
    await choose('Float');
    await modeOnce('floating');
    const box = await boxOnce(({ width }) => width === 400);
    const at = { x: box.x + 200, y: box.y + 20 };
    await over(at);
    await host.mouse.down();
    const drag = (by: Point): Promise<Rect> =>
      boxUnder(
        { x: at.x + by.x, y: at.y + by.y },
        ({ x, y }) => Math.abs(x - box.x - by.x) <= 2 && Math.abs(y - box.y - by.y) <= 2,
      );
    return { at, drag };
  }

  /** Chooses in the toolbar's menu as an agent does: by keyboard. */
  async function choose(label: string): Promise<void> {
    await openMenu();
    const item = toolbar().locator('omni-toolbar #more [role=menuitem]', { hasText: label });
    await item.waitFor();
    await item.focus();
    await host.keyboard.press('Enter');
  }

  async function openMenu(): Promise<void> {
    await toolbar().locator('omni-toolbar [popovertarget=more]').focus();
    await host.keyboard.press('Enter');
    await toolbar().waitForSelector('omni-toolbar #more:popover-open');
  }

  const modeOnce = (mode: string): Promise<unknown> =>
    toolbar().waitForSelector(`omni-toolbar[mode=${mode}]`);

  /** Moves the pointer, until the browser knows that the toolbar is there. */
  const over = ({ x, y }: Point): Promise<true> =>
    until(async (step) => {
      await host.mouse.move(x + (step % 2), y);
      const here = await toolbar().evaluate(() => document.querySelector('omni-toolbar')!.matches(':hover'));
      return here && step % 2 === 0;
    });

  const styles = (): Promise<unknown> =>
    host.evaluate(() =>
      [
        document.documentElement,
        document.body,
        ...document.querySelectorAll('#ameyoIframeDiv, #ameyoIframe'),
      ].map((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`)),
    );

  it('docks at each edge, makes space there, and leaves no trace after going back or disconnecting', async () => {
    const before = await styles();
    const edges = {
      right: { x: 812, y: 0, width: 388, height: 800 },
      top: { x: 0, y: 0, width: 1200 },
      bottom: { x: 0, width: 1200 },
    };
    const born = await toolbar().evaluate(() => performance.timeOrigin);
    for (const [edge, box] of Object.entries(edges)) {
      await choose(`Dock at the ${edge}`);
      await toolbar().waitForSelector(`omni-toolbar[dock=${edge}]`);
      expect(await boxOnce(({ x, width }) => x === box.x && width === box.width)).to.include(box);
      const [padding, inset] = await host.evaluate(
        (side) => [
          getComputedStyle(document.body).getPropertyValue(`padding-${side}`),
          getComputedStyle(document.documentElement).getPropertyValue(`--omni-inset-${side}`),
        ],
        edge,
      );
      const room = parseFloat(padding) - 5;
      expect(`${room}px`).to.equal(inset);
      expect(room).to.be.within(40, 388);
    }
    await choose('Dock at the left');
    await boxOnce(({ x, width }) => x > 0 && width === 400);
    expect(await styles()).to.deep.include.members((before as string[][]).slice(0, 2));
    await choose('Float');
    await modeOnce('floating');
    // It is the same page of the toolbar all the time.
    expect(await toolbar().evaluate(() => performance.timeOrigin)).to.equal(born);
    await host.evaluate(() => (window as unknown as { sdk: { disconnect(): void } }).sdk.disconnect());
    expect(
      await host.evaluate(() => [...document.querySelectorAll('[data-omni-mode], [popover]')].length),
    ).to.equal(0);
    expect(await styles()).to.deep.equal(
      (before as string[][]).map((attributes) => attributes.filter((one) => !one.startsWith('data-omni'))),
    );
  });

  it('floats in a corner, and the toolbar fills it', async () => {
    await choose('Float');
    await modeOnce('floating');
    const box = await boxOnce(({ width }) => width === 400);
    expect([box.x + box.width, box.y + box.height]).to.deep.equal([1184, 784]);
    // The frame floats, and the toolbar fills it.
    expect(await toolbar().evaluate(() => document.querySelector('omni-toolbar')!.clientWidth)).to.equal(400);
  });

  it('is dragged by a pointer that moves faster than it, and snaps to the nearest corner', async () => {
    // Another frame in the page does not get the pointer.
    await host.evaluate(() => {
      const other = document.createElement('iframe');
      other.style.cssText = 'position: fixed; inset: 0; inline-size: 600px; block-size: 800px';
      document.body.append(other);
    });
    const { at, drag } = await takeUp();
    // Between the corners it is where the pointer has it.
    await drag({ x: -700, y: -120 });
    await drag({ x: -100, y: -10 });
    await drag({ x: -650, y: -100 });
    await host.mouse.up();
    expect(await boxOnce(({ x, y }) => x === 16 && y === 16)).to.include({ width: 400, height: 640 });
    // Let go, it stays there.
    await host.mouse.move(at.x, at.y);
    await clicksThePage('right');
    expect(await frameBox()).to.include({ x: 16, y: 16 });
  });

  /** Nothing is left over the page: its button is hit. */
  async function clicksThePage(button: 'left' | 'right'): Promise<void> {
    await host.mouse.click(button === 'left' ? 100 : 1100, 700);
    expect(await host.evaluate(() => (window as unknown as { clicks: string[] }).clicks)).to.deep.equal([
      button,
    ]);
    expect(await host.locator('html > :not(head, body)').count()).to.equal(0);
  }

  const ends: Readonly<Record<string, () => Promise<unknown>>> = {
    'Escape is pressed': () => host.keyboard.press('Escape'),
    'its page is loaded again': () => toolbar().evaluate(() => location.reload()),
  };
  for (const [what, end] of Object.entries(ends)) {
    it(`is back in its place when, while it is dragged, ${what}`, async () => {
      const { drag } = await takeUp();
      await drag({ x: -700, y: -120 });
      await end();
      await boxOnce(({ x, y }) => x === 784 && y === 144);
      await host.mouse.up();
      await clicksThePage('left');
      await modeOnce('floating');
      expect(await frameBox()).to.include({ x: 784, y: 144 });
    });
  }

  it('is dropped when the pointer comes back without a pressed button', async () => {
    const { at, drag } = await takeUp();
    await drag({ x: -700, y: -120 });
    const session = await context.newCDPSession(host);
    const move = { type: 'mouseMoved', button: 'none', buttons: 0, x: at.x, y: at.y } as const;
    await session.send('Input.dispatchMouseEvent', move);
    await boxOnce(({ x, y }) => x === 16 && y === 16);
    await clicksThePage('right');
  });

  it('is put back when the page forbids floating during a drag', async () => {
    const { drag } = await takeUp();
    await drag({ x: -700, y: -120 });
    await host.evaluate(`sdk.limitLayout({ modes: ['docked'] })`);
    await modeOnce('docked');
    await boxOnce(({ x }) => x < 20);
    await host.mouse.up();
    await clicksThePage('right');
  });

  it('is dragged by a finger', async () => {
    await choose('Float');
    await modeOnce('floating');
    const box = await boxOnce(({ width }) => width === 400);
    const session = await context.newCDPSession(host);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
    const at = { x: box.x + 200, y: box.y + 20 };
    await touch('touchStart', [at]);
    await until(async (step) => {
      await touch('touchMove', [{ x: at.x - 700 + (step % 2), y: at.y - 120 }]);
      return Math.abs((await frameBox()).x - 84) <= 2;
    });
    await touch('touchEnd', []);
    await boxOnce(({ x, y }) => x === 16 && y === 16);
    await clicksThePage('right');
  });

  it('is moved to the corners by arrow keys, and keeps the focus', async () => {
    await choose('Float');
    await modeOnce('floating');
    const handle = toolbar().locator('omni-toolbar [aria-label^="Move"]');
    await handle.focus();
    for (const [key, x, y] of [
      ['ArrowLeft', 16, 144],
      ['ArrowUp', 16, 16],
      ['ArrowRight', 784, 16],
      ['ArrowDown', 784, 144],
    ] as const) {
      await host.keyboard.press(key);
      await boxOnce((box) => box.x === x && box.y === y);
    }
    // A click on it takes it to the next: nobody has to drag.
    for (const at of [144, 16]) {
      await handle.click();
      await boxOnce(({ x, y }) => x === 16 && y === at);
    }
    expect(
      await toolbar().evaluate(() => document.querySelector('omni-toolbar')!.matches(':focus-within')),
    ).to.equal(true);
  });

  it('is no larger than its pill when collapsed: the page beside it can be clicked', async () => {
    await choose('Collapse');
    await modeOnce('collapsed');
    const pill = toolbar().locator('omni-toolbar .pill');
    const { width, height } = await pill.evaluate(
      (element) => element.getBoundingClientRect().toJSON() as Rect,
    );
    const box = await boxOnce(
      (frame) => frame.width === Math.ceil(width) && frame.height === Math.ceil(height),
    );
    expect([box.x + box.width, box.y + box.height]).to.deep.equal([1184, 784]);
    // A hand's breadth left of the pill and above it.
    await host.mouse.click(box.x - 8, box.y + box.height / 2);
    await host.mouse.click(box.x + box.width / 2, box.y - 8);
    await host.mouse.click(100, 700);
    expect(await host.evaluate(() => (window as unknown as { clicks: string[] }).clicks)).to.deep.equal([
      'right',
      'right',
      'left',
    ]);
    await host.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await modeOnce('docked');
  });

  it('collapses in its own place, where the page wants that, and gives its space to the page', async () => {
    await host.evaluate(`(async () => {
      document.querySelector('#moved').style.cssText =
        'display: flex; flex-direction: column; overflow: visible; inline-size: 1200px; block-size: 700px; transform: none';
      const under = document.body.appendChild(document.createElement('button'));
      under.id = 'under';
      under.style.cssText = 'position: static; inline-size: auto; block-size: auto; flex: 1';
      document.querySelector('#moved').append(under);
      under.addEventListener('click', () => window.clicks.push('under'));
      document.querySelector('#ameyoIframeDiv').style.cssText = 'flex: 1 0 300px';
      await sdk.limitLayout({ pill: 'home' });
    })()`);
    const clicks = (): Promise<unknown> => host.evaluate('window.clicks.splice(0)');
    const open = await boxOnce(({ width }) => width === 400);
    expect(open.height).to.be.greaterThan(300);
    await choose('Collapse');
    await modeOnce('collapsed');
    expect(await host.evaluate('sdk.layout')).to.deep.equal({ mode: 'collapsed', dock: 'left', home: true });
    const pill = toolbar().locator('omni-toolbar .pill');
    const size = await pill.evaluate((element) => {
      const { width, height } = element.getBoundingClientRect();
      return { width: Math.ceil(width), height: Math.ceil(height) };
    });
    const isSmall = (): Promise<Rect> =>
      boxOnce(({ width, height }) => width === size.width && height === size.height);
    const small = await isSmall();
    expect(small).to.include({ x: open.x, y: open.y });
    // The room is the page's: below the pill, and beside it.
    const under = (await host.locator('#under').boundingBox())!;
    expect(under.y).to.equal(small.y + small.height);
    await host.mouse.click(small.x + 40, small.y + small.height + 8);
    expect(await clicks()).to.deep.equal(['under']);
    expect(
      await host.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.id, {
        x: small.x + small.width + 8,
        y: small.y + 8,
      }),
    ).to.equal('moved');

    // What comes up stands at the pill, over the page, also when that is scrolled.
    await showToast();
    const overPage = await boxOnce(({ height }) => height > 200);
    expect(overPage).to.include({ x: small.x, y: small.y });
    await host.locator('#under').evaluate((element) => {
      document.body.style.blockSize = '3000px';
      scrollTo(0, 3);
      return element.id;
    });
    await boxOnce(({ y, height }) => y === small.y - 3 && height > 200);
    expect((await host.locator('#under').boundingBox())!.y).to.equal(under.y - 3);
    await dismissToast();
    await isSmall();

    await pill.click();
    await modeOnce('docked');
    expect(await boxOnce(({ width }) => width === 400)).to.include({ height: open.height });
    await host.evaluate(`sdk.limitLayout({})`);
    await choose('Collapse');
    await boxOnce(({ x }) => x > 800);
  });

  it('grows for what opens over a strip or a pill, and covers no more of the page', async () => {
    await choose('Dock at the bottom');
    await toolbar().waitForSelector('omni-toolbar:state(strip)');
    await boxOnce(({ height }) => height > 600);
    await openMenu();
    const menuInside = (): Promise<{ left: number; top: number; bottom: number } | null> =>
      toolbar().evaluate(() => {
        const menu = document.querySelector('omni-toolbar')!.shadowRoot!.querySelector('#more')!;
        const { left, top, right, bottom, height } = menu.getBoundingClientRect();
        const whole = height >= menu.scrollHeight && height > 150;
        const fits = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return whole && fits ? { left, top, bottom } : null;
      });
    // Every item is hit where it is seen, through the page and the clip of the frame, once that has its size.
    await until(async () => {
      const [menu, frame] = [await menuInside(), await frameBox()];
      if (!menu) return false;
      const points = [menu.top + 12, menu.bottom - 12].map((y) => [frame.x + menu.left + 20, frame.y + y]);
      return host.evaluate(
        (all) => all.every(([x, y]) => document.elementFromPoint(x!, y!)?.id === 'ameyoIframe'),
        points,
      );
    });
    await host.keyboard.press('Escape');
    // The sign-in form stands over the page at the end of the strip; the rest of the page is free.
    await host.waitForFunction(() => document.elementFromPoint(300, 400)?.id !== 'ameyoIframe');
    await host.mouse.click(200, 600);
    expect(await host.evaluate(() => (window as unknown as { clicks: string[] }).clicks)).to.deep.equal([
      'left',
    ]);
    // A message over a pill.
    await choose('Collapse');
    await modeOnce('collapsed');
    await boxOnce(({ width }) => width < 200);
    const toast = await callSdk(host, 'showToastMessage', { message: 'Saved', type: 'success' });
    if (toast.error) await showToast();
    await toolbar().waitForFunction(() => {
      const over = document
        .querySelector('omni-toolbar')!
        .shadowRoot!.querySelector('.over')!
        .getBoundingClientRect();
      return (
        over.height > 30 && over.width > 200 && over.top >= 0 && over.left >= 0 && over.bottom <= innerHeight
      );
    });
    await dismissToast();
    // No more than the pill itself, which the page has guessed before it was told.
    const pill = await toolbar().evaluate(() => {
      const { width, height } = document
        .querySelector('omni-toolbar')!
        .shadowRoot!.querySelector('.pill')!
        .getBoundingClientRect();
      return { width: Math.ceil(width), height: Math.ceil(height) };
    });
    await boxOnce(({ width, height }) => width === pill.width && height === pill.height);
  });

  const dismissToast = (): Promise<void> =>
    toolbar().evaluate(() =>
      document
        .querySelector('omni-toolbar')!
        .shadowRoot!.querySelector('omni-toast')!
        .shadowRoot!.querySelector<HTMLElement>('[part=dismiss]')!
        .click(),
    );

  const showToast = (): Promise<unknown> =>
    toolbar().evaluate(() =>
      (
        document.querySelector('omni-provider') as unknown as {
          omni: { call(name: string, params: object): Promise<unknown> };
        }
      ).omni.call('showToast', { message: 'Saved', variant: 'error' }),
    );

  it('respects the limits of the page, and says so when the page refuses', async () => {
    const sdk = (body: string): Promise<unknown> =>
      host.evaluate(`(async () => { const { sdk } = window; ${body} })()`);
    await sdk(
      `await sdk.limitLayout({ modes: ['docked', 'floating'], docks: ['bottom'], maxWidth: 330, maxHeight: 400 })`,
    );
    await openMenu();
    const labels = await toolbar().locator('omni-toolbar #more [role=menuitem]').allInnerTexts();
    const places = labels.map((label) => label.trim()).filter((label) => /Float|Dock|Collapse/.test(label));
    expect(places).to.deep.equal(['Float', 'Dock at the bottom']);
    await host.keyboard.press('Escape');
    await choose('Float');
    await modeOnce('floating');
    expect(await boxOnce(({ width }) => width === 330)).to.include({ height: 400 });
    await sdk(`window.asked = []; await sdk.limitLayout((wish) => (window.asked.push(wish), false))`);
    await choose('Dock at the bottom');
    await toolbar().locator('omni-toast', { hasText: 'keeps the toolbar as it is' }).waitFor();
    expect(await host.evaluate('window.asked')).to.deep.equal([{ mode: 'docked', dock: 'bottom' }]);
    expect(await host.evaluate('window.sdk.layout')).to.deep.equal({
      mode: 'floating',
      dock: 'left',
      home: false,
    });
    // A button of the page's own.
    await sdk(
      `window.heard = []; sdk.onLayout((state) => window.heard.push(state)); await sdk.setLayout({ mode: 'docked' })`,
    );
    await modeOnce('docked');
    expect(await host.evaluate('window.heard')).to.deep.equal([{ mode: 'docked', dock: 'left', home: true }]);
    expect(await sdk(`return sdk.setLayout({ mode: 'flying' }).catch(({ code }) => code)`)).to.be.a('number');
  });

  for (const side of ['host', 'toolbar'] as const) {
    it(`is in the same place after a reload of the ${side}`, async () => {
      await choose('Float');
      await modeOnce('floating');
      await toolbar().locator('omni-toolbar [aria-label^="Move"]').focus();
      await host.keyboard.press('ArrowLeft');
      await boxOnce(({ x }) => x === 16);
      if (side === 'host') {
        await host.reload();
        await connect();
      } else {
        await toolbar().evaluate(() => location.reload());
      }
      await toolbar().waitForSelector('omni-toolbar[mode=floating]');
      await boxOnce(({ x, y, width }) => x === 16 && y === 144 && width === 400);
    });
  }

  it('stays in view when the window becomes small, and fills a narrow one', async () => {
    await choose('Float');
    await modeOnce('floating');
    await host.setViewportSize({ width: 700, height: 400 });
    const box = await boxOnce(({ height }) => height === 368);
    expect(box).to.deep.equal({ x: 284, y: 16, width: 400, height: 368 });
    await host.setViewportSize({ width: 360, height: 640 });
    await boxOnce(({ x, width, height }) => x === 0 && width === 360 && height === 608);
  });

  it('begins at the left where the page runs from right to left', async () => {
    await host.evaluate(() => (document.documentElement.style.direction = 'rtl'));
    await choose('Float');
    await modeOnce('floating');
    await boxOnce(({ x, width }) => width === 400 && x === 16);
  });
});
