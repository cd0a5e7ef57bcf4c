import { createRequire } from 'node:module';
import { join, dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { CHROMIUM_ARGS } from '../../../scripts/browsers/chromium.mjs';
import { openCatalog, openPreview, show, STILL, type Catalog } from './catalog.js';
import { drawSampler } from './sampler.js';

/** The same on every machine: no hints of its fonts, no subpixels of its screen, no colours of its monitor. */
const SAME_EVERYWHERE = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
];

/** Monday, 5 January 2026, ten o'clock: half an hour after the messages of the stories. */
const NOW = Date.UTC(2026, 0, 5, 10, 0);

const NARROW = 320;
const MODES = [
  { width: 480, globals: STILL },
  { width: 480, globals: `${STILL};scheme:dark` },
  { width: 480, globals: `${STILL};language:ar` },
  { width: NARROW, globals: STILL },
];
const HEIGHT = 1200;

const FONTS = ['noto-sans', 'noto-sans-arabic', 'noto-sans-mono'].map((name) => ({
  name,
  folder: dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/package.json`)),
}));

const FONT_STYLES = FONTS.map(({ name }) => `/fonts/${name}/wght.css`);

/** Fonts that come with the tests, instead of the machine's. */
const OWN_FONTS = `
  @font-face {
    font-family: 'Cascadia Mono';
    font-weight: 100 900;
    src: url('/fonts/noto-sans-mono/files/noto-sans-mono-latin-wght-normal.woff2');
  }
  @font-face {
    font-family: 'Cascadia Mono';
    font-weight: 100 900;
    unicode-range: U+600-6FF;
    src: url('/fonts/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2');
  }
  button, input, textarea, select { font-family: inherit; }
  :root, body {
    font-family: 'Noto Sans Variable', 'Noto Sans Arabic Variable' !important;
    --omni-font-family: 'Noto Sans Variable', 'Noto Sans Arabic Variable';
    --omni-font-mono: 'Noto Sans Mono Variable', 'Noto Sans Arabic Variable';
  }
`;

async function openMode(catalog: Catalog, { width, globals }: (typeof MODES)[number]): Promise<Page> {
  const context = await catalog.newContext({
    viewport: { width, height: HEIGHT },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  await context.clock.setFixedTime(NOW);
  for (const { name, folder } of FONTS) {
    await context.route(`**/fonts/${name}/**`, (route) => {
      const [, path = ''] = new URL(route.request().url()).pathname.split(`/fonts/${name}/`);
      return route.fulfill({ path: join(folder, path) });
    });
  }
  const page = await openPreview(context, catalog, globals);
  for (const url of FONT_STYLES) await page.addStyleTag({ url });
  await page.addStyleTag({ content: OWN_FONTS });
  return page;
}

/** The place of the story, with what has opened over it. */
const area = (page: Page): Promise<{ x: number; y: number; width: number; height: number }> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const opened: Element[] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches(':popover-open, dialog[open]')) opened.push(element);
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    const places = [document.querySelector('#storybook-root')!, ...opened].map((one) =>
      one.getBoundingClientRect(),
    );
    const bottom = Math.max(...places.map((place) => place.bottom + 16));
    return { x: 0, y: 0, width: innerWidth, height: Math.min(innerHeight, Math.max(32, Math.ceil(bottom))) };
  });

/** Drafts and choices of the story before would be in this one. */
const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

const picture = async (page: Page): Promise<Buffer> =>
  page.screenshot({ clip: await area(page), animations: 'disabled', caret: 'hide' });

/** Every mode that a story is looked at in, each in a page of its own. */
export interface LooksStage {
  /** The ids of the stories that have a picture. */
  readonly pictured: readonly string[];
  /** Shows a story in every mode. */
  show(id: string): Promise<void>;
  /** How this machine draws what is not ours. */
  sampler(): Promise<Buffer>;
  /** What is to be seen now, a picture for each mode. */
  pictures(): Promise<Buffer[]>;
  close(): Promise<void>;
}

export async function openLooks(): Promise<LooksStage> {
  const catalog = await openCatalog([...CHROMIUM_ARGS, ...SAME_EVERYWHERE]);
  const pages = await Promise.all(MODES.map((mode) => openMode(catalog, mode)));
  return {
    pictured: catalog.pictured,
    async show(id) {
      await Promise.all(
        pages.map(async (page, index) => {
          await forget(page);
          const { looks } = await show(page, id);
          const { width } = MODES[index]!;
          await page.setViewportSize({
            width: width > NARROW ? (looks?.width ?? width) : width,
            height: HEIGHT,
          });
          await page.mouse.move(0, 0);
        }),
      );
    },
    sampler: () => drawSampler(pages[0]!.context(), catalog.url, FONT_STYLES),
    pictures: () => Promise.all(pages.map(picture)),
    close: () => catalog.close(),
  };
}
