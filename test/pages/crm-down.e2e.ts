import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { openCrmStage } from './support/crm-stage.js';
import { CrmAgent } from './support/crm-agent.js';
import { forEachTest, forSuite } from './support/lasting.js';

const WAYS = [
  ['framed', '/', 'toolbarUrl'],
  ['composed', '/composed.html', 'crmUrl'],
] as const;

/** A customer comes while the CRM's server is away: nobody may read that there is no record. */
for (const [way, path, customerOrigin] of WAYS) {
  describe(`a screen pop while the CRM is down, ${way}`, () => {
    const stage = forSuite(() => openCrmStage());
    const context = forEachTest(() => stage.context());
    let agent: CrmAgent;
    let up: () => Promise<void>;

    beforeEach(async () => {
      agent = await CrmAgent.open(context, stage, path);
      const customer = await writer();
      up = await stage.goDown();
      await customer.click('[data-start=chat]');
      await customer.fill('[data-channel=chat] textarea', 'Hello');
      await customer.keyboard.press('Enter');
    });

    async function writer(): Promise<Page> {
      const page = await context.newPage();
      const query = new URLSearchParams({ phone: '+91 98765 43210', name: 'Anshika' }).toString();
      await page.goto(`${stage.servers[customerOrigin]}/customer/?${query}`);
      await page.waitForSelector('[data-start=chat]:enabled');
      return page;
    }

    const picker = async () => (await agent.place()).locator('omni-record-picker');

    it('says that the search failed, and searches again by itself once the CRM is back', async () => {
      const id = await agent.interaction('ringing');
      await (await picker()).getByText('The search in the CRM failed').waitFor();
      expect(
        await agent.page.locator('.choice').count(),
        'nobody says that there is no such record',
      ).to.equal(0);
      await up();
      await agent.until(`interaction:${id}`, 'matches.length', 1);
      await agent.page.waitForSelector('h1 >> text=Anshika Rao');
      await (await picker()).getByText('1 record matches').waitFor();
    });

    it('searches again when the agent wants it, by keyboard too', async () => {
      const id = await agent.interaction('ringing');
      // What comes back by itself must not be what answers here.
      await agent.page.route('**/api/changes?*', (route) => route.abort());
      const again = (await picker()).getByRole('button', { name: 'Retry' });
      await up();
      await again.press('Enter');
      await agent.until(`interaction:${id}`, 'matches.length', 1);
      await (await picker()).getByText('1 record matches').waitFor();
    });
  });
}

/** Three share this number: which of them it was is known only by what the agent attached. */
const SHARED = '9820011223';

for (const [way, path, customerOrigin] of WAYS) {
  describe(`a record that is attached, or taken off, while the CRM is down, ${way}`, () => {
    const stage = forSuite(() => openCrmStage());
    const context = forEachTest(() => stage.context());
    let agent: CrmAgent;
    let id: string;
    let record: { readonly id: string };

    beforeEach(async () => {
      agent = await CrmAgent.open(context, stage, path);
      const customer = await context.newPage();
      const query = new URLSearchParams({ phone: SHARED, name: 'Somebody' }).toString();
      await customer.goto(`${stage.servers[customerOrigin]}/customer/?${query}`);
      await customer.click('[data-start=chat]:enabled');
      await customer.fill('[data-channel=chat] textarea', 'Hello');
      await customer.keyboard.press('Enter');
      id = await agent.interaction('ringing');
      await agent.call('acceptInteraction', { interactionId: id });
      const found = await agent.until<{ matches: [typeof record] }>(`interaction:${id}`, 'matches.length', 3);
      [record] = found.matches;
    });

    async function contactOf(type: 'activity' | 'interaction'): Promise<string | null | undefined> {
      const searchField = type === 'activity' ? 'InteractionId' : 'Id';
      return (await stage.list(type, { search: id, searchField }))[0]?.['ContactId'];
    }
    async function untilNoted(contact: string | null): Promise<void> {
      while ((await contactOf('interaction')) !== contact);
    }
    async function dispose(): Promise<void> {
      await agent.call('hangUp', { interactionId: id });
      await agent.until(`interaction:${id}`, 'phase', 'wrap-up');
      await agent.call('disposeInteraction', { interactionId: id, codeId: 1345 });
    }
    async function logged(): Promise<string | null> {
      for (;;) {
        const contact = await contactOf('activity');
        if (contact !== undefined) return contact;
      }
    }

    it("decides whose activity is logged: the attached customer's, or nobody's after detaching", async () => {
      await agent.call('requestAttach', { interactionId: id, record });
      await agent.until(`interaction:${id}`, 'record.id', record.id);
      await untilNoted(record.id);
      const up = await stage.goDown();
      await agent.call('requestDetach', { interactionId: id });
      await dispose();
      await up();
      expect(await logged()).to.equal(null);
    });

    it('can be attached meanwhile', async () => {
      const up = await stage.goDown();
      await agent.call('requestAttach', { interactionId: id, record });
      await agent.until(`interaction:${id}`, 'record.id', record.id);
      await up();
      await dispose();
      expect(await logged()).to.equal(record.id);
    });

    it('is noted by the next page when the one before closed before it could', async () => {
      await agent.call('requestAttach', { interactionId: id, record });
      await agent.until(`interaction:${id}`, 'record.id', record.id);
      await untilNoted(record.id);
      await stage.patch('interaction', id, { ContactId: null });
      await agent.page.reload();
      await untilNoted(record.id);
    });
  });
}

