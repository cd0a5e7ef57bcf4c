import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { CrmStage } from './crm-stage.js';

/** What a provider in a page offers to a test: the core. */
interface ProviderElement {
  readonly omni?: {
    call(name: string, params: unknown): Promise<unknown>;
    readonly state: { get(key: string): unknown };
  } | null;
}

/** An agent at work in the CRM, driven through the core of the toolbar: in the frame or in the page itself. */
export class CrmAgent {
  private constructor(readonly page: Page) {}

  /** Signs in, takes every campaign and an extension, and becomes available. */
  static async open(context: BrowserContext, stage: CrmStage, path: string): Promise<CrmAgent> {
    const agent = new CrmAgent(await stage.open(context, path));
    await agent.connected();
    await agent.call('login', { username: 'executive', password: 'executive' });
    const session = await agent.until<{ assignedCampaigns: { id: number }[] }>(
      'session',
      'status',
      'signed-in',
    );
    await agent.call('selectCampaigns', { campaignIds: session.assignedCampaigns.map(({ id }) => id) });
    await agent.call('selectExtension', { callContextId: 5, phone: '1234567890' });
    await agent.call('goAvailable', {});
    await agent.until('presence', 'status', 'available');
    await agent.page.waitForSelector('.status.available');
    return agent;
  }

  /** Waits until the toolbar has its contact center, and the CRM the toolbar. */
  async connected(): Promise<void> {
    await this.until('connection', 'status', 'connected');
    await this.page.waitForFunction(() => document.querySelector('.status.connecting') === null);
  }

  /** Puts the focus on a control of the toolbar. */
  async focusToolbar(): Promise<void> {
    await (await this.place()).locator('omni-presence button').first().focus();
  }

  async call<T = unknown>(name: string, params: unknown): Promise<T> {
    const place = await this.place();
    return (await place.evaluate(
      ([command, given]) => {
        const provider = document.querySelector('omni-provider') as ProviderElement | null;
        if (!provider?.omni) throw new Error('There is no core here.');
        return provider.omni.call(command, given);
      },
      [name, params] as const,
    )) as T;
  }

  async state<T>(key: string): Promise<T> {
    const place = await this.place();
    return (await place.evaluate((slice) => {
      const provider = document.querySelector('omni-provider') as ProviderElement | null;
      return provider?.omni?.state.get(slice);
    }, key)) as T;
  }

  /** The slice, once the field at `path` has the value. */
  async until<T>(key: string, path: string, value: unknown): Promise<T> {
    const place = await this.place();
    await place.waitForFunction(
      ([slice, field, wanted]) => {
        const provider = document.querySelector('omni-provider') as ProviderElement | null;
        if (!provider?.omni) return false;
        const found = String(field)
          .split('.')
          .reduce<unknown>(
            (inside, name) => (inside as Record<string, unknown> | null | undefined)?.[name],
            provider.omni.state.get(String(slice)),
          );
        return found === wanted;
      },
      [key, path, value] as const,
    );
    return this.state<T>(key);
  }

  /** The id of the interaction that came last, once it is in one of these phases. */
  async interaction(...phases: string[]): Promise<string> {
    const place = await this.place();
    const found = await place.waitForFunction((wanted) => {
      const provider = document.querySelector('omni-provider') as ProviderElement | null;
      const ids = (provider?.omni?.state.get('interactions') ?? []) as string[];
      return ids.findLast((id) => {
        const interaction = provider?.omni?.state.get(`interaction:${id}`) as { phase: string } | undefined;
        return interaction !== undefined && wanted.includes(interaction.phase);
      });
    }, phases);
    return (await found.jsonValue()) as string;
  }

  /** Where the core is: the frame that the SDK made, else the page. */
  async place(): Promise<Page | Frame> {
    if ((await this.page.locator('#ameyoIframeDiv').count()) === 0) return this.page;
    const frame = await (await this.page.waitForSelector('#ameyoIframe')).contentFrame();
    if (!frame) throw new Error('The toolbar’s frame has no document.');
    return frame;
  }
}
