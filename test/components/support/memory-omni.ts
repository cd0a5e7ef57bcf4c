import { BehaviorSubject, Observable, Subject } from 'rxjs';
import type { CommandName } from '../../../src/core/commands/catalog.js';
import type { LogEntry, Transient } from '../../../src/core/model/events.js';
import type { FixedSlices, StateKey, StateValue } from '../../../src/core/model/state.js';
import { INITIAL } from '../../../src/core/state/initial.js';
import type { Omni } from '../../../src/core/types.js';

export interface Call {
  readonly name: CommandName;
  readonly params: unknown;
  readonly options: unknown;
  resolve(result?: unknown): void;
  reject(error: unknown): void;
}

/** A core in memory: a test sets its state and answers its commands. */
export interface MemoryOmni extends Omni {
  readonly calls: Call[];
  readonly transients: Subject<Transient>;
  set<K extends StateKey>(key: K, value: StateValue<K>): void;
  /** How many observers a key has. */
  followers(key: StateKey): number;
  time: number;
}

/** The state of a core that is connected while nobody is signed in. */
export const emptySlices: FixedSlices = {
  ...INITIAL,
  connection: { status: 'connected', message: null },
};

export function memoryOmni(slices: Partial<FixedSlices> = {}): MemoryOmni {
  const subjects = new Map<string, BehaviorSubject<unknown>>();
  const subject = (key: string): BehaviorSubject<unknown> => {
    let found = subjects.get(key);
    if (!found) {
      const initial: Readonly<Record<string, unknown>> = { ...emptySlices, ...slices };
      found = new BehaviorSubject(initial[key]);
      subjects.set(key, found);
    }
    return found;
  };
  const followers = new Map<string, number>();
  const calls: Call[] = [];
  const omni = {
    calls,
    time: 1_000_000,
    state: {
      get: (key: string) => subject(key).value,
      observe: (key: string) => counted(subject(key), key, followers),
      position: { epoch: 'test', seq: 0 },
      snapshot: () => ({ position: { epoch: 'test', seq: 0 }, at: 0, entries: [] }),
    },
    events: new Subject<LogEntry>(),
    transients: new Subject<Transient>(),
    now: () => omni.time,
    call: (name: CommandName, params: unknown, options: unknown) =>
      new Promise((resolve, reject) => calls.push({ name, params, options, resolve, reject })),
    set: (key: string, value: unknown) => subject(key).next(value),
    followers: (key: string) => followers.get(key) ?? 0,
    destroy: () => undefined,
  };
  return omni as unknown as MemoryOmni;
}

/** The commands that the core was asked for, in order, with their parameters. */
export const calls = (omni: MemoryOmni): unknown[] => omni.calls.map(({ name, params }) => [name, params]);

/** The calls of one command. */
export const called = (omni: MemoryOmni, name: CommandName): Call[] =>
  omni.calls.filter((call) => call.name === name);

/** Sends an event to everybody who observes the core's events. */
export function emit({ events }: MemoryOmni, event: LogEntry['event']): void {
  (events as Subject<LogEntry>).next({ epoch: 'test', seq: 1, at: 0, event });
}

function counted(
  subject: BehaviorSubject<unknown>,
  key: string,
  counts: Map<string, number>,
): Observable<unknown> {
  return new Observable((subscriber) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const subscription = subject.subscribe(subscriber);
    return () => {
      counts.set(key, (counts.get(key) ?? 0) - 1);
      subscription.unsubscribe();
    };
  });
}
