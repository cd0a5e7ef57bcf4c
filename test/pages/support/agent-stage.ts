import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { startServers, type RunningServers, type StartOptions } from '../../../server/start.js';

/** The real servers and a browser for the tests of one file. */
export interface Stage {
  readonly servers: RunningServers;
  /** A profile of its own: its pages share one contact center. */
  context(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function openStage(options: StartOptions = {}): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'omni-customer-'));
  const servers = await startServers({ port: 0, crmPort: 0, dataDir, log: () => undefined, ...options });
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  } catch (error) {
    await servers.close();
    throw error;
  }
  return {
    servers,
    context: () => browser.newContext({ permissions: ['microphone'] }),
    async close() {
      await browser.close();
      await servers.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a page of the toolbar's origin offers to a test: the core of its provider. */
interface ProviderElement {
  readonly omni?: {
    call(name: string, params: unknown): Promise<unknown>;
    readonly state: { get(key: string): unknown };
  } | null;
}

/** An agent at work in the toolbar's page, driven through its core. */
export class AgentPage {
  private constructor(readonly frame: Frame) {}

  static async open(context: BrowserContext, { servers }: Stage, user = 'executive'): Promise<AgentPage> {
    const page = await context.newPage();
    await page.goto(`${servers.toolbarUrl}/omniapp/toolbar/index.html`);
    return AgentPage.atWork(page.mainFrame(), user);
  }

  /** A toolbar that stands open; its core is only looked at. */
  static in(frame: Frame): AgentPage {
    return new AgentPage(frame);
  }

  /** Logs in and becomes available in a toolbar which is open already. */
  static async atWork(frame: Frame, user = 'executive'): Promise<AgentPage> {
    const agent = new AgentPage(frame);
    await frame.waitForFunction(() => {
      const provider = document.querySelector('omni-provider') as ProviderElement | null;
      const connection = provider?.omni?.state.get('connection') as { status?: string } | undefined;
      return connection?.status === 'connected';
    });
    await agent.call('login', { username: user, password: user });
    const session = await agent.until<{ assignedCampaigns: { id: number }[] }>(
      'session',
      'status',
      'signed-in',
    );
    await agent.call('selectCampaigns', { campaignIds: session.assignedCampaigns.map(({ id }) => id) });
    await agent.call('selectExtension', { callContextId: 5, phone: '1234567890' });
    await agent.call('goAvailable', {});
    await agent.until('presence', 'status', 'available');
    return agent;
  }

  get page(): Page {
    return this.frame.page();
  }

  call<T = unknown>(name: string, params: unknown): Promise<T> {
    return this.frame.evaluate(
      ([command, given]) => {
        const provider = document.querySelector('omni-provider') as ProviderElement | null;
        if (!provider?.omni) throw new Error('The page has no core.');
        return provider.omni.call(command, given);
      },
      [name, params] as const,
    ) as Promise<T>;
  }

  state<T>(key: string): Promise<T> {
    return this.frame.evaluate((slice) => {
      const provider = document.querySelector('omni-provider') as ProviderElement | null;
      return provider?.omni?.state.get(slice);
    }, key) as Promise<T>;
  }

  /** The slice, once the field at `path` has the value. */
  async until<T>(key: string, path: string, value: unknown): Promise<T> {
    await this.frame.waitForFunction(
      ([slice, field, wanted]) => {
        const provider = document.querySelector('omni-provider') as ProviderElement | null;
        const found = String(field)
          .split('.')
          .reduce<unknown>(
            (inside, name) => (inside as Record<string, unknown> | undefined)?.[name],
            provider?.omni?.state.get(String(slice)),
          );
        return found === wanted;
      },
      [key, path, value] as const,
    );
    return this.state<T>(key);
  }

  /** The id of the interaction that came last, once it is in this phase. */
  async interaction(phase: string): Promise<string> {
    const found = await this.frame.waitForFunction((wanted) => {
      const provider = document.querySelector('omni-provider') as ProviderElement | null;
      const ids = (provider?.omni?.state.get('interactions') ?? []) as string[];
      return ids.findLast((id) => {
        const interaction = provider?.omni?.state.get(`interaction:${id}`) as { phase: string } | undefined;
        return interaction?.phase === wanted;
      });
    }, phase);
    return (await found.jsonValue()) as string;
  }
}
