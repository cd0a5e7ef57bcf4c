import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../../scripts/chromium.mjs';
import { startServers, type RunningServers, type StartOptions } from '../../../server/start.js';

type Row = Record<string, string | null>;

/** The real servers with fresh records, a browser, and everything its pages complained about. */
export interface CrmStage {
  readonly servers: RunningServers;
  /** A profile of its own: its pages share one contact center. */
  context(): Promise<BrowserContext>;
  open(context: BrowserContext, path: string): Promise<Page>;
  /** What consoles and pages reported since it was asked last. */
  takeErrors(): string[];
  list(type: string, query: Record<string, string>): Promise<Row[]>;
  patch(type: string, id: string, values: Row): Promise<void>;
  contactId(phone: string): Promise<string>;
  /** Takes the servers down; what they give back brings them up again, at the same addresses with the same records. */
  goDown(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export async function openCrmStage(options: StartOptions = {}): Promise<CrmStage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'omni-crm-'));
  let servers = await startServers({ port: 0, crmPort: 0, dataDir, log: () => undefined, ...options });
  const browser = await chromium
    .launch({ executablePath: findChromium(), args: CHROMIUM_ARGS })
    .catch(async (error: unknown) => {
      await servers.close();
      throw error;
    });
  let errors: string[] = [];

  async function list(type: string, query: Record<string, string>): Promise<Row[]> {
    const answer = await fetch(
      `${servers.crmUrl}/api/records/${type}?${new URLSearchParams(query).toString()}`,
    );
    return ((await answer.json()) as { records: Row[] }).records;
  }

  return {
    get servers() {
      return servers;
    },
    list,
    async context() {
      const context = await browser.newContext({ permissions: ['microphone'] });
      context.on('weberror', (error) => errors.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      return context;
    },
    async open(context, path) {
      const page = await context.newPage();
      await page.goto(servers.crmUrl + path);
      await page.waitForSelector('#header a');
      return page;
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async patch(type, id, values) {
      await fetch(`${servers.crmUrl}/api/records/${type}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(values),
      });
    },
    async contactId(phone) {
      return (await list('contact', { phone }))[0]?.['Id'] ?? '';
    },
    async goDown() {
      const [port, crmPort] = [servers.toolbarUrl, servers.crmUrl].map((url) => Number(new URL(url).port));
      await servers.close();
      return async () => {
        servers = await startServers({ dataDir, log: () => undefined, ...options, port, crmPort });
      };
    },
    async close() {
      await browser.close();
      await servers.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
