import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { defaultConfig, type ServerConfig } from './config.js';
import { ChangeStream } from './http/changes.js';
import { listen, type Listener } from './listen.js';
import { Journal } from './records/journal.js';
import { seedRecords } from './records/seed.js';
import { RecordStore } from './records/store.js';
import { crmSite, toolbarSite } from './sites.js';

export interface RunningServers {
  readonly toolbarUrl: string;
  readonly crmUrl: string;
  close(): Promise<void>;
}

export interface StartOptions extends Partial<ServerConfig> {
  readonly log?: (line: string) => void;
}

/** Starts both origins. Nothing keeps running when one of them cannot start. */
export async function startServers(options: StartOptions = {}): Promise<RunningServers> {
  const { log = console.error, ...given } = options;
  const config: ServerConfig = { ...defaultConfig, ...given };
  const listeners: Listener[] = [];
  try {
    const toolbar = await listen(config.port, config.host, 'PORT');
    listeners.push(toolbar);
    const crm = await listen(config.crmPort, config.host, 'CRM_PORT');
    listeners.push(crm);
    const origins = {
      toolbar: config.toolbarOrigin ?? `http://localhost:${toolbar.port}`,
      crm: config.crmOrigin ?? `http://localhost:${crm.port}`,
    };
    const { journal, entries } = openJournal(config.dataDir, log);
    const store = new RecordStore(seedRecords(config.seed), journal, entries, Date.now);
    const changes = new ChangeStream(store, randomUUID());
    toolbar.handle(toolbarSite(config, origins, log).fetch);
    crm.handle(crmSite(config, origins, { store, changes }, log).fetch);
    return {
      toolbarUrl: origins.toolbar,
      crmUrl: origins.crm,
      async close() {
        changes.close();
        await closeAll(listeners);
        store.close();
      },
    };
  } catch (error) {
    await closeAll(listeners);
    throw error;
  }
}

function openJournal(dataDir: string, log: (line: string) => void): ReturnType<typeof Journal.open> {
  try {
    return Journal.open(join(dataDir, 'crm.jsonl'), log);
  } catch (error) {
    throw new Error(
      `The CRM's changes cannot be kept in ${dataDir} (${(error as Error).message}). Let this account write there, ` +
        'or choose another folder with DATA_DIR=<folder>.',
    );
  }
}

async function closeAll(listeners: readonly Listener[]): Promise<void> {
  await Promise.all(listeners.map((listener) => listener.close()));
}
