import { expect } from 'chai';
import { CHROMIUM_ARGS } from '../../scripts/browsers/chromium.mjs';
import { AgentPage, openStage } from './support/agent-stage.js';
import { forSuite } from './support/lasting.js';

/** The one that answers every question by itself knows of no permission that is taken back. */
const ARGS = CHROMIUM_ARGS.filter((flag) => flag !== '--use-fake-ui-for-media-stream');

describe('a microphone that the browser takes away in a call', () => {
  const stage = forSuite(() => openStage({}, ARGS));

  it('is reported on both sides, and both are heard again once it is allowed', async () => {
    const context = await stage.context();
    const agent = await AgentPage.open(context, stage);
    const customer = await context.newPage();
    await customer.goto(`${stage.servers.toolbarUrl}/customer/`);
    await customer.click('[data-start=voice]:enabled');
    const id = await agent.interaction('ringing');
    await agent.call('acceptInteraction', { interactionId: id });
    await agent.until(`interaction:${id}`, 'audio.status', 'flowing');

    const devtools = await context.newCDPSession(customer);
    const { targetInfo } = await devtools.send('Target.getTargetInfo');
    const allow = (setting: 'granted' | 'denied'): Promise<unknown> =>
      devtools.send('Browser.setPermission', {
        origin: stage.servers.toolbarUrl,
        permission: { name: 'microphone' },
        setting,
        browserContextId: targetInfo.browserContextId,
      });
    await allow('denied');
    await agent.until(`interaction:${id}`, 'audio.status', 'blocked');
    await customer.waitForSelector('.call >> text=The microphone is not allowed');

    await allow('granted');
    await agent.until(`interaction:${id}`, 'audio.status', 'flowing');
    await customer.locator('.call >> text=The microphone is not allowed').waitFor({ state: 'detached' });
    await customer.bringToFront();
    await customer.waitForFunction(() => {
      const meters = [...document.querySelectorAll('meter')];
      return meters.length === 2 && meters.every(({ value }) => value > 0.01);
    });
    expect(await customer.locator('.call[data-state=connected]').count()).to.equal(1);
    await context.close();
  });
});
