import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame } from 'playwright-core';
import type { CenterConfiguration } from 'omni-toolbar/center';
import type { RunningServers } from '../../../server/start.js';
import { OUT_OF_SIGHT } from './embedding.js';

const BUNDLE = fileURLToPath(new URL('../../../dist/omni-toolbar.js', import.meta.url));

interface LightWindow {
  readonly heard: [string, unknown][];
  readonly ready: Promise<void>;
}

const EVENTS = ['showCrm', 'interactionInitiated', 'handleInteractionDisposed'];

/** A CRM which uses the SDK, remembers what it hears, and weighs little: many of its pages fit into a desktop. */
export const lightCrm = (toolbarUrl: string): string => `<!doctype html><title>A CRM</title><h1>A page</h1>
<script src="${toolbarUrl}/omni-sdk.js"></script><script>
  window.heard = [];
  for (const name of ${JSON.stringify(EVENTS)}) sdk.on(name, (data) => window.heard.push([name, data]));
  window.ready = sdk.initialize({ context: 'crm', origin: location.origin });
</script>`;

export const ready = (frame: Frame): Promise<unknown> =>
  frame.waitForFunction(() => (window as unknown as LightWindow).ready?.then(() => true), null, OUT_OF_SIGHT);

/** What a light page has heard of this name. */
export const heardOf = (frame: Frame, name: string): Promise<unknown[]> =>
  frame.evaluate(
    (wanted) =>
      (window as unknown as LightWindow).heard.filter(([event]) => event === wanted).map(([, data]) => data),
    name,
  );

/** Waits until it has heard so many. */
export const untilHeard = (frame: Frame, name: string, count = 1): Promise<unknown> =>
  frame.waitForFunction(
    ([wanted, least]) =>
      (window as unknown as LightWindow).heard.filter(([event]) => event === wanted).length >= least,
    [name, count] as const,
    OUT_OF_SIGHT,
  );

/** Opens a contact center of other settings, before the pages of the context come to share it. */
export async function openCenter(
  context: BrowserContext,
  { toolbarUrl }: RunningServers,
  configuration: CenterConfiguration,
): Promise<void> {
  await context.route(`${toolbarUrl}/settings/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ path: BUNDLE, contentType: 'text/javascript' })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Settings</title>' }),
  );
  const page = await context.newPage();
  await page.goto(`${toolbarUrl}/settings/`);
  await page.addScriptTag({ url: '/settings/omni-toolbar.js' });
  await page.evaluate(
    (settings) =>
      new Promise((resolve) => {
        const provider = Object.assign(document.createElement('omni-provider'), {
          options: { configuration: settings },
        });
        provider.addEventListener('omni-provider-opened', resolve, { once: true });
        document.body.append(provider);
      }).then(() => undefined),
    configuration,
  );
}