describe('two pages of the CRM that send what waited in the outbox', () => {
  const stage = forSuite(() => openCrmStage());
  const context = forEachTest(() => stage.context());
  const lock = 'crm.outbox';

  it('do not overwrite a newer note with an older one', async () => {
    const [before, after] = [await stage.contactId('9876543210'), await stage.contactId('(336) 555-0142')];
    const noted = async () => (await stage.list('interaction', { search: 'moved' }))[0]?.['ContactId'];
    const slow = await stage.open(context, '/');
    const quick = await stage.open(context, '/');
    const send = (page: Page, time: number, contact: string): Promise<void> =>
      page.evaluate(
        ([at, ContactId]) => {
          const note = { kind: 'note', interactionId: 'moved', values: { ContactId } };
          localStorage.setItem(`crm.outbox:${at}:note:moved`, JSON.stringify(note));
          dispatchEvent(new Event('online'));
        },
        [time, contact] as const,
      );
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await slow.route('**/api/interactions/*', (route) => released.then(() => route.continue()));
    const held = slow.waitForRequest('**/api/interactions/*');
    await send(slow, 1, before);
    await held;
    await send(quick, 2, after);
    await quick.waitForFunction(
      async (name) =>
        (await navigator.locks.query()).pending?.some((waiting) => waiting.name === name) === true ||
        !Object.keys(localStorage).some((key) => key.startsWith(`${name}:2:`)),
      lock,
    );
    const answered = slow.waitForResponse('**/api/interactions/*');
    release();
    await answered;
    await quick.waitForFunction(
      (name) => !Object.keys(localStorage).some((key) => key.startsWith(name)),
      lock,
    );
    expect(await noted()).to.equal(after);
  });
});

describe('a record on the screen while the CRM is away', () => {
  const stage = forSuite(() => openCrmStage());

  it('stays as it was read, and is read again once the CRM is back', async () => {
    const context = await stage.context();
    const agent = await CrmAgent.open(context, stage, `/#/contacts/${await stage.contactId('9876543210')}`);
    await agent.page.waitForSelector('h1 >> text=Anshika Rao');
    const up = await stage.goDown();
    // What is live in the toolbar is part of what the screen shows: it is read again.
    await agent.call('logout', {});
    await agent.page.waitForSelector('text=This may be out of date');
    expect(await agent.page.locator('h1 >> text=Anshika Rao').count()).to.equal(1);
    await up();
    await agent.page.waitForSelector('text=This may be out of date', { state: 'detached' });
    await agent.page.waitForSelector('h1 >> text=Anshika Rao');
    await context.close();
  });
});
