import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { callSdk } from './support/embedding.js';
import { Hands } from './support/hands.js';
import { Workday } from './support/workday.js';

const PHONE = '+91 98765 43210';
const MARKUP = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>`;

describe('bad input to the running toolbar', () => {
  const day = new Workday();

  async function chat(text: string, name = 'Anshika Rao', phone = PHONE): Promise<Page> {
    const page = await day.context.newPage();
    await page.goto(`${day.stage.servers.toolbarUrl}/customer/?${new URLSearchParams({ phone }).toString()}`);
    await page.fill('input[name=name]', name);
    await page.press('input[name=name]', 'Tab');
    await page.click('[data-start=chat]:enabled');
    await page.fill('[data-channel=chat] textarea', text);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.message.customer');
    return page;
  }

  /** What reaches out of the width of a document, open shadow roots included, unless it is cut off on purpose. */
  function tooWide(place: Page | Frame): Promise<string[]> {
    return place.evaluate(() => {
      const width = document.documentElement.clientWidth;
      const found: string[] = [];
      const roots: (Document | ShadowRoot)[] = [document];
      for (let root = roots.pop(); root; root = roots.pop()) {
        for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot) roots.push(element.shadowRoot);
          const { left, right, width: own } = element.getBoundingClientRect();
          const cut = element.closest('.hidden-text, .clip') !== null;
          if (!cut && own > 1 && element.checkVisibility() && (left < -1 || right > width + 1)) {
            found.push(`${element.localName}.${element.getAttribute('class') ?? ''}`);
          }
        }
      }
      return found;
    });
  }

  it('says what is wrong with a name and a password, and signs in afterwards', async () => {
    const hands = await day.agentAt();
    await hands.enter('executive', 'wrong');
    await hands.place.waitForSelector('omni-login-form >> text=The user name or the password is wrong.');
    await hands.enter('nobody');
    await hands.place.waitForSelector('omni-login-form >> text=The user name or the password is wrong.');
    await hands.enter('n'.repeat(10_000), 'p'.repeat(10_000));
    await hands.place.waitForSelector('omni-login-form >> text=at most 1024 characters');
    await hands.goToWork('executive');
  });

  it('refuses to dial nobody, letters, very long texts and campaigns of others', async () => {
    const hands = await day.agent();
    const refusal = async (phone: unknown, campaignId: unknown = 172): Promise<string> => {
      const wanted = { channelType: 'voice', channelDetails: { phone }, campaignId };
      const { error } = await callSdk(hands.page, 'initiateInteraction', wanted);
      return `${error?.code ?? 'none'} ${error?.message ?? ''}`;
    };
    expect(await refusal('')).to.match(/^2001 phone .* missing/);
    expect(await refusal('98abc')).to.match(/^2001 .*no letters/);
    expect(await refusal('1'.repeat(500))).to.match(/^2001 .*at most 20/);
    expect(await refusal('12345', 999)).to.match(/^4000 .*172 \(Customer Care\)/);
    expect(await refusal('12345', 47)).to.match(/^5009 .*serves whatsapp, not voice/);
    expect(await hands.state<string[]>('interactions')).to.deep.equal([]);
  });

  it('keeps an interaction until it is disposed correctly, by its agent', async () => {
    const hands = await day.agent();
    await chat('Hello');
    const id = await hands.accept();
    const other = await day.agent('supervisor');
    const dispose = async (by: Hands, ...args: unknown[]): Promise<string> => {
      const { error } = await callSdk(by.page, 'disposeInteraction', 'chat', id, ...args);
      return error ? `${error.code} ${error.message}` : 'done';
    };
    expect(await dispose(hands, 1345)).to.match(/^5002 .*end it first/);
    await hands.control('end');
    await hands.place.waitForSelector('omni-disposition-form');
    expect(await dispose(other, 1345)).to.match(/^4000 There is no live interaction/);
    expect(await dispose(hands, 1)).to.match(/^4000 .*1345 \(closed\)/);
    expect(await dispose(hands, 1345, 'n'.repeat(200_000))).to.match(/^2001 notes .*20000/);
    expect(await dispose(hands, 1345, '', { callbackTime: '2001-01-01T00:00:00Z' })).to.match(
      /^2001 .*in the past/,
    );
    expect(await dispose(hands, 1345, '', { callbackTime: 'tomorrow' })).to.match(/^2001 .*date and time/);

    const form = hands.place.locator('omni-disposition-form');
    await form.locator('#code').fill('closed');
    await form.locator('[part=option]').first().click();
    await form.locator('#notes').fill('n'.repeat(200_000));
    await form.locator('#callback').check();
    await form.locator('#at').fill('2001-01-01T10:00');
    await form.locator('#phone').fill('12ab');
    await form.locator('[part=submit]').click();
    await form.locator('text=at most 20,000 can be kept').waitFor();
    await form.locator('text=This time has passed').waitFor();
    await form.locator('text=Use digits, spaces').waitFor();
    await form.locator('#notes').fill(MARKUP);
    await form.locator('#callback').uncheck();
    await form.locator('[part=submit]').dblclick();
    await form.waitFor({ state: 'detached' });
    await hands.page.locator('.timeline li', { hasText: MARKUP }).waitFor();
    expect(await dispose(hands, 1345)).to.match(/^5002 .*has ended/);
    const logged = await day.stage.list('activity', { search: id, searchField: 'InteractionId' });
    expect(logged).to.have.length(1);
  });

  it('keeps text that is too large or empty in the field, and sends the next message', async () => {
    const hands = await day.agent();
    const page = await chat('Hello');
    await hands.accept();
    const composer = hands.place.locator('omni-message-composer');
    const file = (name: string, size: number) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.alloc(size, 'x'),
    });
    await composer.locator('input[type=file]').setInputFiles([file('film.mp4', 10_000_000)]);
    await composer.locator('text=film.mp4 has 10 MB').first().waitFor();
    await composer.locator('input[type=file]').setInputFiles([file('nothing.txt', 0)]);
    await composer.locator('text=nothing.txt is empty').first().waitFor();
    await composer.locator('input[type=file]').setInputFiles([file(`${MARKUP}.html`, 25)]);
    await composer.locator('[part=attachment]').waitFor();
    await composer.locator('[part=send]').click();
    await page.waitForSelector('.message.agent .file >> text=25 byte');
    const { height, line } = await page.evaluate(() => {
      const size = document.querySelector('.message.agent .file small') as HTMLElement;
      return { height: size.offsetHeight, line: parseFloat(getComputedStyle(size).fontSize) };
    });
    expect(height).to.be.below(2 * line);

    await composer.locator('textarea').fill('n'.repeat(200_000));
    await composer.locator('textarea').press('Enter');
    await composer.locator('text=characters too long').waitFor();
    expect(await composer.locator('textarea').inputValue()).to.have.length(200_000);
    await composer.locator('textarea').fill('');
    await hands.write('Short');
    await page.waitForSelector('.message.agent >> text=Short');
    expect(await page.locator('.message.agent').count()).to.equal(2);
  });

  it('carries out once what is clicked twice', async () => {
    const hands = await day.agent();
    const page = await chat('Hello');
    const id = await hands.interaction('ringing');
    await hands.place.dblclick('omni-interaction-card [part=accept]');
    await hands.until(`interaction:${id}`, 'phase', 'connected');
    const field = hands.place.locator('omni-message-composer textarea');
    await field.fill('Once');
    await field.press('Enter');
    await field.press('Enter');
    await hands.place.dblclick('omni-message-composer [part=send]', { force: true });
    await hands.write('And again');
    await page.waitForSelector('.message.agent >> text=And again');
    expect(await page.locator('.message.agent').allInnerTexts()).to.have.length(2);
    await hands.place.dblclick('omni-call-controls .control.end');
    await hands.place.waitForSelector('omni-disposition-form');
    expect(await hands.place.locator('omni-toast [part=toast]').count()).to.equal(0);
  });

  it('loses nothing and repeats nothing when the page is reloaded at any moment', async () => {
    let hands = await day.agent();
    const notes = `Kept over a reload ${randomUUID()}`;
    const again = async (): Promise<void> => {
      await hands.page.reload();
      hands = await Hands.on(hands.page);
      await hands.until('connection', 'status', 'connected');
    };
    const page = await chat('Hello');
    await hands.offer.waitFor();
    await again();
    const id = await hands.accept();
    await hands.place.fill('omni-message-composer textarea', 'Sent while leaving');
    await hands.place.press('omni-message-composer textarea', 'Enter', { noWaitAfter: true });
    await again();
    await hands.place.fill('omni-message-composer textarea', 'Half a thought');
    await again();
    const field = hands.place.locator('omni-message-composer textarea');
    await field.waitFor();
    expect(await field.inputValue()).to.equal('Half a thought');
    await field.press('Enter');
    await page.waitForSelector('.message.agent >> text=Half a thought');
    await page.waitForSelector('.message.agent >> text=Sent while leaving');
    expect(await page.locator('.message.agent').count()).to.equal(2);

    await hands.control('end');
    const form = (): ReturnType<typeof hands.place.locator> => hands.place.locator('omni-disposition-form');
    await form().locator('#notes').fill(notes);
    await again();
    expect(await form().locator('#notes').inputValue()).to.equal(notes);
    await form().locator('#code').fill('closed');
    await form().locator('[part=option]').first().click();
    await form().locator('[part=submit]').click({ noWaitAfter: true });
    await again();
    // Whether the center had heard it or not: then it is still there to be disposed.
    const left = await hands.state<{ phase: string } | undefined>(`interaction:${id}`);
    if (left?.phase === 'wrap-up') await form().locator('[part=submit]').click();
    await hands.page.locator('.timeline li', { hasText: notes }).waitFor();
    const logged = await day.stage.list('activity', { search: id, searchField: 'InteractionId' });
    expect(logged).to.have.length(1);
  });

  it('loses no disposition when the page is reloaded in the moment of the click', async () => {
    let hands = await day.agent();
    for (const which of ['first', 'second', 'third', 'fourth']) {
      const notes = `Gone with the ${which} press ${randomUUID()}`;
      await chat('Hello');
      const id = await hands.accept();
      await hands.control('end');
      const form = hands.place.locator('omni-disposition-form');
      await form.locator('#notes').fill(notes);
      await form.locator('#code').fill('closed');
      await form.locator('[part=option]').first().click();
      await form.locator('[part=submit]').click({ noWaitAfter: true });
      await hands.page.reload();
      hands = await Hands.on(hands.page);
      await hands.until('connection', 'status', 'connected');
      const left = await hands.state<{ phase: string } | undefined>(`interaction:${id}`);
      if (left?.phase === 'wrap-up') await hands.place.locator('omni-disposition-form [part=submit]').click();
      await hands.page.locator('.timeline li', { hasText: notes }).waitFor();
      const logged = await day.stage.list('activity', { search: id, searchField: 'InteractionId' });
      expect(logged).to.have.length(1);
    }
  });

  for (const [title, name] of [
    ['markup', MARKUP],
    ['10,000 letters', 'W'.repeat(10_000)],
    ['10,000 Arabic letters', 'ش'.repeat(10_000)],
  ] as const) {
    it(`shows a name of ${title} as text, and keeps the layout at 320 pixels`, async () => {
      const hands = await day.agent();
      await chat(name.slice(0, 3_000), name);
      await hands.offer.waitFor();
      await hands.page.setViewportSize({ width: 320, height: 720 });
      await hands.page.waitForSelector('h1 >> text=Anshika Rao');
      expect(await tooWide(hands.place), 'while it rings').to.deep.equal([]);
      await hands.accept();
      expect(await tooWide(hands.place), 'in the chat').to.deep.equal([]);
      await hands.control('end');
      await hands.place.waitForSelector('omni-disposition-form');
      expect(await tooWide(hands.place), 'in wrap-up').to.deep.equal([]);
      expect(await hands.page.title()).not.to.equal('owned');
      expect(await hands.place.locator('img, script[src=x]').count()).to.equal(0);
      for (const chip of await hands.page.locator('main .phone').all()) {
        const box = await chip.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0), 'the number in the CRM').to.be.at.most(320 - 16);
      }
    });
  }
});
