import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { startServers, type RunningServers, type StartOptions } from '../../../server/start.js';
import { CoreInPage } from './core-in-page.js';

/** The real servers and a browser for the tests of one file. */
export interface Stage {
  readonly servers: RunningServers;
  /** A profile of its own: its pages share one contact center. */
  context(): Promise<BrowserContext>;
  close(): Promise<void>;
}

export async function openStage(options: StartOptions = {}, args = CHROMIUM_ARGS): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'omni-customer-'));
  const servers = await startServers({ port: 0, crmPort: 0, dataDir, log: () => undefined, ...options });
  let browser: Browser;
  try {
    browser = await chromium.launch({ executablePath: findChromium(), args });
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

/** An agent at work in the toolbar's page, driven through its core. */
export class AgentPage extends CoreInPage {
  private constructor(readonly frame: Frame) {
    super();
  }

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
    await agent.goAvailable(user);
    return agent;
  }

  get page(): Page {
    return this.frame.page();
  }

  protected override where(): Frame {
    return this.frame;
  }
}
