import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { until } from '../adapters/support/until.js';
import type { Hands } from './support/hands.js';
import { WAYS, Workday } from './support/workday.js';

declare global {
  /** Every element of ours that was on screen when it was looked at. */
  var met: WeakRef<Element>[];
}

/** Remembers what is on screen, without keeping it. */
function meet({ place }: Hands): Promise<void> {
  return place.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName.startsWith('omni-')) (globalThis.met ??= []).push(new WeakRef(element));
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
  });
}

/** What is gone from the screen and still there, by name. */
async function kept({ page, place }: Hands): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('HeapProfiler.collectGarbage');
  await browser.detach();
  const names = await place.evaluate(() =>
    globalThis.met.flatMap((ref) => {
      const element = ref.deref();
      return element && !element.isConnected ? [element.localName] : [];
    }),
  );
  return [...new Set(names)].sort();
}

for (const [way, path, site] of WAYS) {
  describe(`a long day, with the toolbar ${way}`, () => {
    const day = new Workday();

    async function talk(hands: Hands, customer: Page, start: 'chat' | 'voice'): Promise<void> {
      await customer.bringToFront();
      await customer.click(`[data-start=${start}]:enabled`);
      await hands.page.bringToFront();
      await hands.offer.waitFor();
      await meet(hands);
      await hands.accept();
      if (start === 'chat') await hands.write('How can I help?');
      else await hands.place.locator('omni-call-quality').first().waitFor();
      await meet(hands);
      await hands.place.getByRole('button', { name: 'End', exact: true }).click();
      await hands.place.fill('omni-disposition-form #code', 'clo');
      await hands.place.locator('omni-disposition-form [part=option]').first().waitFor();
      await meet(hands);
      await hands.dispose('closed', 'Done');
      await customer.reload();
    }

    it('keeps nothing in memory that belonged to a conversation which is over', async () => {
      const hands = await day.agent('executive', path);
      const customer = await day.customer({ site });
      for (const start of ['chat', 'voice', 'chat', 'voice'] as const) await talk(hands, customer, start);
      await meet(hands);
      let names: string[] = [];
      // A browser holds on to what had the focus or the pointer, for a moment.
      const gone = async (): Promise<boolean> => (names = await kept(hands)).length === 0;
      await until(gone, 'that it is let go').catch(() => expect(names).to.deep.equal([]));
    });
  });
}
