import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { run } from '../../../scripts/run.js';
import { startFiles } from './files.js';
import { launchChromium } from './world.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const BUILT = join(ROOT, 'storybook-static');

/** The catalog as it is built for the web, and a browser to look at it. */
export interface Catalog {
  readonly url: string;
  /** The ids of all stories. */
  readonly stories: readonly string[];
  /** Those that look the same each time and on every machine. */
  readonly pictured: readonly string[];
  /** The ids of the pages to read. */
  readonly pages: readonly string[];
  /** Where nothing moves and the microphone is there. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** What the tests read of a story's parameters. */
export interface StoryParameters {
  /** The selectors that hold in the story. */
  readonly shows?: readonly string[];
  /** How its picture is taken: in which width where there is room. */
  readonly looks?: { readonly width?: number };
  /** What axe does not look for. */
  readonly a11y?: { readonly config?: { readonly rules?: readonly { id: string; enabled: boolean }[] } };
}

/** What the preview of Storybook has in its window. */
interface Preview {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (id: unknown) => void): void;
    off(event: string, listener: (id: unknown) => void): void;
    emit(event: string, value: unknown): void;
  };
  readonly __STORYBOOK_PREVIEW__: {
    readonly currentRender: { readonly story: { readonly parameters: StoryParameters } };
  };
}

/** Storybook's own run of axe would be in the way. */
export const STILL = 'motion:still;a11y.manual:!true';

let built: ReturnType<typeof run> | undefined;

/** Serves the catalog, which is built once for all who ask, and starts a browser with these flags. */
export async function openCatalog(flags?: readonly string[]): Promise<Catalog> {
  built ??= run(process.execPath, ['--import', 'tsx', 'scripts/storybook.ts', 'build'], { quiet: true });
  const { code, output } = await built;
  if (code !== 0) throw new Error(`The catalog could not be built:\n${output}`);
  const { entries } = JSON.parse(await readFile(join(BUILT, 'index.json'), 'utf8')) as {
    entries: Readonly<Record<string, { id: string; type: string; tags: readonly string[] }>>;
  };
  const stories = Object.values(entries).filter(({ type }) => type === 'story');
  const pictured = stories.filter(({ tags }) => !tags.includes('no-picture'));
  const browser = await launchChromium(flags);
  const files = await startFiles(BUILT);
  return {
    url: files.url,
    stories: stories.map(({ id }) => id),
    pictured: pictured.map(({ id }) => id),
    pages: Object.values(entries).flatMap(({ type, id }) => (type === 'docs' ? [id] : [])),
    newContext: (options) =>
      browser.newContext({ reducedMotion: 'reduce', permissions: ['microphone'], ...options }),
    async close() {
      await browser.close();
      await files.close();
    },
  };
}

/**
 * A page that shows stories, in the state which these globals of Storybook say. It starts with the last one, because
 * the preview does not draw again what it shows already.
 */
export async function openPreview(context: BrowserContext, catalog: Catalog, globals: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(
    `${catalog.url}/iframe.html?id=${catalog.stories.at(-1)}&viewMode=story&globals=${globals}`,
  );
  await page.waitForFunction(() => document.body.classList.contains('sb-show-main'));
  return page;
}

/** Shows a story and waits until it is drawn and has played. */
export function show(page: Page, id: string): Promise<StoryParameters> {
  return page.evaluate(async (storyId) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Preview;
    const heard = new Map<string, (value: unknown) => void>();
    await new Promise<void>((resolve, reject) => {
      heard.set('storyRendered', (rendered) => rendered === storyId && resolve());
      for (const failure of ['storyErrored', 'storyThrewException', 'playFunctionThrewException']) {
        heard.set(failure, (error) => reject(new Error(JSON.stringify(error))));
      }
      for (const [event, listener] of heard) channel.on(event, listener);
      setTimeout(() => reject(new Error('It was not drawn within a minute.')), 60_000);
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    }).finally(() => {
      for (const [event, listener] of heard) channel.off(event, listener);
    });
    const { shows, looks, a11y } = (window as unknown as Preview).__STORYBOOK_PREVIEW__.currentRender.story
      .parameters;
    return JSON.parse(JSON.stringify({ shows, looks, a11y })) as StoryParameters;
  }, id);
}

/** Sets what controls set. */
export const tryOut = (page: Page, storyId: string, updatedArgs: Readonly<Record<string, unknown>>) =>
  page.evaluate(
    ([id, args]) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Preview;
      channel.emit('updateStoryArgs', { storyId: id, updatedArgs: args });
    },
    [storyId, updatedArgs] as const,
  );

/** The name of the next event that the panel of actions is told of. */
export const toldActions = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Preview;
        channel.on('storybook/actions/action-event', (action) =>
          resolve((action as { data: { name: string } }).data.name),
        );
      }),
  );
