import { expect } from 'chai';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { Hands } from '../pages/support/hands.js';
import { install, script } from './support/examples.js';
import { launchChromium } from '../pages/support/world.js';

interface RunningDesk {
  readonly url: string;
  interrupt(): void;
  close(): Promise<void>;
}

describe('the toolbar on a contact center of another make', function () {
  this.timeout(600_000);
  let desk: RunningDesk;
  let browser: Browser;
  let agent: Hands;
  let customer: Page;

  const said = (): Promise<string[]> =>
    agent.page.locator('omni-message-thread [part=text]').allTextContents();
  const say = async (text: string): Promise<void> => {
    await customer.fill('[name=text]', text);
    await customer.getByRole('button', { name: 'Send' }).click();
  };

  before(async () => {
    const folder = await install('adapter');
    await script(folder, 'types');
    await script(folder, 'build');
    const { startDesk } = (await import(pathToFileURL(join(folder, 'desk/server.js')).href)) as {
      startDesk(port: number): Promise<RunningDesk>;
    };
    desk = await startDesk(0);
    browser = await launchChromium();
    const pages = [await browser.newContext(), await browser.newContext()];
    const [desktop, phone] = await Promise.all(pages.map((context) => context.newPage()));
    await desktop!.goto(desk.url);
    agent = await Hands.on(desktop!);
    customer = phone!;
    await customer.goto(`${desk.url}/customer.html`);
  });
  after(async () => {
    await browser?.close();
    await desk?.close();
  });

  it("shows the desk's own message why nobody is signed in", async () => {
    await agent.enter('maya', 'wrong');
    await agent.page.getByText('Nobody here has this name and password.').waitFor();
  });

  it('has the colours of its theme, which the bundler has included', async () => {
    const submit = agent.page.locator('omni-login-form [part=submit]');
    const painted = await submit.evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(painted).to.equal('rgb(53, 70, 211)');
  });

  it('goes to work without the steps that the desk does not have', async () => {
    await agent.enter('maya');
    await agent.page.getByRole('button', { name: 'Go available' }).click();
    await agent.page.getByText('Open').first().waitFor();
    expect(await agent.page.getByRole('button', { name: /Start/ }).count()).to.equal(0);
  });

  it('rings for a ticket, accepts it, and sends messages both ways', async () => {
    await customer.fill('[name=from]', 'Asha <b>Rao</b>');
    await customer.getByRole('button', { name: 'Begin' }).click();
    await agent.page.getByText('Asha <b>Rao</b>').first().waitFor();
    await agent.page.click('omni-interaction-card [part=accept]');
    await say('My lamp hums');
    await agent.page.locator('omni-message-thread').getByText('My lamp hums').waitFor();
    await agent.write('Which one is it?');
    await customer.getByText('Maya Lind: Which one is it?').waitFor();
    await agent.page.locator('omni-message-thread .tick.sent').waitFor();
    expect(await said()).to.deep.equal(['My lamp hums', 'Which one is it?']);
  });

  it('has everything again after a reload', async () => {
    await agent.page.reload();
    await agent.page.locator('omni-message-thread').getByText('Which one is it?').waitFor();
    expect(await said()).to.deep.equal(['My lamp hums', 'Which one is it?']);
  });

  it('goes on after the connection was broken, with the messages sent meanwhile', async () => {
    await agent.page.route('**/desk/agent', (route) => route.abort());
    desk.interrupt();
    await agent.page.getByText('The help desk does not answer').first().waitFor();
    await say('The blue one');
    await customer.getByText('Asha <b>Rao</b>: The blue one').waitFor();
    await agent.page.unroute('**/desk/agent');
    await agent.page.locator('omni-message-thread').getByText('The blue one').waitFor();
    expect(await said()).to.deep.equal(['My lamp hums', 'Which one is it?', 'The blue one']);
    await agent.page.getByText('The help desk does not answer').first().waitFor({ state: 'detached' });
  });

  it('files the ticket that the customer has left, and has no interaction then', async () => {
    await customer.getByRole('button', { name: 'Leave' }).click();
    await customer.getByText('The conversation is over.').waitFor();
    await agent.dispose('Answered', 'Sent a new lamp');
    await agent.page.reload();
    await agent.page.getByText('No live interactions').waitFor();
  });
});
