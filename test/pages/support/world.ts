import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/browsers/chromium.mjs';
import { startServers, type RunningServers, type StartOptions } from '../../../server/start.js';

interface Closable {
  close(): Promise<void>;
}

/** The real servers at free ports, with fresh records, and a browser. */
export interface World<B extends Closable = Browser> extends Closable {
  readonly servers: RunningServers;
  readonly browser: B;
  /** Takes the servers down; what this gives back brings them up again, at the same addresses with the same records. */
  goDown(): Promise<() => Promise<void>>;
}

export const launchChromium = (args: readonly string[] = CHROMIUM_ARGS): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...args] });

/** `launch` is told of a folder that lasts as long as the world does. */
export async function openWorld<B extends Closable>(
  launch: (folder: string) => Promise<B>,
  options: StartOptions = {},
): Promise<World<B>> {
  const folder = await mkdtemp(join(tmpdir(), 'omni-world-'));
  const start = (ports: StartOptions): Promise<RunningServers> =>
    startServers({ dataDir: folder, log: () => undefined, ...options, ...ports });
  let servers = await start({ port: 0, crmPort: 0, ...options });
  const browser = await launch(folder).catch(async (error: unknown) => {
    await servers.close();
    throw error;
  });
  return {
    browser,
    get servers() {
      return servers;
    },
    async goDown() {
      const [port, crmPort] = [servers.toolbarUrl, servers.crmUrl].map((url) => Number(new URL(url).port));
      await servers.close();
      return async () => {
        servers = await start({ port, crmPort });
      };
    },
    async close() {
      await browser.close();
      await servers.close();
      // The browser's own processes may write to their profile until they are gone.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
