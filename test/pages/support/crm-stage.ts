import type { BrowserContext, Page } from 'playwright-core';
import type { StartOptions } from '../../../server/start.js';
import { openStage, type Stage } from './agent-stage.js';

type Row = Record<string, string | null>;

/** The running product with the records of its CRM, and everything that its pages complained about. */
export interface CrmStage extends Stage {
  open(context: BrowserContext, path: string): Promise<Page>;
  /** What consoles and pages reported since it was asked last. */
  takeErrors(): string[];
  list(type: string, query: Record<string, string>): Promise<Row[]>;
  patch(type: string, id: string, values: Row): Promise<void>;
  contactId(phone: string): Promise<string>;
}

export async function openCrmStage(options: StartOptions = {}): Promise<CrmStage> {
  const stage = await openStage(options);
  const open = stage.context;
  let errors: string[] = [];

  async function list(type: string, query: Record<string, string>): Promise<Row[]> {
    const answer = await fetch(
      `${stage.servers.crmUrl}/api/records/${type}?${new URLSearchParams(query).toString()}`,
    );
    return ((await answer.json()) as { records: Row[] }).records;
  }

  return Object.assign(stage, {
    list,
    async context() {
      const context = await open();
      context.on('weberror', (error) => errors.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      return context;
    },
    async open(context: BrowserContext, path: string) {
      const page = await context.newPage();
      await page.goto(stage.servers.crmUrl + path);
      await page.waitForSelector('#header a');
      return page;
    },
    takeErrors() {
      const taken = errors;
      errors = [];
      return taken;
    },
    async patch(type: string, id: string, values: Row) {
      await fetch(`${stage.servers.crmUrl}/api/records/${type}/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(values),
      });
    },
    async contactId(phone: string) {
      return (await list('contact', { phone }))[0]?.['Id'] ?? '';
    },
  });
}
