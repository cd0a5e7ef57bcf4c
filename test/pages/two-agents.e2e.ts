import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { callSdk } from './support/embedding.js';
import { Hands } from './support/hands.js';
import { hears, hearsOnly } from './support/watch.js';
import { Workday } from './support/workday.js';

interface Shown {
  readonly phase: string;
  readonly owned: boolean;
  readonly endCause: string | null;
  readonly transfer: { readonly status: string } | null;
}

describe('two agents in two tabs of one browser', () => {
  const day = new Workday();

  async function chat(text: string): Promise<Page> {
    const page = await day.customer();
    await page.click('[data-start=chat]');
    await page.fill('[data-channel=chat] textarea', text);
    await page.keyboard.press('Enter');
    await page.waitForSelector(`.message >> text=${text}`);
    return page;
  }

  const activitiesOf = (interactionId: string) =>
    day.stage.list('activity', { search: interactionId, searchField: 'InteractionId' });

  it('hands a call to the colleague, who accepts it and hears the caller', async () => {
    const { one, two, caller, id } = await day.callAndColleague();
    await one.give('transfer', 'Agent', 'supervisor');
    const theirs = await two.accept();
    await one.until(`interaction:${id}`, 'phase', 'wrap-up');
    const left = await one.state<Shown>(`interaction:${id}`);
    expect(left).to.include({ endCause: 'transferred' });
    expect((await two.state<Shown>(`interaction:${theirs}`)).owned).to.equal(true);
    await hears(two.place);
    await hears(caller);
    await two.page.waitForSelector('h1 >> text=Anshika Rao');

    await one.dispose('open', 'Given to the supervisor');
    await caller.waitForSelector('.call[data-state=connected]');
    await two.control('end');
    await caller.waitForSelector('.call[data-state=ended]');
    await two.dispose('closed', 'Taken');
    expect(await activitiesOf(id)).to.have.length(1);
  });

  it('logs both dispositions of one moment while the CRM cannot be reached', async () => {
    const { one, two, id } = await day.callAndColleague();
    await one.give('transfer', 'Agent', 'supervisor');
    const theirs = await two.accept();
    await two.control('end');
    await one.until(`interaction:${id}`, 'phase', 'wrap-up');
    await two.until(`interaction:${theirs}`, 'phase', 'wrap-up');
    await day.context.route('**/api/activities', (route) => route.abort());
    const failed = [one, two].map(({ page }) => page.waitForEvent('requestfailed'));
    // Both pages have the answer that they wait for at one and the same time.
    const moment = Date.now() + 2_000;
    for (const { page } of [one, two])
      await page.evaluate((at) => {
        const { sdk } = window as unknown as { sdk: { getCurrentUser: () => Promise<null> } };
        sdk.getCurrentUser = () => new Promise((resolve) => setTimeout(resolve, at - Date.now(), null));
      }, moment);
    await Promise.all([
      one.call('disposeInteraction', { interactionId: id, codeId: 1344, notes: 'Handed over' }),
      two.call('disposeInteraction', { interactionId: theirs, codeId: 1345, notes: 'Taken' }),
    ]);
    await Promise.all(failed);
    await day.context.unroute('**/api/activities');
    await two.page.close();
    await one.page.reload();
    for (const interactionId of [id, theirs]) while ((await activitiesOf(interactionId)).length === 0);
    day.watched.take();
  });

  it('hands over a call that the agent has made', async () => {
    const one = await day.agent('executive');
    const called = await day.customer();
    await one.page.click('text=+91 98765 43210');
    await called.click('.call >> text=Answer');
    await called.waitForSelector('.call[data-state=connected]');
    const two = await day.agent('supervisor');
    await one.give('transfer', 'Agent', 'supervisor');
    await two.place.waitForSelector('omni-interaction-card >> text=executive hands it over to you');
    await two.accept();
    await hears(two.place);
    await hears(called);
    await two.control('end');
    await two.dispose('closed', 'Taken');
    await one.dispose('open', 'Given to the supervisor');
  });

  it('consults the colleague: swaps, merges, lets go, and each hears the right persons', async () => {
    const { one, two, caller, id } = await day.callAndColleague();
    await one.give('consult', 'Agent', 'supervisor');
    await caller.waitForSelector('.call[data-state=held]');
    const theirs = await two.accept();
    const press = (name: string): Promise<void> => one.place.click(`omni-transfer-panel [part=${name}]`);
    const hearing = async (mine: number, colleague: number, customers: number): Promise<void> => {
      await hearsOnly(one.place, mine);
      await hearsOnly(two.place, colleague);
      await hearsOnly(caller, customers);
    };
    await hearing(1, 1, 0);

    await press('swap');
    await caller.waitForSelector('.call[data-state=connected]');
    await two.until(`interaction:${theirs}`, 'phase', 'held');
    await hearing(1, 0, 1);

    await press('merge');
    await two.until(`interaction:${theirs}`, 'phase', 'connected');
    await hearing(2, 2, 2);

    await press('merge');
    await caller.waitForSelector('.call[data-state=held]');
    await press('swap');
    await press('cancel');
    await one.until(`interaction:${id}`, 'conference.status', 'ended');
    await caller.waitForSelector('.call[data-state=connected]');
    await two.until(`interaction:${theirs}`, 'phase', 'ended');
    await hearsOnly(one.place, 1);
    await hearsOnly(caller, 1);

    await one.place.locator('omni-transfer-panel [part=target]', { hasText: 'supervisor' }).click();
    await press('consult');
    await two.offer.waitFor();
    await press('cancel');
    await two.offer.waitFor({ state: 'detached' });
    await caller.waitForSelector('.call[data-state=connected]');
    await hearsOnly(one.place, 1);
    await one.control('end');
    await one.dispose('closed', 'Asked the supervisor');
  });

  it('takes a call back when the colleague refuses it', async () => {
    const { one, two, caller, id } = await day.callAndColleague();
    await one.give('transfer', 'Agent', 'supervisor');
    await two.offer.waitFor();
    await two.place.click('omni-interaction-card [part=reject]');
    await one.until(`interaction:${id}`, 'transfer.status', 'failed');
    await one.place.waitForSelector('omni-interaction-card >> text=did not take the transfer');
    expect((await one.state<Shown>(`interaction:${id}`)).phase).to.equal('connected');
    await two.offer.waitFor({ state: 'detached' });
    await hears(caller);
    await hears(one.place);
    await one.control('end');
    await one.dispose('closed', 'Done here');
  });

  it('takes a call back itself while the colleague is asked, before and after a reload', async () => {
    const { one, two, caller, id } = await day.callAndColleague();
    await one.give('transfer', 'Agent', 'supervisor');
    await two.offer.waitFor();
    await one.place.click('omni-transfer-panel [part=cancel]');
    await two.offer.waitFor({ state: 'detached' });
    await one.place.waitForSelector('omni-toolbar [role=status] >> text=Transfer to supervisor taken back');
    await one.give('transfer', 'Agent', 'supervisor');
    await two.offer.waitFor();
    await one.page.reload();
    const again = await Hands.on(one.page);
    await again.place.dblclick('omni-transfer-panel [part=cancel]');
    await two.offer.waitFor({ state: 'detached' });
    const { phase, transfer } = await again.until<Shown>(`interaction:${id}`, 'transfer.status', 'cancelled');
    expect([phase, transfer?.status]).to.deep.equal(['connected', 'cancelled']);
    await hears(caller);
    await again.control('end');
    await again.dispose('closed', 'Done here');
  });

  it('takes a chat back when the colleague lets it ring out', async () => {
    const one = await day.agent('executive');
    const page = await chat('Hello');
    const id = await one.accept();
    const two = await day.agent('supervisor');
    await one.give('transfer', 'Agent', 'supervisor');
    await two.offer.waitFor();
    await one.until(`interaction:${id}`, 'transfer.status', 'failed');
    expect((await one.state<Shown>(`interaction:${id}`)).phase).to.equal('connected');
    await one.write('Still me');
    await page.waitForSelector('.message.agent >> text=Still me');
    await two.offer.waitFor({ state: 'detached' });
  });

  it('hands a chat over with its thread', async () => {
    const one = await day.agent('executive');
    const page = await chat('Where is my lamp?');
    await one.accept();
    await one.write('One moment');
    const two = await day.agent('supervisor');
    await one.give('transfer', 'Agent', 'supervisor');
    await two.accept();
    await two.place.waitForSelector('omni-message-thread >> text=Where is my lamp?');
    await two.place.waitForSelector('omni-message-thread >> text=One moment');
    await two.write('It is on its way');
    await page.waitForSelector('.message.agent >> text=It is on its way');
    expect(await page.locator('.message').count()).to.equal(3);
  });

  it('holds a conference: the three hear each other, and only the first owns it', async () => {
    const { one, two, caller, id, theirs } = await day.conference();

    expect((await callSdk(two.page, 'getIsInteractionOwnedByUser')).value).to.equal(false);
    expect((await callSdk(one.page, 'getIsInteractionOwnedByUser')).value).to.equal(true);
    expect((await two.state<Shown>(`interaction:${theirs}`)).owned).to.equal(false);
    await two.place.waitForSelector('omni-interaction-card >> text=executive owns it');
    await two.place.waitForSelector('omni-call-controls >> text=Leave');
    expect(await two.place.locator('omni-call-controls .control.transfer').count()).to.equal(0);
    for (const place of [one.place, two.place, caller]) await hears(place, 2);

    await two.control('end');
    await one.until(`interaction:${id}`, 'conference.status', 'ended');
    await caller.waitForSelector('.call[data-state=connected]');
    await hears(caller);
    await one.control('end');
    await caller.waitForSelector('.call[data-state=ended]');
    await one.dispose('closed', 'Together');
  });

  it('takes over a session: the other tab says so, and the conversation moves', async () => {
    const one = await day.agent('executive');
    const page = await chat('Are you there?');
    const id = await one.accept();
    await one.write('Yes');

    const two = await day.agentAt('/');
    await two.enter('executive');
    await two.place.waitForSelector('omni-login-form >> text=signed in somewhere else');
    expect((await one.state<{ status: string }>('session')).status).to.equal('signed-in');
    await two.place.click('omni-login-form >> text=Sign in here');
    await one.place.waitForSelector('omni-toolbar >> text=Your session was taken over');
    await one.place.waitForSelector('omni-login-form');

    await two.until(`interaction:${id}`, 'phase', 'connected');
    await two.place.waitForSelector('omni-message-thread >> text=Are you there?');
    await two.write('From another tab');
    await page.waitForSelector('.message.agent >> text=From another tab');
    expect(await one.place.locator('omni-message-thread').count()).to.equal(0);
    expect(await one.state<string[]>('interactions')).to.deep.equal([]);

    // And back again, into a page which has seen it go.
    await one.enter('executive');
    await one.place.click('omni-login-form >> text=Sign in here');
    await two.place.waitForSelector('omni-login-form');
    await one.until(`interaction:${id}`, 'phase', 'connected');
    await one.place.waitForSelector('omni-message-thread >> text=From another tab');
  });

  it('offers a missed call to the colleague, and notifies the agent who missed it', async () => {
    const one = await day.agent('executive');
    const caller = await day.caller();
    await one.offer.waitFor();
    const two = await day.agent('supervisor');
    await two.offer.waitFor();
    await one.offer.waitFor({ state: 'detached' });
    await one.place.click('omni-notification-center [part=base]');
    await one.place.waitForSelector('omni-notification-center [part=notice] >> text=Anshika Rao');
    await two.accept();
    await hears(two.place);
    await hears(caller);
    expect(await two.place.locator('omni-notification-center [part=count]').count()).to.equal(0);
  });
});
