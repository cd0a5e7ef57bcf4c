import { expect } from 'chai';
import type { BrowserContext, Page } from 'playwright-core';
import { openCrmStage, type CrmStage } from './crm-stage.js';
import { Hands } from './hands.js';
import { watch, type Watch } from './watch.js';

/** The toolbar in a frame of the CRM, or as elements in its page; the page's path; whose customers it has. */
export const WAYS = [
  ['framed', '/', 'toolbarUrl'],
  ['composed', '/composed.html', 'crmUrl'],
] as const;

interface Caller {
  readonly phone?: string;
  readonly name?: string;
  /** Whose customer page it is. */
  readonly site?: 'toolbarUrl' | 'crmUrl';
}

interface Call {
  readonly one: Hands;
  readonly caller: Page;
  readonly id: string;
}

/**
 * The running product for the tests of the suite around it, and for each test a profile of its own, of whose pages none
 * may complain.
 */
export class Workday {
  stage!: CrmStage;
  context!: BrowserContext;
  watched!: Watch;

  constructor(prepare: (context: BrowserContext) => unknown = () => undefined) {
    before(async () => {
      this.stage = await openCrmStage();
    });
    after(() => this.stage.close());
    beforeEach(async () => {
      this.context = await this.stage.context();
      this.watched = await watch(this.context);
      await prepare(this.context);
    });
    afterEach(async () => {
      await this.context.close();
      expect(this.watched.take()).to.deep.equal([]);
    });
  }

  /** An agent in front of a page of the CRM. */
  async agentAt(path = '/'): Promise<Hands> {
    return Hands.on(await this.stage.open(this.context, path));
  }

  /** An agent who is signed in and available. */
  async agent(user = 'executive', path = '/'): Promise<Hands> {
    const hands = await this.agentAt(path);
    await hands.goToWork(user);
    return hands;
  }

  /** A customer who may start a conversation. */
  async customer({
    phone = '+91 98765 43210',
    name = 'Anshika Rao',
    site = 'toolbarUrl',
  }: Caller = {}): Promise<Page> {
    const page = await this.context.newPage();
    const query = new URLSearchParams({ phone, name }).toString();
    await page.goto(`${this.stage.servers[site]}/customer/?${query}`);
    await page.waitForSelector('[data-start=chat]:enabled');
    return page;
  }

  async caller(): Promise<Page> {
    const page = await this.customer();
    await page.click('[data-start=voice]');
    return page;
  }

  /** An agent who has taken a call. */
  async call(): Promise<Call> {
    const one = await this.agent();
    const caller = await this.caller();
    return { one, caller, id: await one.accept() };
  }

  /** The same with a colleague who is at work beside them. */
  async callAndColleague(): Promise<Call & { readonly two: Hands }> {
    return { ...(await this.call()), two: await this.agent('supervisor') };
  }

  /** Three who talk. */
  async conference(): Promise<Call & { readonly two: Hands; readonly theirs: string }> {
    const call = await this.callAndColleague();
    const { one, two, id } = call;
    await one.give('confer', 'Agent', 'supervisor');
    const theirs = await two.accept();
    await one.until(`interaction:${id}`, 'conference.status', 'connected');
    return { ...call, theirs };
  }
}
