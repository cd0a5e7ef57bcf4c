import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { Hands } from './support/hands.js';
import { WAYS, Workday } from './support/workday.js';

/** What the thread shows, from the top: the lines that open conversations without their day, and the words. */
function shown({ place }: Hands): Promise<string[]> {
  return place
    .locator('omni-message-thread')
    .locator('[part=conversation], [part=text]')
    .allTextContents()
    .then((texts) => texts.map((text) => text.trim().replace(/ ·.*/, '')));
}

for (const [way, path, site] of WAYS) {
  describe(`a customer who writes again, with the toolbar ${way}`, () => {
    const day = new Workday();

    async function say(page: Page, text: string): Promise<void> {
      await page.fill('[data-channel=chat] textarea', text);
      await page.press('[data-channel=chat] textarea', 'Enter');
      await page.waitForSelector(`[data-channel=chat] .message.customer >> text=${text}`);
    }

    /** The customer begins, and the agent has it. */
    async function begin(hands: Hands, page: Page, text: string): Promise<string> {
      await page.bringToFront();
      await page.click('[data-start=chat]');
      await say(page, text);
      await hands.page.bringToFront();
      const id = await hands.accept();
      await hands.place.waitForSelector(`omni-message-thread >> text=${text}`);
      return id;
    }

    async function end(hands: Hands, page: Page): Promise<void> {
      await page.click('[data-channel=chat] [data-action=end]');
      await hands.dispose('closed', 'Done');
    }

    it('is offered to an agent who sees the earlier messages, under their day', async () => {
      const hands = await day.agent('executive', path);
      const page = await day.customer({ site });
      const first = await begin(hands, page, 'My lamp hums');
      expect(await hands.state(`thread:${first}`)).not.to.have.property('history');
      await hands.write('Since when?');
      await end(hands, page);

      const second = await begin(hands, page, 'It still hums');
      await hands.until(`thread:${second}`, 'history.status', 'complete');
      await hands.place.waitForSelector('omni-message-thread >> text=Earlier conversation · Today');
      expect(await shown(hands)).to.deep.equal([
        ...['Earlier conversation', 'My lamp hums', 'Since when?'],
        ...['This conversation', 'It still hums'],
      ]);
      const { messages } = await hands.state<{ messages: unknown[] }>(`thread:${second}`);
      expect(messages, 'the thread itself is of this conversation').to.have.length(1);

      await hands.page.reload();
      const again = await Hands.on(hands.page);
      await again.until(`thread:${second}`, 'history.status', 'complete');
      await again.place.waitForSelector('omni-message-thread >> text=My lamp hums');
      expect(await shown(again)).to.deep.equal([
        ...['Earlier conversation', 'My lamp hums', 'Since when?'],
        ...['This conversation', 'It still hums'],
      ]);
      await end(again, page);

      const laptop = await day.customer({ site, name: 'Anshika' });
      const third = await begin(again, laptop, 'From my laptop');
      await again.until(`thread:${third}`, 'history.status', 'complete');
      await again.place.waitForSelector('omni-message-thread >> text=My lamp hums');
      expect(await shown(again)).to.deep.equal([
        ...['Earlier conversation', 'My lamp hums', 'Since when?'],
        ...['Earlier conversation', 'It still hums'],
        ...['This conversation', 'From my laptop'],
      ]);
      expect(await laptop.locator('.message').allTextContents(), 'what another page wrote').to.have.length(1);
    });
  });
}
