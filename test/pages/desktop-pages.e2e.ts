import { expect } from 'chai';
import { DEFAULT_CONFIGURATION } from 'omni-toolbar/center';
import type { Frame, Page } from 'playwright-core';
import { AgentPage } from './support/agent-stage.js';
import { callSdk, embed } from './support/embedding.js';
import { heardOf, lightCrm, openCenter, ready, untilHeard } from './support/light-crm.js';
import { forEachTest, forSuite } from './support/lasting.js';

const PHONE = '+91 98765 43210';
/** Milliseconds after which a page that says nothing is named. */
const SILENCE = 10_000;
/** The number in every spelling that somebody could read it by. */
const READABLE = /9[\s\-.()+]*8[\s\-.()+]*7[\s\-.()+]*6[\s\-.()+]*5|543[\s\-.()+]*210/;

/** The demonstration's center, with an agent who may have so many chats at once. */
const SETTINGS = {
  ...DEFAULT_CONFIGURATION,
  agents: DEFAULT_CONFIGURATION.agents.map((agent) => ({ ...agent, capacity: { voice: 1, written: 12 } })),
};

describe('the pages of a desktop', () => {
  const world = forSuite(() => embed((host) => ({ allowedOrigins: [host.sameSite] })));
  const context = forEachTest(() => world.browser.newContext({ permissions: ['microphone'] }));
  let desktop: Page;
  let crm: string;

  before(async () => {
    world.host.page = (path) => ({
      body: path.startsWith('/silent')
        ? '<!doctype html><title>No SDK</title>'
        : lightCrm(world.servers.toolbarUrl),
    });
  });
  beforeEach(async () => {
    crm = `${world.host.sameSite}/`;
  });

  async function open(): Promise<AgentPage> {
    desktop = await context.newPage();
    await desktop.goto(`${world.servers.toolbarUrl}/desktop/?crm=${encodeURIComponent(crm)}`);
    await page('crm');
    return AgentPage.atWork(desktop.mainFrame());
  }

  /** The connected page of an instance. */
  async function page(instanceId: string): Promise<Frame> {
    const frame = await (
      await desktop.waitForSelector(`#stage iframe#${instanceId}`, { state: 'attached' })
    ).contentFrame();
    if (!frame) throw new Error(`${instanceId} has no document.`);
    await ready(frame);
    return frame;
  }
  const gone = (instanceId: string): Promise<unknown> =>
    desktop.waitForSelector(`#stage iframe#${instanceId}`, { state: 'detached' });
  const shown = (instanceId: string): Promise<unknown> =>
    desktop.waitForSelector(`#stage iframe#${instanceId}.shown`);

  /** A chat that the agent has accepted. */
  async function chat(agent: AgentPage): Promise<string> {
    await agent.call('inviteSampleCustomer', { kind: 'chat' });
    const interactionId = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId });
    await agent.until(`interaction:${interactionId}`, 'phase', 'connected');
    return interactionId;
  }
  async function finish(agent: AgentPage, interactionId: string): Promise<void> {
    await agent.call('hangUp', { interactionId });
    await agent.until(`interaction:${interactionId}`, 'phase', 'wrap-up');
    await agent.call('disposeInteraction', { interactionId, codeId: 1345 });
  }

  it('are at most eight beside the first, which shows the ninth customer; closing one makes room', async () => {
    await openCenter(context, world.servers, SETTINGS);
    const agent = await open();
    const ids: string[] = [];
    for (let count = 0; count < 8; count++) {
      const id = await chat(agent);
      await page(`crm-${id}`);
      ids.push(id);
    }
    const first = await page('crm');
    expect(await heardOf(first, 'showCrm')).to.deep.equal([]);
    const ninth = await chat(agent);
    await untilHeard(first, 'showCrm');
    expect(await heardOf(first, 'showCrm')).to.have.nested.property('[0].interactionId', ninth);
    await desktop.locator('omni-toast', { hasText: 'There are 9 CRM pages open' }).waitFor();
    expect(await desktop.locator('#stage iframe').count()).to.equal(9);

    await desktop.locator('#tabs .close').first().click();
    await gone(`crm-${ids[0]}`);
    await page(`crm-${await chat(agent)}`);
    expect(await desktop.locator('#stage iframe').count()).to.equal(9);
    expect(await heardOf(first, 'showCrm')).to.have.length(1);
  });

  it('close by themselves if no agent has worked in them, and else stay with a mark', async () => {
    const agent = await open();
    const [one, two, three] = [await chat(agent), await chat(agent), await chat(agent)];
    for (const id of [one, two, three]) await page(`crm-${id}`);
    await shown(`crm-${three}`);

    // Somebody has worked in the first; nobody looks at it any more.
    await agent.call('selectInteraction', { interactionId: one });
    await shown(`crm-${one}`);
    await (await page(`crm-${one}`)).click('h1');
    await desktop.locator('#tabs .name').first().click();
    await finish(agent, one);
    await desktop.locator('#tabs .over', { hasText: 'over' }).waitFor();
    await finish(agent, two);
    await gone(`crm-${two}`);

    // The one that is looked at closes when it is left.
    await agent.call('selectInteraction', { interactionId: three });
    await shown(`crm-${three}`);
    await finish(agent, three);
    await desktop.locator('#tabs li.over.shown').waitFor();
    await desktop.locator('#tabs .name').first().click();
    await gone(`crm-${three}`);
    expect(await desktop.locator('#stage iframe').count()).to.equal(2);
    await desktop.locator('#tabs .over .close').click();
    await gone(`crm-${one}`);
  });

  it('miss no disposition: it is kept for the first page while that navigates', async () => {
    const agent = await open();
    const id = await chat(agent);
    const first = await page('crm');
    await first.goto(`${crm}silent`);
    await finish(agent, id);
    await first.goto(`${crm}?again`);
    await ready(first);
    await untilHeard(first, 'handleInteractionDisposed');
    expect(await heardOf(first, 'handleInteractionDisposed')).to.have.nested.property(
      '[0].interactionId',
      id,
    );

    // Received is received: the next page hears of what comes next alone.
    await first.goto(`${crm}?and-again`);
    await ready(first);
    const next = await chat(agent);
    await finish(agent, next);
    await untilHeard(first, 'handleInteractionDisposed');
    const heard = await heardOf(first, 'handleInteractionDisposed');
    expect(heard).to.have.length(1).and.to.have.nested.property('[0].interactionId', next);
  });

  it('are reported when they have left or never connected, and can be reloaded', async () => {
    const agent = await open();
    const said = desktop.locator('#silence p');
    const first = await page('crm');
    await first.evaluate((elsewhere) => location.assign(elsewhere), `${world.host.otherSite}/`);
    await said.filter({ hasText: 'no longer connected' }).waitFor();
    await said.locator('text=Load it again').click();
    await page('crm');
    await said.waitFor({ state: 'detached' });

    // What is said of a page is said while it is shown.
    crm = `${world.host.sameSite}/silent`;
    await desktop.clock.install();
    await desktop.goto(`${world.servers.toolbarUrl}/desktop/?crm=${encodeURIComponent(crm)}`);
    await desktop.locator('iframe#crm').waitFor();
    await desktop.clock.fastForward(SILENCE);
    await said.filter({ hasText: 'has not connected' }).waitFor();
    await chat(AgentPage.in(desktop.mainFrame()));
    await said.waitFor({ state: 'detached' });
    await desktop.clock.fastForward(SILENCE);
    await said.waitFor();
    await desktop.locator('#tabs .name').first().click();
    await said.locator('text=Hide').click();
    await said.waitFor({ state: 'detached' });
    // Who has heard it of one page need not hear it of each.
    await desktop.locator('#tabs .name').last().click();
    await desktop.locator('#tabs li.shown:last-child').waitFor();
    expect(await said.count()).to.equal(0);
    expect(await agent.state('connection')).to.include({ status: 'connected' });
  });

  it('are hidden with the names in their tabs when the agent signs out, and come back only for that agent', async () => {
    const agent = await open();
    const customers = desktop.locator('#stage iframe:not(#crm)');
    const tabs = desktop.locator('#tabs li');
    const worked = await chat(agent);
    const place = await page(`crm-${worked}`);
    await place.evaluate("document.body.append(document.createElement('textarea'))");
    await place.fill('textarea', 'Not saved');
    await place.click('textarea');
    const other = await chat(agent);
    await page(`crm-${other}`);
    for (const id of [worked, other]) await finish(agent, id);
    await agent.until('interactions', 'length', 0);
    await desktop.locator('#tabs .name').nth(1).click();
    await gone(`crm-${other}`);

    await agent.call('logout', {});
    await shown('crm');
    await tabs.first().waitFor({ state: 'detached' });
    expect(await desktop.locator('#pages').textContent()).not.to.contain('Tomás');
    expect(await customers.count()).to.equal(1);

    await agent.goAvailable('executive');
    await tabs.nth(1).click();
    await shown(`crm-${worked}`);
    expect(await place.inputValue('textarea')).to.equal('Not saved');

    await agent.call('logout', {});
    await shown('crm');
    await agent.goAvailable('supervisor');
    await gone(`crm-${worked}`);
    // A page in which nobody has worked waits for nobody.
    const next = await chat(agent);
    await shown(`crm-${next}`);
    expect(await tabs.count()).to.equal(2);
    await finish(agent, next);
    await agent.until('interactions', 'length', 0);
    await agent.call('logout', {});
    await gone(`crm-${next}`);
  });

  it('get only masked numbers: in their address, in events, and when they come back', async () => {
    const settings = { ...SETTINGS.settings, maskedPrivileges: ['phone'] };
    await openCenter(context, world.servers, { ...SETTINGS, settings });
    const agent = await open();
    const customer = await context.newPage();
    const query = new URLSearchParams({ phone: PHONE, name: `Anna ${PHONE}` }).toString();
    await customer.goto(`${world.servers.toolbarUrl}/customer/?${query}`);
    await customer.click('[data-start=chat]:enabled');
    await customer.fill('[data-channel=chat] textarea', `Call me: ${PHONE}`);
    await customer.keyboard.press('Enter');
    const interactionId = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId });
    let popped = await page(`crm-${interactionId}`);

    const told = async (): Promise<string> => {
      const parameters = await popped.evaluate('JSON.stringify(sdk.parameters)');
      const { value } = await callSdk(popped, 'getCurrentInteraction');
      const heard = [
        await heardOf(popped, 'showCrm'),
        await heardOf(await page('crm'), 'interactionInitiated'),
      ];
      return [decodeURIComponent(popped.url()), parameters, JSON.stringify([value, heard])].join('\n');
    };
    await untilHeard(popped, 'showCrm');
    expect(await told())
      .to.match(/"phone":"\*+10"/)
      .and.to.contain('"maskingEnabled":true')
      .and.not.to.match(READABLE);

    const records = [
      { recordId: '1', recordType: 'contact', recordName: `Anna ${PHONE}`, additionalInfo: { phone: PHONE } },
    ];
    await callSdk(popped, 'showMultipleRecordsForInteraction', interactionId, records);
    await desktop.reload();
    popped = await page(`crm-${interactionId}`);
    expect(await told())
      .to.contain('"recordType":"contact"')
      .and.not.to.match(READABLE);
    expect(
      desktop
        .frames()
        .map((frame) => decodeURIComponent(frame.url()))
        .join('\n'),
    ).not.to.match(READABLE);
  });
});
