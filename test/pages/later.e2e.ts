import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { AgentPage, openStage } from './support/agent-stage.js';
import { watch } from './support/watch.js';
import { forEachTest, forSuite } from './support/lasting.js';

const ASSETS = fileURLToPath(new URL('../../dist/pages/toolbar-origin/assets/', import.meta.url));

/** The file that brings an element, found by words that nobody else says. */
function fileWith(words: string): string {
  const found = readdirSync(ASSETS).filter(
    (name) => name.endsWith('.js') && readFileSync(ASSETS + name, 'utf8').includes(words),
  );
  expect(found, words).to.have.length(1);
  return found[0]!;
}

describe('what the toolbar fetches later', () => {
  const stage = forSuite(() => openStage());
  const context = forEachTest(() => stage.context());

  it('is loaded before it is needed, so that the network may be gone by then', async () => {
    const complaints = await watch(context);
    const agent = await AgentPage.open(context, stage);
    await agent.frame.waitForFunction(() =>
      ['doctor', 'transfer-panel', 'device-picker', 'call-quality'].every((name) =>
        customElements.get(`omni-${name}`),
      ),
    );
    expect(complaints.take()).to.deep.equal([]);
  });

  it('is reported when it could not be loaded, and is loaded on request', async () => {
    const doctor = `**/assets/${fileWith('Nothing has been looked at yet.')}`;
    await context.route(doctor, (route) => route.abort());
    const thrown: Error[] = [];
    context.on('weberror', (error) => thrown.push(error.error()));
    const { page } = await AgentPage.open(context, stage);
    await page.click('omni-toolbar >> [popovertarget=more]');
    await page.click('omni-toolbar >> text=What is wrong?');
    const problem = page.locator('omni-toolbar >> .later[role=alert]');
    await problem.waitFor();
    expect(await problem.textContent()).to.contain('could not be loaded');

    await context.unroute(doctor);
    await problem.locator('button').click();
    await page.locator('omni-doctor >> [part=base]').waitFor();
    expect(await problem.count()).to.equal(0);
    expect(thrown).to.deep.equal([]);
  });
});
