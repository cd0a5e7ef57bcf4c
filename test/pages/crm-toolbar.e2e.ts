import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openCrmStage } from './support/crm-stage.js';
import { CrmAgent } from './support/crm-agent.js';
import { forEachTest, forSuite } from './support/lasting.js';
import { WAYS } from './support/workday.js';

interface Matched {
  readonly matches: readonly { readonly id: string; readonly name: string }[];
  readonly record: { readonly id: string; readonly type: string } | null;
}

type Teller = Record<string, (...given: unknown[]) => Promise<unknown>>;

interface TellingPage {
  readonly sdk: Teller;
  /** Lets the page say what it is about to. */
  goOn(): void;
}

/** The same job in both ways to have the toolbar: in a frame, and as elements in the CRM's own page. */
for (const [way, path, customerOrigin] of WAYS) {
  describe(`the demo CRM with its toolbar ${way}`, () => {
    const stage = forSuite(() => openCrmStage());
    const context = forEachTest(() => stage.context());

    afterEach(async () => {
      expect(stage.takeErrors()).to.deep.equal([]);
    });

    async function customer(phone: string, name: string): Promise<Page> {
      const page = await context.newPage();
      const query = new URLSearchParams({ phone, name }).toString();
      await page.goto(`${stage.servers[customerOrigin]}/customer/?${query}`);
      await page.waitForSelector('[data-start=chat]:enabled');
      return page;
    }

    /** A customer writes. */
    async function chatFrom(agent: CrmAgent, phone: string, name: string): Promise<string> {
      const page = await customer(phone, name);
      await page.click('[data-start=chat]');
      await page.fill('[data-channel=chat] textarea', 'Hello');
      await page.keyboard.press('Enter');
      return agent.interaction('ringing');
    }

    /** A customer writes, and the agent takes the chat. */
    async function chatWith(agent: CrmAgent, phone: string, name: string): Promise<string> {
      const interactionId = await chatFrom(agent, phone, name);
      await agent.call('acceptInteraction', { interactionId });
      await agent.until(`interaction:${interactionId}`, 'phase', 'connected');
      return interactionId;
    }

    it('focuses the toolbar by one key from anywhere in the page, and its shortcuts work from there', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatFrom(agent, '+91 98765 43210', 'Anshika');
      await agent.page.bringToFront();
      await agent.page.getByRole('button', { name: 'Edit' }).focus();
      await agent.page.keyboard.press('Alt+Shift+O');
      const place = await agent.place();
      await place.waitForFunction(() => document.activeElement?.localName === 'omni-toolbar');
      await agent.page.keyboard.press('a');
      await agent.until(`interaction:${id}`, 'phase', 'connected');
    });

    const activitiesOf = (interactionId: string) =>
      stage.list('activity', { search: interactionId, searchField: 'InteractionId' });

    it('reads its list once, and not again when an agent signs in', async () => {
      const read: string[] = [];
      context.on('request', (request) => {
        if (request.url().includes('/api/records/contact')) read.push(request.url());
      });
      await CrmAgent.open(context, stage, path);
      expect(read).to.have.length(1);
    });

    it('opens the customer, attaches, logs the disposition once and keeps it over a reload', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      const { matches } = await agent.until<Matched>(`interaction:${id}`, 'matches.length', 1);
      const [match] = matches;
      expect(match).to.include({ name: 'Anshika Rao', id: await stage.contactId('9876543210') });

      await agent.call('requestAttach', { interactionId: id, record: match });
      await agent.until(`interaction:${id}`, 'record.id', match?.id);
      await agent.page.waitForSelector('.strip.live >> text=Attached to the conversation');

      await agent.call('hangUp', { interactionId: id });
      await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
      await agent.call('disposeInteraction', { interactionId: id, codeId: 1345, notes: 'All <b>done</b>.' });
      const entry = agent.page.locator('.timeline li').first();
      await entry.locator('text=Status: closed').waitFor();
      expect(await entry.innerText())
        .to.contain('All <b>done</b>.')
        .and.contain('executive');
      await agent.page.waitForSelector('.strip.live', { state: 'detached' });

      await agent.page.reload();
      await agent.page.locator('.timeline li >> text=All <b>done</b>.').waitFor();
      await agent.connected();
      const logged = await activitiesOf(id);
      expect(logged.map((activity) => activity['ContactId'])).to.deep.equal([match?.id]);
    });

    it('does not move the focus when a screen pops', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      // Somebody is typing into the toolbar: its element, or its frame, has the focus of the page.
      await agent.focusToolbar();
      const before = await agent.page.evaluate(() => document.activeElement?.localName);
      await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      await agent.page.waitForFunction(() => document.querySelector('.skeleton') === null);
      expect(await agent.page.evaluate(() => document.activeElement?.localName)).to.equal(before);
    });

    it('shows the toolbar on a narrow screen when a customer comes', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      await agent.page.setViewportSize({ width: 700, height: 800 });
      await agent.page.waitForSelector('#panel', { state: 'hidden' });
      await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('#panel', { state: 'visible' });
      await agent.page.click('.panel-switch');
      await agent.page.waitForSelector('#panel', { state: 'hidden' });
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
    });

    it('accepts a call with sound, and logs it with its callback', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const caller = await customer('(336) 555-0142', 'Grace');
      await caller.click('[data-start=voice]');
      const id = await agent.interaction('ringing');
      await agent.page.waitForSelector('h1 >> text=Grace Whitaker');
      await agent.call('acceptInteraction', { interactionId: id });
      await agent.until(`interaction:${id}`, 'audio.status', 'flowing');
      await caller.bringToFront();
      await caller.waitForFunction(() =>
        [...document.querySelectorAll('meter')].every((meter) => meter.value > 0.01),
      );
      await caller.click('[data-action=hang-up]');
      await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
      const callback = { at: Date.now() + 86_400_000, phone: '(336) 555-0142', mine: true };
      await agent.call('disposeInteraction', {
        interactionId: id,
        codeId: 1344,
        notes: 'Calls again',
        callback,
      });
      await agent.page.bringToFront();
      const entry = agent.page.locator('.timeline li').first();
      await entry.locator('text=Calls again').waitFor();
      expect(await entry.innerText()).to.contain('Call back');
      const [logged] = await activitiesOf(id);
      expect(logged).to.include({
        DispositionClass: 'status',
        DispositionCode: 'open',
        Direction: 'inbound',
        Agent: 'executive',
        CallbackTime: new Date(callback.at).toISOString(),
      });
    });

    it('keeps an activity that the CRM could not take, and sends it after a reload', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      await context.route('**/api/activities', (route) => route.abort());
      const failed = context.waitForEvent('requestfailed', (request) =>
        request.url().endsWith('/api/activities'),
      );
      await agent.call('hangUp', { interactionId: id });
      await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
      await agent.call('disposeInteraction', { interactionId: id, codeId: 1345, notes: 'Not lost' });
      await failed;
      await context.unroute('**/api/activities');
      await agent.page.reload();
      await agent.page.locator('.timeline li >> text=Not lost').waitFor();
      expect(await activitiesOf(id)).to.have.length(1);
      expect(stage.takeErrors().every((error) => error.includes('net::ERR_FAILED'))).to.equal(true);
    });

    it('lets the agent choose among several people with one number, and keeps text that is being written', async () => {
      const agent = await CrmAgent.open(context, stage, `${path}#/cases`);
      const id = await chatWith(agent, '9820011223', 'Somebody');
      await agent.page.waitForSelector('.choice >> text=3 contacts share');
      await agent.page.waitForSelector('h1 >> text=Cases');
      await agent.until(`interaction:${id}`, 'matches.length', 3);
      await agent.page.click('.choice >> text=Sunita Deshpande');
      await agent.page.waitForSelector('h1 >> text=Sunita Deshpande');
      expect(await agent.page.locator('.choice').count()).to.equal(0);

      await agent.page.click('text=New case');
      await agent.page.fill('#field-Subject', 'Half written');
      await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('.choice >> text=Anshika Rao');
      expect(await agent.page.locator('#field-Subject').inputValue()).to.equal('Half written');
    });

    it('lets the agent accept while a form is open, and gives the focus back after it', async () => {
      const agent = await CrmAgent.open(context, stage, `${path}#/cases`);
      const opener = agent.page.locator('#main').getByRole('button', { name: 'New case' });
      await opener.click();
      await agent.page.fill('#field-Subject', 'Half written');
      const id = await chatFrom(agent, '+91 98765 43210', 'Anshika');
      await agent.page.bringToFront();
      const place = await agent.place();
      await place.locator('omni-interaction-card [part=accept]').first().click();
      await agent.until(`interaction:${id}`, 'phase', 'connected');
      expect(await agent.page.locator('#field-Subject').inputValue()).to.equal('Half written');
      await agent.page.locator('#field-Subject').press('Escape');
      await agent.page.waitForSelector('dialog[open]', { state: 'detached' });
      await agent.page.waitForFunction(() => document.activeElement?.textContent?.includes('New case'));
    });

    it('lets the agent attach another match, and shows what the CRM holds of each', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatWith(agent, '9820011223', 'Somebody');
      await agent.until(`interaction:${id}`, 'matches.length', 3);
      const place = await agent.place();
      const card = place.locator('omni-record-card');
      await place.locator('[part=record]', { hasText: 'Sunita Deshpande' }).locator('[part=attach]').click();
      await card.locator('[part=name] >> text=Sunita Deshpande').waitFor();
      await card.locator('[part=more]').click();
      await card.locator('dd >> text=Sunita').waitFor();
      await card.locator('[part=switch]').click();
      const other = card.locator('[part=record]', { hasText: 'Anil Deshpande' });
      await other.locator('[part=attach]').dblclick();
      await card.locator('[part=name] >> text=Anil Deshpande').waitFor();
      await card.locator('dd >> text=Anil').waitFor();
      const { record } = await agent.until<Matched>(`interaction:${id}`, 'record.name', 'Anil Deshpande');
      const [anil] = await stage.list('contact', { search: 'Anil Deshpande' });
      expect(record?.id).to.equal(anil?.['Id']);
      await card.locator('[part=more]').click();
    });

    it('creates a case from the toolbar’s button and attaches it', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      await agent.call('requestCreate', {
        interactionId: id,
        objectType: 'case',
        data: { Subject: 'From the chat' },
      });
      await agent.page.waitForSelector('dialog[open]');
      expect(await agent.page.locator('#field-Subject').inputValue()).to.equal('From the chat');
      await agent.page.dblclick('text=Create case');
      await agent.page.waitForSelector('h1 >> text=From the chat');
      const { record } = await agent.until<Matched>(`interaction:${id}`, 'record.type', 'case');
      const made = await stage.list('case', { search: 'From the chat' });
      expect(made.map((found) => found['Id'])).to.deep.equal([record?.id]);
      expect(made[0]?.['ContactId']).to.equal(await stage.contactId('9876543210'));
    });

    it('offers to create a contact for a number that nobody has', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatWith(agent, '+49 30 901820', 'Nina Neumann');
      await agent.page.waitForSelector('.choice >> text=Nobody in the CRM has');
      await agent.page.click('.choice >> text=New contact');
      await agent.page.fill('#field-FirstName', 'Nina');
      await agent.page.fill('#field-LastName', 'Neumann');
      await agent.page.click('text=Create contact');
      await agent.page.waitForSelector('h1 >> text=Nina Neumann');
      await agent.until(`interaction:${id}`, 'record.type', 'contact');
      await agent.page.waitForSelector('.strip.live');
      await agent.call('requestDetach', { interactionId: id });
      await agent.page.waitForFunction(() => document.querySelector('.strip.live') === null);
    });

    it('shows its offers for three customers, and for the others when one of these is answered', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const offered = agent.page.locator('.choice');
      for (const last of [1, 2, 3, 4]) {
        await chatWith(agent, `+49 30 90182${last}`, 'Nina');
        await offered.filter({ hasText: `90182${last}` }).waitFor();
      }
      expect(await offered.count()).to.equal(3);
      await offered.last().getByRole('button', { name: 'Close' }).click();
      await offered.filter({ hasText: '901821' }).waitFor();
    });

    it('removes its offer for a call that ended before it was accepted', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const page = await customer('+49 30 901821', 'Nobody');
      await page.click('[data-start=voice]');
      await agent.page.waitForSelector('.choice >> text=Nobody in the CRM has');
      await page.click('[data-action=hang-up]');
      await agent.page.waitForFunction(() => document.querySelector('.choice') === null);
    });

    it('opens no contact whose call ended during the search', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      let asked = (): void => undefined;
      const asking = new Promise<void>((resolve) => (asked = resolve));
      let over = (): void => undefined;
      const ended = new Promise<void>((resolve) => (over = resolve));
      await context.route('**/api/records/contact?*phone=*', async (route) => {
        asked();
        await ended;
        await route.continue();
      });
      const opened: string[] = [];
      agent.page.on('framenavigated', (frame) => {
        if (frame === agent.page.mainFrame()) opened.push(new URL(frame.url()).hash);
      });
      const page = await customer('+91 98765 43210', 'Anshika');
      await page.click('[data-start=voice]');
      await asking;
      await page.click('[data-action=hang-up]');
      await agent.until('interactions', 'length', 0);
      over();
      // The next one comes after it, and is the first to be shown.
      await chatFrom(agent, '+91 98111 22334', 'Vikram');
      await agent.page.waitForSelector('h1:not(:text("Contacts"))');
      expect(opened).to.have.length(1);
    });

    it('reports no error for a call that ends while its records are being sent', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      await agent.page.evaluate(() => {
        const page = window as unknown as TellingPage;
        const provider = document.querySelector('omni-provider') as unknown as { omni: Teller } | null;
        const [teller, name] = provider
          ? ([provider.omni, 'call'] as const)
          : ([page.sdk, 'showMultipleRecordsForInteraction'] as const);
        const tell = teller[name]!.bind(teller);
        teller[name] = async (...given) => {
          if (!provider || given[0] === 'showMatches')
            await new Promise<void>((resolve) => (page.goOn = resolve));
          return tell(...given);
        };
      });
      const page = await customer('+91 98765 43210', 'Anshika');
      await page.click('[data-start=voice]');
      await agent.page.waitForFunction(() => 'goOn' in window);
      await page.click('[data-action=hang-up]');
      await agent.until('interactions', 'length', 0);
      await agent.page.evaluate(() => (window as unknown as TellingPage).goOn());
      await chatFrom(agent, '+91 98111 22334', 'Vikram');
    });

    it('dials the number that is clicked, once', async () => {
      const agent = await CrmAgent.open(context, stage, '/' === path ? '/#/contacts' : `${path}#/contacts`);
      await agent.page.locator('.phone >> text=+91 98111 22334').first().dblclick();
      const id = await agent.interaction('offered', 'ringing');
      const dialled = await agent.state<{ direction: string; customer: { phone: string } }>(
        `interaction:${id}`,
      );
      expect(dialled.direction).to.equal('outbound');
      expect(dialled.customer.phone.replace(/\D/g, '')).to.contain('9811122334');
      expect(await agent.state<string[]>('interactions')).to.have.length(1);
    });

    it('shows why it cannot dial', async () => {
      const page = await stage.open(context, path);
      await page.waitForSelector('.status.signed-out');
      await page.locator('.phone').first().click();
      const reason = page.locator(way === 'framed' ? '.toast.error' : '.phone [role=alert]');
      await reason.waitFor();
      expect(await reason.innerText()).to.match(/sign in|log in|campaign/i);
    });

    it('answers a preview and the question which record is open', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      await agent.call('previewNumber', { phone: '9820011223' });
      const { records } = await agent.until<{ records: { name: string }[] }>('preview', 'records.length', 3);
      expect(records.map((record) => record.name)).to.include('Sunita Deshpande');

      await agent.page.click('text=Anshika Rao');
      await agent.until('crm', 'openRecord.name', 'Anshika Rao');
      await agent.page.click('text=Cases');
      await agent.until('crm', 'openRecord', null);
      await agent.call('requestOpenRecord', {
        record: { id: await stage.contactId('9876543210'), type: 'contact', name: 'Anshika Rao' },
      });
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
    });

    it('comes back from a reload during a chat without a second screen pop', async () => {
      const agent = await CrmAgent.open(context, stage, path);
      const id = await chatWith(agent, '+91 98765 43210', 'Anshika');
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      await agent.page.click('text=Activities');
      await agent.page.waitForSelector('h1 >> text=Activities');
      await agent.page.reload();
      await agent.connected();
      await agent.until(`interaction:${id}`, 'phase', 'connected');
      await agent.page.waitForSelector('.status.signed-in');
      expect(await agent.page.locator('h1').innerText()).to.equal('Activities');
      expect(await agent.page.locator('.choice').count()).to.equal(0);
    });
  });
}
