import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { AgentPage, openStage } from './support/agent-stage.js';
import { forEachTest, forSuite } from './support/lasting.js';

interface CallAudio {
  readonly phase: string;
  readonly audio: { readonly status: string };
  readonly owned: boolean;
}

describe("the customer's page", () => {
  const stage = forSuite(() => openStage());
  const context = forEachTest(() => stage.context());
  const errors: string[] = [];

  beforeEach(async () => {
    errors.length = 0;
  });
  afterEach(async () => {
    expect(errors).to.deep.equal([]);
  });

  async function openCustomer(query = ''): Promise<Page> {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(`${stage.servers.toolbarUrl}/customer/${query}`);
    await page.waitForSelector('[data-start=chat]:enabled');
    return page;
  }

  async function write(page: Page, channel: string, text: string): Promise<void> {
    await page.fill(`[data-channel=${channel}] textarea`, text);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`[data-channel=${channel}] .message >> text=${text}`);
  }

  async function inCall(agent: AgentPage, page: Page): Promise<string> {
    await page.click('[data-start=voice]');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await page.waitForSelector('.call[data-state=connected]');
    await agent.until<CallAudio>(`interaction:${id}`, 'audio.status', 'flowing');
    return id;
  }

  /** The customer has written, and sees that the agent is about to answer. */
  async function inChat(agent: AgentPage, page: Page): Promise<string> {
    await page.click('[data-start=chat]');
    await write(page, 'chat', 'Where is my order?');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await agent.call('setTyping', { interactionId: id, typing: true });
    await page.waitForSelector('.typing >> text=is typing');
    return id;
  }

  const loud = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => [...document.querySelectorAll('meter')].every((meter) => meter.value > 0.01));

  it('introduces the customer with all fields that are filled in at once, as by autofill', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await page.evaluate(() => {
      for (const [name, value] of [
        ['name', 'Zoë Filled'],
        ['phone', '9810012345'],
      ]) {
        const field = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
        if (!field || value === undefined) throw new Error('There is no such field.');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    await page.click('[data-start=voice]');
    const id = await agent.interaction('ringing');
    await agent.until(`interaction:${id}`, 'customer.phone', '9810012345');
    await agent.until(`interaction:${id}`, 'customer.name', 'Zoë Filled');
  });

  it('calls: audio flows, the hold is silent, keys are heard, the agent hangs up', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    const id = await inCall(agent, page);
    await page.bringToFront();
    await loud(page);

    await agent.call('holdInteraction', { interactionId: id });
    await page.waitForSelector('.call[data-state=held]');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('meter')].every((meter) => meter.value === 0),
    );
    await agent.call('resumeInteraction', { interactionId: id });
    await loud(page);

    await page.click('text=Keypad');
    await page.click('[data-key="5"]');
    await page.click('[data-key="#"]');
    await page.waitForSelector('.digits >> text=5#');
    await agent.call('sendDtmf', { interactionId: id, digits: '12' });
    await page.waitForSelector('.digits >> text=5#12');

    await page.click('text=Mute');
    await page.waitForSelector('text=Unmute');
    await page.waitForFunction(
      () => document.querySelector<HTMLMeterElement>('[data-level=local]')?.value === 0,
    );

    await agent.call('hangUp', { interactionId: id });
    await page.waitForSelector('.call[data-state=ended]');
    await agent.until(`interaction:${id}`, 'audio.status', 'none');
  });

  it('keeps a call above everything where there is little space, on hold as well', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await page.setViewportSize({ width: 360, height: 760 });
    const id = await inCall(agent, page);
    const top = async (): Promise<number> => (await page.locator('.call').boundingBox())!.y;
    const before = await top();
    await agent.call('holdInteraction', { interactionId: id });
    await page.waitForSelector('.call[data-state=held]');
    expect(await top()).to.equal(before);
    expect(before).to.be.below((await page.locator('.side').boundingBox())!.y);
  });

  it('stays in the call when it is loaded again', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    const id = await inCall(agent, page);
    await page.click('text=Mute');
    await page.waitForSelector('text=Unmute');
    await page.reload();
    await page.waitForSelector('.call[data-state=connected]');
    await page.bringToFront();
    await page.click('text=Unmute');
    await loud(page);
    await agent.until(`interaction:${id}`, 'audio.status', 'flowing');
    await page.click('[data-action=hang-up]');
    await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
  });

  it('answers a call that an agent makes to its number', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer('?phone=%2B1%20415%20555%200133&name=Noor');
    const { interactionId } = await agent.call<{ interactionId: string }>('startInteraction', {
      channel: { kind: 'voice', name: 'voice', subType: null },
      phone: '+14155550133',
      campaignId: 172,
    });
    await page.waitForSelector('.call[data-state=incoming]');
    expect(await page.title()).to.contain('Incoming call');
    await page.click('[data-action=answer]');
    await agent.until(`interaction:${interactionId}`, 'audio.status', 'flowing');
    await page.click('[data-action=hang-up]');
    await agent.until(`interaction:${interactionId}`, 'phase', 'wrap-up');
  });

  it('chats: typing, receipts, files, and the thread after a reload', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    const id = await inChat(agent, page);
    await agent.call('sendMessage', { interactionId: id, content: { kind: 'text', text: 'On its way' } });
    await page.waitForSelector('.message.agent >> text=On its way');
    await agent.call('markThreadRead', { interactionId: id });
    await page.waitForSelector('.message.customer[data-status=read]');

    await page.setInputFiles('[data-channel=chat] input[type=file]', {
      name: 'receipt.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('paid'),
    });
    await page.waitForSelector('.message.customer .file >> text=receipt.txt');
    const download = page.waitForEvent('download');
    await page.click('.message.customer .file');
    expect((await download).suggestedFilename()).to.equal('receipt.txt');

    await page.fill('[data-channel=chat] textarea', 'half a thought');
    await page.reload();
    await page.waitForSelector('.message.agent >> text=On its way');
    expect(await page.locator('.message').count()).to.equal(3);
    expect(await page.inputValue('[data-channel=chat] textarea')).to.equal('half a thought');
  });

  it("stops showing that an agent is typing when the agent's page has closed", async () => {
    await context.clock.install();
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await inChat(agent, page);
    await agent.page.close();
    await context.clock.fastForward(8_000);
    await page.waitForFunction(() => document.querySelector('.typing')?.textContent.trim() === '');
  });

  it('refuses a file that is too large and keeps the chat', async () => {
    const page = await openCustomer();
    await page.click('[data-start=chat]');
    await page.setInputFiles('[data-channel=chat] input[type=file]', {
      name: 'film.mp4',
      mimeType: 'video/mp4',
      buffer: Buffer.alloc(10_000_000),
    });
    await page.waitForSelector('[role=alert] >> text=film.mp4 is too large');
    await write(page, 'chat', 'Then without the film');
  });

  it('writes on a channel that the toolbar does not know', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await page.click('[data-start=other]');
    const id = await agent.interaction('ringing');
    const offered = await agent.state<{ channel: { kind: string; name: string } }>(`interaction:${id}`);
    expect(offered.channel).to.include({ kind: 'other', name: 'telegram' });
    await agent.call('acceptInteraction', { interactionId: id });
    await page.waitForSelector('[data-channel=telegram][data-state=connected]');
    await write(page, 'telegram', 'Anybody here?');
  });

  it('writes by WhatsApp to the campaign which has it', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await page.click('[data-start=whatsapp]');
    await write(page, 'whatsapp', 'Hi');
    const id = await agent.interaction('ringing');
    const { campaign } = await agent.state<{ campaign: { id: number } }>(`interaction:${id}`);
    expect(campaign.id).to.equal(47);
    await agent.call('acceptInteraction', { interactionId: id });
    await agent.call('sendMessage', { interactionId: id, content: { kind: 'text', text: 'Welcome' } });
    await page.waitForSelector('[data-channel=whatsapp] .message.agent >> text=Welcome');
  });

  it('answers a template by pressing one of its buttons', async () => {
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await page.click('[data-start=whatsapp]');
    await write(page, 'whatsapp', 'Hi');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    const { policy } = await agent.state<{ policy: { templates: { id: string; buttons?: string[] }[] } }>(
      `thread:${id}`,
    );
    const { id: templateId, buttons } = policy.templates.find((one) => one.buttons?.length)!;
    const content = { kind: 'template', templateId, values: ['Anshika', 'Abhay'] };
    await agent.call('sendMessage', { interactionId: id, content });
    await page.click(`.message.agent button >> text=${buttons![0]}`);
    await page.waitForSelector(`.message.customer >> text=${buttons![0]}`);
    await agent.frame.waitForSelector('omni-message-thread [part=choice] >> text=Chosen');
  });

  it('shows names as text, however they are written', async () => {
    const name = `<img src=x onerror="document.title='owned'">${'x'.repeat(9_900)}`;
    const agent = await AgentPage.open(context, stage);
    const page = await openCustomer();
    await page.fill('input[name=name]', name);
    await page.press('input[name=name]', 'Tab');
    await page.click('[data-start=chat]');
    await write(page, 'chat', '<b>bold</b>');
    const id = await agent.interaction('ringing');
    const { customer } = await agent.state<{ customer: { name: string } }>(`interaction:${id}`);
    expect(customer.name.startsWith('<img src=x')).to.equal(true);
    expect(await page.locator('.message b').count()).to.equal(0);
    expect(await page.title()).not.to.equal('owned');
    expect(await agent.page.title()).not.to.equal('owned');
  });
});
