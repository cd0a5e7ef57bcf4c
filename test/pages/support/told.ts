import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';

/** With `UPDATE_SNAPSHOTS=1` what is told now is what will be expected. */
const REWRITE = process.env['UPDATE_SNAPSHOTS'] === '1';

interface ListeningWindow {
  told: string[];
}

/** What differs from run to run: times, and how a call sounds. */
function steady(text: string): string {
  return text
    .replace(/\b\d+:\d{2}(?::\d{2})?\b(?:\s[AP]M\b)?/g, '<time>')
    .replace(/(Quality of the call: )[^"\n]*/g, '$1<quality>');
}

/**
 * Notes everything that live regions say, in the shadow roots as well. Has to be called before the context has pages.
 */
export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const told: string[] = ((window as unknown as ListeningWindow).told = []);
    const regions = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
    const isTold = new Map<Element, string>();
    // Methods, since what compiles the tests marks functions that have a name of their own.
    const ear = {
      look(root: ParentNode): void {
        for (const region of root.querySelectorAll(regions)) {
          const text = region.textContent.replace(/\s+/g, ' ').trim();
          const before = isTold.get(region);
          isTold.set(region, text);
          // What comes into the page together with its words is not read, but for alerts.
          const silent = before === undefined && region.role !== 'alert';
          if (text === '' || text === before || silent || !region.checkVisibility()) continue;
          const assertive = region.role === 'alert' || region.ariaLive === 'assertive';
          told.push(`${assertive ? 'assertive' : 'polite'}: ${text}`);
        }
      },
      watch(root: ShadowRoot | Document): void {
        new MutationObserver(() => ear.look(root)).observe(root, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      },
    };
    ear.watch(document);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      ear.watch(root);
      return root;
    };
  });
}

/** What has the focus, as a screen reader names it. */
export async function focused(page: Page): Promise<string> {
  const at = await page.locator(':focus').count();
  if (at === 0) return 'nothing';
  const [first = ''] = (await page.locator(':focus').last().ariaSnapshot()).split('\n');
  return first.replace(/^- /, '').replace(/:$/, '');
}

/** Waits until a live region says it. */
export async function hear(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => (window as unknown as ListeningWindow).told.some((each) => each.includes(wanted)),
    text,
  );
}

/** Everything that a screen reader is told at a step: what was said, what has the focus, and what there is. */
export async function told(page: Page, screen: string): Promise<string> {
  const tree = await page.locator(screen).ariaSnapshot();
  const said = await page.evaluate(() => (window as unknown as ListeningWindow).told.splice(0));
  const lines = [
    'said:',
    ...(said.length > 0 ? said.map((each) => `  - ${each}`) : ['  - nothing']),
    `focus: ${await focused(page)}`,
    'screen:',
    ...tree.split('\n').map((line) => `  ${line}`),
  ];
  return steady(`${lines.join('\n')}\n`);
}

/** Compares with what the repository says; writes it there when that is asked for. */
export async function compare(text: string, file: string): Promise<void> {
  if (REWRITE) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    return;
  }
  const expected = await readFile(file, 'utf8').catch(() => '');
  expect(text, `${file} (UPDATE_SNAPSHOTS=1 rewrites it)`).to.equal(expected);
}
