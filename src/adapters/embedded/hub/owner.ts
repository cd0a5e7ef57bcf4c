import type { Limit } from '../../../core/model/surroundings.js';
import type { CenterConfiguration, CenterEngine, CenterStorage } from '../engine/index.js';
import { createCenter, memoryStorage } from '../engine/index.js';
import { newId } from '../../../core/model/new-id.js';
import type { Log } from '../../../core/ports/surroundings.js';
import { hostClock, hostIds } from '../../../core/surroundings.js';
import { browserStorage } from '../../shared/browser/storage.js';
import { databaseStorage, type DatabaseStorage } from '../storage/database.js';
import type { Bus } from './bus.js';
import { CenterHost } from './host.js';
import { passwordHash } from './password.js';
import { makeSeal } from './seal.js';

export interface OwnerOptions {
  readonly center: string;
  readonly locks: LockManager | null;
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

/** A database may be refused for a moment: milliseconds until it is asked again. */
const ASK_AGAIN = [50, 200, 500];

/** Opens and reads a database: one can be opened and still not be readable. The first `load` does not read it again. */
async function readableDatabase(name: string): Promise<DatabaseStorage> {
  const storage = await databaseStorage(name);
  try {
    let read: ReturnType<CenterStorage['load']> | null = Promise.resolve(await storage.load());
    const load = (): ReturnType<CenterStorage['load']> => {
      const first = read ?? storage.load();
      read = null;
      return first;
    };
    return { ...storage, load };
  } catch (refusal) {
    storage.close();
    throw refusal;
  }
}

async function openStorage(name: string, log: Log): Promise<OpenStorage> {
  for (let tries = 0; ; tries += 1) {
    try {
      const storage = await readableDatabase(name);
      return { storage, limits: [], close: () => storage.close() };
    } catch (refusal) {
      const pause = ASK_AGAIN[tries];
      // A browser that refuses localStorage too forbids to store. Chromium's error alone may be a moment's failure.
      if (pause !== undefined && browserStorage('localStorage', '').durable) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        continue;
      }
      log.warn('The browser refuses its database', refusal);
      return {
        storage: memoryStorage(),
        limits: [{ name: 'unstored', message: FORGETFUL }],
        close: () => undefined,
      };
    }
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

/** Loads the center and puts it on the bus. The caller made sure that no other page does so. */
export async function runCenter(options: OwnerOptions): Promise<OwnedCenter> {
  const { center, log, locks, seed, configuration } = options;
  const { storage, limits, close } = await openStorage(center, log);
  const engine = createCenter({
    storage,
    clock: hostClock,
    ids: hostIds,
    hash: passwordHash,
    seed,
    configuration,
    limits,
    log,
  });
  const stop = async (): Promise<void> => {
    await engine.stop();
    close();
  };
  try {
    await engine.start();
    const host = new CenterHost({
      bus: options.bus(center),
      engine,
      owner: newId(),
      seal: await makeSeal(),
      log,
      watchPage: (page, gone) => (locks ? watchPage(locks, pageLock(center, page), gone) : () => undefined),
    });
    return {
      engine,
      stop() {
        host.close();
        return stop();
      },
    };
  } catch (failure) {
    // A center that has half started would go on writing to the log, beside the page that runs the center next.
    await stop();
    throw failure;
  }
}
