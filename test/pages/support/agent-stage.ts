import type { BrowserContext, Frame, Page } from 'playwright-core';
import type { StartOptions } from '../../../server/start.js';
import { CoreInPage } from './core-in-page.js';
import { launchChromium, openWorld, type World } from './world.js';

/** The running product for the tests of one file. */
export interface Stage extends World {
  /** A profile of its own: its pages share one contact center. */
  context(): Promise<BrowserContext>;
}

export async function openStage(options: StartOptions = {}, args?: readonly string[]): Promise<Stage> {
  const world = await openWorld(() => launchChromium(args), options);
  return Object.assign(world, { context: () => world.browser.newContext({ permissions: ['microphone'] }) });
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
