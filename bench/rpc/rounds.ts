import type { Browser, Page } from 'playwright-core';
import { median } from '../median.js';
import type { Connected, Measured } from './measure.js';
import { PATHS, type Path, type Sites } from './sites.js';

/** The figures of one candidate in one round: milliseconds, and calls and events per second. */
export interface Round extends Measured {
  /** Milliseconds from the start of the child to the connection, and to the first result. */
  readonly connect: number;
  readonly firstResult: number;
}

/** The connection is measured so many times, each time with fresh pages: when a toolbar starts, no code is warm. */
const STARTS = 3;

async function connected(page: Page): Promise<Pick<Round, 'connect' | 'firstResult'>> {
  const { connectedAt, firstResultAt }: Connected = await page.evaluate(() => bench.connect());
  const child = page.frames().find((frame) => frame.parentFrame());
  if (!child) throw new Error('There is no frame.');
  const startedAt: number = await child.evaluate(() => globalThis.startedAt);
  return { connect: connectedAt - startedAt, firstResult: firstResultAt - startedAt };
}

async function withPage<T>(browser: Browser, url: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'bench' in globalThis);
    return await use(page);
  } finally {
    await context.close();
  }
}

async function oneRound(browser: Browser, url: string): Promise<Round> {
  const starts: Pick<Round, 'connect' | 'firstResult'>[] = [];
  for (let start = 1; start < STARTS; start++) starts.push(await withPage(browser, url, connected));
  return withPage(browser, url, async (page) => {
    starts.push(await connected(page));
    const measured: Measured = await page.evaluate(() => bench.run());
    return {
      ...measured,
      connect: median(starts.map(({ connect }) => connect)),
      firstResult: median(starts.map(({ firstResult }) => firstResult)),
    };
  });
}

/** Runs every candidate in every round; each round begins with another candidate. */
export async function runRounds(
  browser: Browser,
  sites: Sites,
  rounds: number,
  paths: readonly Path[] = PATHS,
): Promise<readonly ReadonlyMap<Path, Round>[]> {
  const all: Map<Path, Round>[] = [];
  for (let round = 0; round < rounds; round++) {
    const measured = new Map<Path, Round>();
    for (let turn = 0; turn < paths.length; turn++) {
      const path = paths[(round + turn) % paths.length] as Path;
      measured.set(path, await oneRound(browser, `${sites.parent}/${path}`));
    }
    all.push(measured);
    console.log(`  round ${round + 1} of ${rounds}`);
  }
  return all;
}
