import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openCatalog, openPreview, show, STILL } from './support/catalog.js';
import { cutByWideText, faintChoices, focusSeen } from './support/reading.js';
import { forSuite } from './support/lasting.js';

/** Four times enlarged, a window of 1,280 by 1,024 is this. */
const ENLARGED = { width: 320, height: 256 };
/** No story has more stops of the Tab key. */
const STOPS = 90;
const FRAMES = 60;

/** Looks again while something is wrong: what scrolls, or comes later, takes some frames. After these it stays wrong. */
async function atRest<T>(
  page: Page,
  look: (page: Page) => Promise<T>,
  isWrong: (seen: T) => boolean,
): Promise<T> {
  let seen = await look(page);
  for (let frame = 0; isWrong(seen) && frame < FRAMES; frame++) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    seen = await look(page);
  }
  return seen;
}

describe('every story, as its readers set it', function () {
  this.timeout(1_200_000);
  const catalog = forSuite(() => openCatalog());

  const inWindow = async (viewport: { width: number; height: number }, language = 'en') =>
    openPreview(await catalog.newContext({ viewport }), catalog, `${STILL};language:${language}`);

  it('cuts none of its words with wider spacing of letters, words and lines', async () => {
    const widths: readonly (readonly [number, string])[] = [
      [320, 'en'],
      [480, 'en'],
      [480, 'hi'],
    ];
    const wrong = await Promise.all(
      widths.map(async ([width, language]) => {
        const page = await inWindow({ width, height: 900 }, language);
        const cut: string[] = [];
        for (const id of catalog.stories) {
          await show(page, id);
          cut.push(...(await cutByWideText(page)).map((words) => `${width} ${language} ${id}: ${words}`));
        }
        return cut;
      }),
    );
    expect(wrong.flat()).to.deep.equal([]);
  });

  it('has stronger lines and no muted words when more contrast is preferred, in every theme', async () => {
    const wrong: string[] = [];
    for (const contrast of ['no-preference', 'more'] as const) {
      const context = await catalog.newContext({ contrast });
      for (const theme of ['none', 'cloud', 'tonal', 'brand']) {
        const page = await openPreview(context, catalog, `${STILL};theme:${theme}`);
        await show(page, 'opened--toolbar-with-matches');
        const colour = (selector: string, of: string): Promise<string> =>
          page
            .locator(selector)
            .first()
            .evaluate((el, name) => getComputedStyle(el).getPropertyValue(name), of);
        const words = await colour('omni-toolbar .base', 'color');
        const muted = await colour('omni-record-picker .detail', 'color');
        const line = await colour('omni-toolbar .rail', 'border-inline-end-color');
        const edge = await colour('omni-disposition-form .input', 'border-top-color');
        if ((muted === words) !== (contrast === 'more')) wrong.push(`${theme}, ${contrast}: words ${muted}`);
        if (contrast === 'more' && line !== edge) wrong.push(`${theme}, ${contrast}: lines ${line}`);
        await show(page, 'wrap-up--host-fields');
        const track = await colour('omni-disposition-form .meter', 'background-color');
        if (contrast === 'more' && track === edge)
          wrong.push(`${theme}, ${contrast}: a meter's ground ${track}`);
        await page.close();
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('shows what is chosen and where the focus is, in a window at 400%', async () => {
    const page = await inWindow(ENLARGED);
    const wrong: string[] = [];
    for (const id of catalog.stories) {
      await show(page, id);
      const faint = await atRest(page, faintChoices, ({ length }) => length > 0);
      wrong.push(...faint.map((words) => `${id}: ${words} does not look chosen`));
      const seen = new Set<string>();
      for (let stop = 0; stop < STOPS; stop++) {
        await page.keyboard.press('Tab');
        const focus = await atRest(page, focusSeen, (found) => !!found?.wrong);
        if (!focus || seen.has(focus.name)) break;
        seen.add(focus.name);
        if (focus.wrong) wrong.push(`${id}: ${focus.name} ${focus.wrong}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });
});
