import { createOmni } from '../../../src/core/omni.js';
import type { LogEntry } from '../../../src/core/model/events.js';
import type { Ports } from '../../../src/core/ports/ports.js';
import type { Ids, Log } from '../../../src/core/ports/surroundings.js';
import type { Omni } from '../../../src/core/types.js';
import { ManualClock } from '../../support/manual-clock.js';
import { NOW } from './samples.js';
import { TestCenter } from './test-center.js';

export function countingIds(prefix = 'id'): Ids {
  let count = 0;
  return { next: () => `${prefix}-${(count += 1)}` };
}

class SpyLog implements Log {
  readonly lines: { level: 'debug' | 'warn'; message: string; details?: unknown }[] = [];
  debug(message: string, details?: unknown): void {
    this.lines.push({ level: 'debug', message, details });
  }
  warn(message: string, details?: unknown): void {
    this.lines.push({ level: 'warn', message, details });
  }
}

export interface Setup {
  readonly omni: Omni;
  readonly center: TestCenter;
  readonly clock: ManualClock;
  readonly log: SpyLog;
  /** All entries of `omni.events`. */
  readonly entries: LogEntry[];
}

/** A core on a small center in memory. The center has sent no snapshot yet. */
export function setUp(ports: Partial<Ports> = {}): Setup {
  const clock = new ManualClock(NOW);
  const center = new TestCenter(clock);
  const log = new SpyLog();
  const omni = createOmni({ center, clock, log, ids: countingIds(), ...ports });
  const entries: LogEntry[] = [];
  omni.events.subscribe((entry) => entries.push(entry));
  return { omni, center, clock, log, entries };
}

/** The same with an agent signed in; `entries` and `requests` are empty again. */
export async function signedIn(ports: Partial<Ports> = {}): Promise<Setup> {
  const setup = setUp(ports);
  setup.center.snapshot();
  await setup.omni.call('login', { username: 'executive', password: setup.center.password });
  setup.entries.length = 0;
  setup.center.requests.length = 0;
  return setup;
}

/** Lets promises that are ready run their callbacks. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** The error with which a promise rejects; fails if it does not reject. */
export async function rejection(
  promise: Promise<unknown>,
): Promise<{ code: number; name: string; message: string; method?: string }> {
  try {
    await promise;
  } catch (thrown) {
    return thrown as { code: number; name: string; message: string; method?: string };
  }
  throw new Error('It did not reject.');
}
