import { expect } from 'chai';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { AgentPage, openStage, type Stage } from './support/agent-stage.js';
import { compare, focused, hear, listen, told } from './support/told.js';
import { watch, type Watch } from './support/watch.js';

const SNAPSHOTS = fileURLToPath(new URL('./snapshots/keyboard-day/', import.meta.url));

/** An agent whose mouse is broken. What a screen reader is told at each step stands in `snapshots/keyboard-day`. */
describe('a whole day by keyboard alone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let watched: Watch;
  let page: Page;
  let agent: Pick<AgentPage, 'until' | 'interaction' | 'call'>;
  let step = 0;

  before(async () => {
    stage = await openStage();
    context = await stage.context();
    watched = await watch(context);
    await listen(context);
    page = await context.newPage();
    await page.goto(`${stage.servers.toolbarUrl}/omniapp/toolbar/index.html`);
    agent = AgentPage.in(page.mainFrame());
  });
  after(async () => {
    await context.close();
    await stage.close();
    expect(watched.take()).to.deep.equal([]);
  });

  /** Notes what is told, once it has been said and the screen shows it. */
  async function tells(name: string, said: string, ...shown: string[]): Promise<void> {
    if (said) await hear(page, said);
    for (const selector of shown) await page.locator(`omni-toolbar >> ${selector}`).first().waitFor();
    // The focus of what has left comes to its new place with the next frame.
    await page.waitForFunction(() => document.activeElement?.localName === 'omni-toolbar');
    step += 1;
    const file = `${String(step).padStart(2, '0')}-${name.replaceAll(' ', '-')}.txt`;
    await compare(await told(page, 'omni-toolbar'), join(SNAPSHOTS, file));
  }

  async function keys(...pressed: string[]): Promise<void> {
    for (const each of pressed) await page.keyboard.press(each);
  }

  /** Goes on with Tab until something of that name has the focus. */
  async function tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    for (let at = ''; !at.includes(`"${name}`);) {
      if (passed.length > 40) throw new Error(`Tab never reaches ${name}, only: ${passed.join(', ')}`);
      await keys('Tab');
      at = await focused(page);
      passed.push(at);
    }
  }

  /** Waits until something of that name has the focus. */
  async function focusOn(name: string): Promise<void> {
    let at = '';
    for (const end = Date.now() + 10_000; !at.includes(name) && Date.now() < end;) at = await focused(page);
    expect(at).to.include(name);
  }

  async function customer(channel: 'voice' | 'chat', name: string): Promise<Page> {
    const other = await context.newPage();
    const query = new URLSearchParams({ phone: '+91 98765 43210', name }).toString();
    await other.goto(`${stage.servers.toolbarUrl}/customer/?${query}`);
    await other.click(`[data-start=${channel}]:enabled`);
    return other;
  }

  it('signs in, and gets ready', async () => {
    await tabTo('User name');
    await tells('sign-in', '');
    await page.keyboard.type('executive');
    await tabTo('Password');
    await page.keyboard.type('executive');
    await keys('Enter');
    await tells('campaigns', 'You are: Not Ready', 'omni-campaign-picker [part=submit]');
    await tabTo('WhatsApp Care');
    await keys('Space');
    await tabTo('Continue');
    await keys('Enter');
    await tells('extension', '', 'omni-extension-picker [part=submit]');
    await tabTo('Continue');
    await keys('Enter');
    await tells('at work', '', 'text=No live interactions');
  });

  it('goes available', async () => {
    await keys('Shift+A');
    await agent.until('presence', 'status', 'available');
    await tells('available', 'You are: Available', 'text=Dial, or wait');
  });

  it('accepts a call, holds it, and takes it back', async () => {
    await customer('voice', 'Anshika Rao');
    await page.bringToFront();
    const id = await agent.interaction('ringing');
    // The CRM that there is not would be waited for.
    await agent.call('showMatches', { interactionId: id, records: [] });
    await tells('ringing', 'Incoming', '[part=accept]', 'text=No record matches');
    await keys('a');
    await agent.until(`interaction:${id}`, 'phase', 'connected');
    await focusOn('group "Controls"');
    await tells('connected', 'Connected with', 'omni-call-controls .hold');
    await keys('h');
    await agent.until(`interaction:${id}`, 'phase', 'held');
    await tells('held', 'is on hold', 'omni-call-controls:state(held)');
    await keys('h');
    await agent.until(`interaction:${id}`, 'phase', 'connected');
    await tells('resumed', 'is off hold', 'omni-call-controls:not(:state(held))');
  });

  it('notes what it is about', async () => {
    await keys('w');
    await focusOn('Notes for the wrap-up');
    await page.keyboard.type('Meter hums');
    await tells('notes', '');
    await keys('Shift+Tab');
  });

  it('transfers it to a colleague', async () => {
    const id = await agent.interaction('connected');
    const colleague = await AgentPage.open(context, stage, 'supervisor');
    await page.bringToFront();
    await keys('t');
    await focusOn('combobox');
    await page.keyboard.type('super');
    await keys('ArrowDown');
    await tells('transfer panel', '', '[part=target][aria-selected=true]');
    await tabTo('Transfer');
    await keys('Enter');
    const theirs = await colleague.interaction('ringing');
    await focusOn('Waiting for');
    await tells('transfer asked', 'Transferring to', 'text=Transferring');
    await colleague.call('acceptInteraction', { interactionId: theirs });
    await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
    await focusOn('combobox');
    await tells('transferred', 'Transferred to', 'omni-disposition-form [part=submit]');
  });

  it('disposes', async () => {
    // What had the focus has left, and it has come to what is to be done next.
    await focusOn('combobox');
    await page.keyboard.type('closed');
    await tells('disposition codes', '', '[part=option]');
    await keys('Enter');
    await tabTo('Notes');
    await page.keyboard.type('. Given to the supervisor');
    await tabTo('More time');
    await keys('Enter');
    await tells('more time', 'The wrap-up time starts again');
    await tabTo('Dispose');
    await keys('Enter');
    await tells('disposed', 'You are: Available', 'text=No live interactions');
  });

  it('answers a chat', async () => {
    const other = await customer('chat', 'Lena Vogt');
    await other.fill('[data-channel=chat] textarea', 'Where is my lamp?');
    await other.press('[data-channel=chat] textarea', 'Enter');
    await page.bringToFront();
    const id = await agent.interaction('ringing');
    await agent.call('showMatches', { interactionId: id, records: [] });
    await hear(page, 'Where is my lamp?');
    await keys('a');
    await agent.until(`interaction:${id}`, 'phase', 'connected');
    await focusOn('textbox');
    await tells('chat', 'Connected with', 'omni-message-thread >> text=Where is my lamp?');
    await page.keyboard.type('On its way');
    await keys('Enter');
    await other.waitForSelector('.message.agent >> text=On its way');
    await other.fill('[data-channel=chat] textarea', 'Thank you');
    await other.press('[data-channel=chat] textarea', 'Enter');
    await tells(
      'message',
      'Thank you',
      'omni-message-thread >> text=Thank you',
      'omni-message-thread >> text="Read"',
    );
    await keys('Control+k');
    await focusOn('combobox');
    await page.keyboard.type('end');
    await tells('palette', '1 match', 'omni-command-palette [aria-selected=true]');
    await keys('Enter');
    await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
    await tells('chat ended', 'has ended', 'omni-disposition-form [part=submit]');
    // The way to what is to be done next was taken by itself: the field to write in has left.
    await focusOn('combobox');
    await page.keyboard.type('resolved');
    await keys('Enter', 'Control+Enter');
    await tells('chat disposed', 'Disposition saved: resolved', 'text=No live interactions');
  });

  it('takes a break, reads the list of shortcuts, and signs out', async () => {
    await keys('b');
    await focusOn('menuitemradio');
    await tells('presence menu', '');
    await keys('l', 'Enter');
    await agent.until('presence', 'status', 'break');
    await tells('break', 'You are: Lunch Break', 'text=Work reaches you');
    await keys('?');
    await focusOn('Search shortcuts');
    await tells('shortcuts', '');
    await keys('Escape');
    await page.locator('omni-shortcut-list').waitFor({ state: 'detached' });
    await keys('Control+k');
    await focusOn('combobox');
    await page.keyboard.type('sign out');
    await keys('Enter');
    await tells('signed out', 'You have signed out', 'omni-login-form [part=submit]');
  });
});
