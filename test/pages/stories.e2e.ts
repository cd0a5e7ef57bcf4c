import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/chromium.mjs';
import { run } from '../../scripts/run.js';
import { startFiles, type FileSite } from './support/files.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CATALOG = join(ROOT, 'storybook-static');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the preview of Storybook has in its window. */
interface Preview {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (id: string) => void): void;
    off(event: string, listener: (id: string) => void): void;
    emit(event: string, value: unknown): void;
  };
  readonly __STORYBOOK_PREVIEW__: {
    readonly currentRender: {
      readonly story: { readonly parameters: { readonly shows?: readonly string[] } };
    };
  };
  readonly axe: {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{
      violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
    }>;
  };
}

/** Storybook's own run of axe would be in the way. */
const STILL = 'motion:still;a11y.manual:!true';
const MODES: Readonly<Record<string, string>> = {
  light: STILL,
  dark: `${STILL};scheme:dark`,
  'right to left': `${STILL};language:ar`,
};

/** Shows a story, waits until it is drawn and has played, and tells what it should be in but is not. */
function show(page: Page, id: string): Promise<string[]> {
  return page.evaluate(async (storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Preview;
    await new Promise<void>((resolve, reject) => {
      channel.on('storyRendered', (rendered) => rendered === storyId && resolve());
      for (const failure of ['storyErrored', 'storyThrewException', 'playFunctionThrewException']) {
        channel.on(failure, (error) => reject(new Error(JSON.stringify(error))));
      }
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    });
    const { parameters } = (window as unknown as Preview).__STORYBOOK_PREVIEW__.currentRender.story;
    return [...(parameters.shows ?? [])];
  }, id);
}

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { axe } = window as unknown as Preview;
    const { violations: found } = await axe.run('#storybook-root', { resultTypes: ['violations'] });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  });

describe('every story', function () {
  this.timeout(300_000);
  let site: FileSite;
  let browser: Browser;
  let ids: string[];

  before(async () => {
    const { code, output } = await run(
      process.execPath,
      ['--import', 'tsx', 'scripts/storybook.ts', 'build'],
      {
        quiet: true,
      },
    );
    expect(code, output).to.equal(0);
    site = await startFiles(CATALOG);
    browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
    const { entries } = JSON.parse(await readFile(join(CATALOG, 'index.json'), 'utf8')) as {
      entries: Readonly<Record<string, { id: string; type: string }>>;
    };
    ids = Object.values(entries)
      .filter(({ type }) => type === 'story')
      .map(({ id }) => id);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const [mode, globals] of Object.entries(MODES)) {
    it(`is in the state it names, and has no violation that axe finds, in ${mode}`, async () => {
      expect(ids.length).to.be.greaterThan(60);
      const context = await browser.newContext({ reducedMotion: 'reduce', permissions: ['microphone'] });
      const page = await context.newPage();
      await page.goto(`${site.url}/iframe.html?id=${ids[0]}&viewMode=story&globals=${globals}`);
      await page.waitForFunction(() => document.body.classList.contains('sb-show-main'));
      await page.addScriptTag({ path: AXE });
      const wrong: string[] = [];
      for (const id of ids.toReversed()) {
        const selectors = await show(page, id).catch((error: Error) => {
          wrong.push(`${id}: ${error.message.slice(0, 300)}`);
          return [];
        });
        for (const selector of selectors) {
          const found = page.locator(selector).first().waitFor({ state: 'attached', timeout: 5_000 });
          await found.catch(() => wrong.push(`${id}: nothing there is ${selector}`));
        }
        wrong.push(...(await violations(page)).map((found) => `${id}: ${found}`));
      }
      await context.close();
      expect(wrong.join('\n')).to.equal('');
    });
  }
});
