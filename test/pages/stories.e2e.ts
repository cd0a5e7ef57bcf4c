import { expect } from 'chai';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import {
  openCatalog,
  openPreview,
  show,
  STILL,
  toldActions,
  tryOut,
  type StoryParameters,
} from './support/catalog.js';
import { forSuite } from './support/lasting.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TOOLBAR = fileURLToPath(new URL('../../dist/omni-toolbar.js', import.meta.url));

interface Checked {
  readonly axe: {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{
      violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
    }>;
  };
}

const MODES: Readonly<Record<string, string>> = {
  light: STILL,
  dark: `${STILL};scheme:dark`,
  'right to left': `${STILL};language:ar`,
};

const violations = (page: Page, rules: readonly { id: string; enabled: boolean }[] = []): Promise<string[]> =>
  page.evaluate(async (exceptions) => {
    const { axe } = window as unknown as Checked;
    const { violations: found } = await axe.run('#storybook-root', {
      resultTypes: ['violations'],
      rules: Object.fromEntries(exceptions.map(({ id, enabled }) => [id, { enabled }])),
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  }, rules);

describe('every story', function () {
  this.timeout(2_400_000);
  const catalog = forSuite(() => openCatalog());

  /** What is wrong with the stories in a mode, in the order of the catalog. */
  async function wrongIn([mode, globals]: readonly [string, string]): Promise<string[]> {
    const context = await catalog.newContext();
    const page = await openPreview(context, catalog, globals);
    await page.addScriptTag({ path: AXE });
    const wrong: string[] = [];
    for (const id of catalog.stories) {
      const { shows = [], a11y } = await show(page, id).catch((error: Error): StoryParameters => {
        wrong.push(`${id}: ${error.message.slice(0, 300)}`);
        return {};
      });
      for (const selector of shows) {
        const found = page.locator(selector).first().waitFor({ state: 'attached' });
        await found.catch(() => wrong.push(`${id}: nothing there is ${selector}`));
      }
      wrong.push(...(await violations(page, a11y?.config?.rules)).map((found) => `${id}: ${found}`));
    }
    await context.close();
    return wrong.map((each) => `${mode}: ${each}`);
  }

  it('is in the state that it names, and has no violation that axe finds, in light, in dark and from right to left', async () => {
    expect(catalog.stories.length).to.be.greaterThan(60);
    const wrong = await Promise.all(Object.entries(MODES).map(wrongIn));
    expect(wrong.flat().join('\n')).to.equal('');
  });

  it('can be changed by its controls, and shows the events of its elements', async () => {
    const context = await catalog.newContext();
    const page = await openPreview(context, catalog, STILL);
    await show(page, 'records--attached');
    const card = page.locator('omni-record-card');
    await tryOut(page, 'records--attached', { record: { id: 'C-7', type: 'contact', name: 'Lena Vogt' } });
    await card.getByText('Lena Vogt').waitFor();
    const told = toldActions(page);
    await card.getByRole('button', { name: 'Unattach' }).click();
    expect(await told).to.equal('omni-record-detach');
    await tryOut(page, 'records--attached', { record: undefined });
    await card.getByText('Asha Rao').waitFor();
    await context.close();
  });

  it('has code that shows the same when it is pasted into a page', async () => {
    const context = await catalog.newContext();
    const page = await context.newPage();
    await page.goto(`${catalog.url}/iframe.html?id=records--docs&viewMode=docs`);
    const attached = page.locator('[id="anchor--records--attached"]');
    await attached.locator('omni-record-card').getByText('Asha Rao').waitFor();
    await attached.getByRole('switch', { name: 'Show code' }).click();
    const code = await attached.locator('pre').filter({ hasText: 'record =' }).innerText();
    await page.setContent(code);
    await page.addScriptTag({ path: TOOLBAR });
    await page.locator('omni-record-card').getByText('Asha Rao').waitFor();
    await context.close();
  });

  it('is documented on a page that is as dark as the story', async () => {
    const context = await catalog.newContext();
    const page = await context.newPage();
    for (const scheme of ['light', 'dark']) {
      await page.goto(`${catalog.url}/iframe.html?id=overview--docs&viewMode=docs&globals=scheme:${scheme}`);
      const ground = page.locator('.sbdocs-wrapper');
      await ground.waitFor();
      const colour = await ground.evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(Math.max(...colour.match(/\d+/g)!.slice(0, 3).map(Number)) < 64, colour).to.equal(
        scheme === 'dark',
      );
    }
    await context.close();
  });

  it('is on a readable page, the first of which leads to the others', async () => {
    const context = await catalog.newContext();
    const wrong: string[] = [];
    context.on('weberror', (error) => wrong.push(error.error().message));
    const page = await context.newPage();
    const ledTo: string[] = [];
    for (const id of catalog.pages) {
      await page.goto(`${catalog.url}/iframe.html?id=${id}&viewMode=docs`);
      await page.locator('#storybook-docs h1').first().waitFor();
      await page.locator('.sb-story .sb-loader').first().waitFor({ state: 'detached' });
      wrong.push(
        ...(await page.locator('.sb-errordisplay:visible').allInnerTexts()).map((text) => `${id}: ${text}`),
      );
      const links = await page.locator('#storybook-docs a[href*="path=/docs/"]').all();
      for (const link of links) ledTo.push(/[\w-]+--docs/.exec((await link.getAttribute('href'))!)![0]);
    }
    expect(wrong).to.deep.equal([]);
    expect(ledTo).to.have.length.above(12);
    expect(ledTo.filter((id) => !catalog.pages.includes(id))).to.deep.equal([]);
    await context.close();
  });
});
