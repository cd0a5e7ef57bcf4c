import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { Hands } from './support/hands.js';
import { hears } from './support/watch.js';
import { WAYS, Workday } from './support/workday.js';

const PHONE = '+91 98765 43210';

/** A working day by the visible controls, with the toolbar in a frame and as elements in the CRM's page. */
for (const [way, path, site] of WAYS) {
  describe(`the main job, with the toolbar ${way}`, () => {
    const day = new Workday();

    async function say(page: Page, channel: string, text: string): Promise<void> {
      await page.fill(`[data-channel=${channel}] textarea`, text);
      await page.press(`[data-channel=${channel}] textarea`, 'Enter');
      await page.waitForSelector(`[data-channel=${channel}] .message.customer >> text=${text}`);
    }

    /** Attaches the record that the CRM found, and sees both sides know it. */
    async function attach({ page, place }: Hands): Promise<void> {
      await page.waitForSelector('h1 >> text=Anshika Rao');
      await place.locator('omni-record-picker [part=record]', { hasText: 'Anshika Rao' }).waitFor();
      await place.click('omni-record-picker [part=attach]');
      await place.waitForSelector('omni-record-card >> text=Anshika Rao');
      await place.waitForSelector('omni-record-card >> text=Rao Traders');
      await page.waitForSelector('.strip.live >> text=Attached to the');
    }

    async function logged(
      { page }: Hands,
      interactionId: string,
      notes: string,
    ): Promise<Record<string, string | null>> {
      await page.bringToFront();
      await page.locator('.timeline li', { hasText: notes }).waitFor();
      const found = await day.stage.list('activity', { search: interactionId, searchField: 'InteractionId' });
      expect(found).to.have.length(1);
      expect(found[0]).to.include({ ContactId: await day.stage.contactId(PHONE), Agent: 'executive' });
      return found[0] ?? {};
    }

    it('takes a call: sound both ways, record, wrap-up with a callback, activity', async () => {
      const hands = await day.agent('executive', path);
      const caller = await day.customer({ site });
      await caller.click('[data-start=voice]');
      await hands.page.waitForSelector('h1 >> text=Anshika Rao');
      const id = await hands.accept();
      await hears(hands.place);
      await hears(caller);
      await attach(hands);
      await hands.control('end');
      await caller.waitForSelector('.call[data-state=ended]');
      await hands.dispose('follow up', 'Wants to be called', true);
      const activity = await logged(hands, id, 'Wants to be called');
      expect(activity).to.include({ DispositionClass: 'outcome', DispositionCode: 'follow up' });
      expect(Date.parse(activity['CallbackTime'] ?? '')).to.be.greaterThan(Date.now());
      await hands.place.waitForSelector('omni-toolbar >> text=No live interactions');
    });

    it('takes a chat: words both ways, record, wrap-up, activity', async () => {
      const hands = await day.agent('executive', path);
      const page = await day.customer({ site });
      await page.click('[data-start=chat]');
      await say(page, 'chat', 'My lamp hums');
      const id = await hands.accept();
      await hands.place.waitForSelector('omni-message-thread >> text=My lamp hums');
      await hands.write('Since when?');
      await page.waitForSelector('.message.agent >> text=Since when?');
      await attach(hands);
      await page.click('[data-channel=chat] [data-action=end]');
      await hands.dispose('closed', 'Sent another lamp', true);
      const activity = await logged(hands, id, 'Sent another lamp');
      expect(activity).to.include({ DispositionClass: 'status', DispositionCode: 'closed' });
      expect(Date.parse(activity['CallbackTime'] ?? '')).to.be.greaterThan(Date.now());
    });

    it('calls the number that is clicked, and the customer answers', async () => {
      const hands = await day.agent('executive', `${path}#/contacts/${await day.stage.contactId(PHONE)}`);
      const page = await day.customer({ site });
      await hands.page.bringToFront();
      await hands.page.waitForSelector('h1 >> text=Anshika Rao');
      await hands.page.locator('.phone').first().click();
      await page.click('[data-action=answer]');
      const id = await hands.interaction('connected');
      await hears(hands.place);
      await hears(page);
      await attach(hands);
      await page.click('[data-action=hang-up]');
      await hands.dispose('resolved', 'Reached', true);
      const activity = await logged(hands, id, 'Reached');
      expect(activity).to.include({ DispositionClass: 'outcome', DispositionCode: 'resolved' });
    });

    it('writes on WhatsApp: a template starts the conversation, the reply opens the window for free text', async () => {
      const hands = await day.agent('executive', path);
      const page = await day.customer({ site });
      await hands.place.click('omni-toolbar >> .empty >> text=Start an interaction');
      await hands.place.locator('omni-dialer [part=channel]', { hasText: 'WhatsApp' }).click();
      await hands.place.fill('omni-dialer [part=phone]', PHONE);
      await hands.place.click('omni-dialer [part=submit]');
      const composer = hands.place.locator('omni-message-composer');
      await composer.locator('text=The reply window is closed').waitFor();
      expect(await composer.locator('textarea').count()).to.equal(0);
      const template = composer.locator('label', { hasText: 'Callback offer' });
      // The matching records may come in between and move what is below them.
      while (!(await template.locator('input').isChecked())) await template.click();
      await composer.locator('[part=send]').click();
      await page.waitForSelector('[data-channel=whatsapp] .message.agent >> text=could not reach you');
      await say(page, 'whatsapp', 'Tomorrow at ten');
      await hands.place.waitForSelector('omni-message-thread >> text=Tomorrow at ten');
      await hands.place.waitForSelector('omni-interaction-card [part=window] >> text=Reply window:');
      await hands.write('Thank you');
      await page.waitForSelector('.message.agent >> text=Thank you');
      const id = await hands.interaction('connected');
      await attach(hands);
      await hands.control('end');
      await hands.dispose('closed', 'By WhatsApp');
      expect(await logged(hands, id, 'By WhatsApp')).to.include({ Channel: 'whatsapp' });
    });

    it('accepts a conversation on a channel that it does not know', async () => {
      const hands = await day.agent('executive', path);
      const page = await day.customer({ site });
      await page.fill('input[name=channel]', 'pigeon post');
      await page.click('[data-start=other]');
      await hands.place.waitForSelector('omni-interaction-card >> text=pigeon post');
      const id = await hands.accept();
      await attach(hands);
      await hands.control('end');
      await hands.dispose('new', 'A pigeon came');
      await logged(hands, id, 'A pigeon came');
    });
  });
}
