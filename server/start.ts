import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { defaultConfig, type ServerConfig } from './config.js';
import { ChangeStream } from './http/changes.js';
import { listen, type Listener } from './listen.js';
import { lockFolder } from './lock.js';
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

/**
 * Builds what is missing or outdated, and then starts both origins. The ports are tried before the build: the build
 * takes a while, and a port that is taken should be reported at once.
 */
export async function launch(
  config: ServerConfig,
  build: (dist: string) => Promise<boolean>,
): Promise<RunningServers> {
  await closeAll(await listenOnBoth(config));
  if (!(await build(config.dist)))
    throw new Error('Not everything could be built; the messages above say what. Nothing was started.');
  return startServers(config);
}

/** Starts both origins. If one of them cannot start, the other is closed again. */
export async function startServers(options: StartOptions = {}): Promise<RunningServers> {
  const { log = console.error, ...given } = options;
  const config: ServerConfig = { ...defaultConfig, ...given };
  const listeners = await listenOnBoth(config);
  let unlock: (() => Promise<void>) | undefined;
  try {
    unlock = await lock(config.dataDir);
    const [toolbar, crm] = listeners;
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
        await unlock?.();
      },
    };
  } catch (error) {
    await closeAll(listeners);
    await unlock?.();
    throw error;
  }
}

async function listenOnBoth({ port, crmPort, host }: ServerConfig): Promise<readonly [Listener, Listener]> {
  const toolbar = await listen(port, host, 'PORT');
  try {
    return [toolbar, await listen(crmPort, host, 'CRM_PORT')];
  } catch (error) {
    await toolbar.close();
    throw error;
  }
}

async function lock(dataDir: string): Promise<() => Promise<void>> {
  const unlock = await lockFolder(dataDir).catch((error: unknown) => {
    throw unkept(dataDir, error);
  });
  if (unlock) return unlock;
  throw new Error(
    `Another server keeps its records in ${dataDir}: two on one folder would lose each other's changes. ` +
      'Stop it, or choose another folder with DATA_DIR=<folder>.',
  );
}

function openJournal(dataDir: string, log: (line: string) => void): ReturnType<typeof Journal.open> {
  try {
    return Journal.open(join(dataDir, 'crm.jsonl'), log);
  } catch (error) {
    throw unkept(dataDir, error);
  }
}

const unkept = (dataDir: string, error: unknown): Error =>
  new Error(
    `The CRM's changes cannot be kept in ${dataDir} (${(error as Error).message}). Let this account write there, ` +
      'or choose another folder with DATA_DIR=<folder>.',
  );

async function closeAll(listeners: readonly Listener[]): Promise<void> {
  await Promise.all(listeners.map((listener) => listener.close()));
}
