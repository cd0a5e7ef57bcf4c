import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';
import { AgentPage, openStage, type Stage } from './support/agent-stage.js';
import { forEachTest } from './support/lasting.js';

type Fields = { field: string; value: string | null; type: string }[];

/** A port that was free a moment ago: the address of the host has to be known before the servers start. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function valueOf(record: Fields, name: string): string | null | undefined {
  return record.find(({ field }) => field === name)?.value;
}

describe('the embedded contact center behind the real servers', () => {
  let stage: Stage;
  const context = forEachTest(() => stage.context());
  let foreign: string;

  before(async () => {
    const crmPort = await freePort();
    // The same server by its address: for the browser another site than localhost.
    foreign = `http://127.0.0.1:${crmPort}`;
    stage = await openStage({ crmPort, allowedOrigins: [foreign] });
  });
  after(async () => {
    await stage.close();
  });

  /** The toolbar in a page of another site, whose frames have storage of their own. */
  async function framed(): Promise<Frame> {
    const page = await context.newPage();
    const toolbar = `${stage.servers.toolbarUrl}/omniapp/toolbar/index.html`;
    await page.goto(`${foreign}/config.json`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.name = 'toolbar';
      frame.allow = 'microphone; autoplay';
      frame.src = src;
      document.body.append(frame);
    }, toolbar);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (!frame) throw new Error('The host page has no toolbar.');
    return frame;
  }

  it('says that it is on its own in a host of another site, and lets a sample customer call', async () => {
    const agent = await AgentPage.atWork(await framed());
    const { limits } = await agent.state<{ limits: object[] }>('center');
    expect(limits.map((limit) => 'name' in limit && limit.name)).to.include('framed');
    await agent.call('inviteSampleCustomer', { kind: 'voice' });
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await agent.until(`interaction:${id}`, 'audio.status', 'flowing');
    await agent.call('hangUp', { interactionId: id });
    await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
  });

  it('brings sample customers back with the page that plays them', async () => {
    const agent = await AgentPage.open(context, stage);
    await agent.call('inviteSampleCustomer', { kind: 'voice' });
    const call = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: call });
    await agent.until(`interaction:${call}`, 'audio.status', 'flowing');
    await agent.page.reload();
    await agent.until(`interaction:${call}`, 'audio.status', 'flowing');
    await agent.until(`interaction:${call}`, 'audioLoss', null);
    await agent.call('hangUp', { interactionId: call });
    await agent.until(`interaction:${call}`, 'phase', 'wrap-up');
    // Who was let go does not come back another time.
    await agent.page.waitForFunction(
      () => !Object.keys(sessionStorage).some((key) => key.includes('visitors')),
    );
  });

  it('brings a customer of the CRM’s origin to the composed page', async () => {
    const page = await context.newPage();
    await page.goto(`${stage.servers.crmUrl}/composed.html`);
    const agent = await AgentPage.atWork(page.mainFrame());
    expect((await agent.state<{ limits: string[] }>('center')).limits).to.deep.equal([]);
    const customer = await context.newPage();
    await customer.goto(`${stage.servers.crmUrl}/customer/`);
    await customer.click('[data-start=voice]');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await agent.until(`interaction:${id}`, 'audio.status', 'flowing');
    await customer.click('[data-action=hang-up]');
    await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
  });

  it('dials a number in the text of the composed page, and says there why it cannot', async () => {
    const page = await context.newPage();
    await page.goto(`${stage.servers.crmUrl}/composed.html`);
    const agent = await AgentPage.atWork(page.mainFrame());
    await page.locator('#main').evaluate((main) => {
      const note = document.createElement('p');
      note.id = 'note';
      note.textContent = 'Ring him back on 98765 43210 <b>today</b>.';
      main.prepend(note);
    });
    const number = page.locator('#note a');
    await number.focus();
    await page.keyboard.press('Enter');
    const id = await agent.interaction('offered');
    const { customer } = await agent.state<{ customer: { phone: string } }>(`interaction:${id}`);
    expect(customer.phone).to.equal('+919876543210');
    await number.click();
    await page.locator('omni-toast [part=toast]').getByText(/call/).first().waitFor();
    expect(await agent.state<string[]>('interactions')).to.have.length(1);
  });

  it('reads all 5,000 contacts through the connector, a page at a time', async () => {
    const agent = await AgentPage.open(context, stage);
    // Looked at in the page: to carry them all into the test takes ten times as long as to read them.
    const read = await agent.frame.evaluate(
      async (asked) => {
        const { omni } = document.querySelector('omni-provider') as unknown as {
          omni: { call(name: string, params: object): Promise<Fields[]> };
        };
        const all = await omni.call('listRecords', asked);
        const ids = all.map((record) => record.find(({ field }) => field === 'Id')?.value);
        const phone = all[0]?.find(({ field }) => field === 'Phone')?.type;
        return { length: all.length, ids: new Set(ids).size, phone };
      },
      { connectorId: '23', objectId: '34', objectType: 'contact' },
    );
    expect(read).to.deep.equal({ length: 5_000, ids: 5_000, phone: 'phone' });
  });

  it('creates, changes and finds a case, which the CRM finds as well', async () => {
    const agent = await AgentPage.open(context, stage);
    const connectorId = '23';
    const objectType = 'case';
    const data = { Subject: 'A lamp that hums', Status: 'New' };
    const created = await agent.call<Fields>('createRecord', { connectorId, objectType, data });
    const id = valueOf(created, 'Id');
    expect(id).to.be.a('string');
    await agent.call('updateRecord', {
      connectorId,
      objectType,
      recordId: id,
      data: { Description: 'Since Monday' },
    });
    const stored = (await (await fetch(`${stage.servers.crmUrl}/api/records/case/${id}`)).json()) as object;
    expect(stored).to.include({ Subject: 'A lamp that hums', Description: 'Since Monday' });
    const found = await agent.call<Fields[]>('searchRecords', {
      connectorId,
      objectType,
      search: 'lamp that hums',
      searchField: 'Subject',
      limit: 10,
      offset: 0,
    });
    expect(found.map((record) => valueOf(record, 'Id'))).to.deep.equal([id]);
  });

  it("shows the CRM's message when it refuses", async () => {
    const agent = await AgentPage.open(context, stage);
    const refusal = async (name: string, params: object): Promise<string> =>
      agent.call(name, params).then(
        () => 'no refusal',
        (error: unknown) => String(error),
      );
    const wrong = { connectorId: '23', objectType: 'case' };
    expect(await refusal('createRecord', { ...wrong, data: { Colour: 'red' } })).to.contain('Colour');
    for (const recordId of ['nobody', '..'])
      expect(await refusal('updateRecord', { ...wrong, recordId, data: { Subject: 'x' } })).to.contain(
        `id "${recordId}"`,
      );
    expect(await refusal('createRecord', { ...wrong, connectorId: '99', data: { Subject: 'x' } })).to.contain(
      'connector 99',
    );
    expect(
      await refusal('createRecord', { ...wrong, objectType: 'boat', data: { Subject: 'x' } }),
    ).to.contain("'boat'");
  });
});
