import type { Limit } from '../../../core/model/surroundings.js';
import type { CenterConfiguration, CenterEngine, CenterStorage } from '../engine/index.js';
import { createCenter } from '../engine/index.js';
import type { Ids, Log } from '../../../core/ports/surroundings.js';
import { hostClock } from '../../../core/surroundings.js';
import { databaseStorage } from '../storage/database.js';
import { memoryStorage } from '../storage/memory.js';
import type { Bus } from './bus.js';
import { CenterHost } from './host.js';
import { passwordHash } from './password.js';
import { makeSeal } from './seal.js';

export interface OwnerOptions {
  readonly center: string;
  readonly locks: LockManager | null;
  readonly ids: Ids;
  readonly log: Log;
  readonly seed?: string;
  readonly configuration?: CenterConfiguration;
  bus(name: string): Bus;
}

/** The running center, in the page whose turn it is. */
export interface OwnedCenter {
  readonly engine: CenterEngine;
  stop(): Promise<void>;
}

const FORGETFUL =
  'The browser refuses to store anything here: what happens is forgotten when the contact center’s page closes.';

interface OpenStorage {
  readonly storage: CenterStorage;
  readonly limits: readonly Limit[];
  close(): void;
}

async function openStorage(name: string, log: Log): Promise<OpenStorage> {
  try {
    const storage = await databaseStorage(name);
    // A database can be opened and still be refused at the first look inside.
    await storage.load();
    return { storage, limits: [], close: () => storage.close() };
  } catch (refusal) {
    log.warn('The browser refuses its database', refusal);
    return {
      storage: memoryStorage(),
      limits: [{ name: 'unstored', message: FORGETFUL }],
      close: () => undefined,
    };
  }
}

/** Calls back when the page that holds this lock is gone. */
function watchPage(locks: LockManager, name: string, gone: () => void): () => void {
  const watching = new AbortController();
  locks.request(name, { signal: watching.signal }, () => gone()).catch(() => undefined);
  return () => watching.abort();
}

/** The name of the lock that a page holds for as long as it lives. */
export function pageLock(center: string, page: string): string {
  return `${center}:page:${page}`;
}

async function startCenter(options: OwnerOptions, opened: OpenStorage): Promise<CenterEngine> {
  const { ids, log, seed, configuration } = options;
  const { storage, limits } = opened;
  const engine = createCenter({
    storage,
    clock: hostClock,
    ids,
    hash: passwordHash,
    seed,
    configuration,
    limits,
    log,
  });
  await engine.start();
  return engine;
}

/** Loads the center and puts it on the bus. The caller made sure that no other page does so. */
export async function runCenter(options: OwnerOptions): Promise<OwnedCenter> {
  const { center, ids, log, locks } = options;
  const opened = await openStorage(center, log);
  const engine = await startCenter(options, opened);
  const host = new CenterHost({
    bus: options.bus(center),
    engine,
    owner: ids.next(),
    seal: await makeSeal(),
    log,
    watchPage: (page, gone) => (locks ? watchPage(locks, pageLock(center, page), gone) : () => undefined),
  });
  return {
    engine,
    async stop() {
      host.close();
      await engine.stop();
      opened.close();
    },
  };
}
