import * as z from 'zod/mini';
import { newId } from '../../../core/model/new-id.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';
import { closed, id as idText } from '../../../core/contract/zod.js';
import type { Bus } from './bus.js';
import { holdLock } from './hold-lock.js';

/** A page's place in the center: kept over reloads, and never shared by two pages. */
export interface TabIdentity {
  readonly id: string;
  release(): void;
}

export interface ClaimOptions {
  readonly kind: 'agent' | 'customer';
  readonly center: string;
  readonly storage: KeyValueStorage;
  readonly locks: LockManager | null;
  bus(name: string): Bus;
}

const message = closed({ kind: z.enum(['whose', 'mine']), id: idText() });

/**
 * The id that this tab had before it was loaded again, or a new one. A duplicated tab brings a copy of the id: the
 * page that has it says so, and the copy gets an id of its own. After a reload nobody says so, and the lock
 * becomes free as soon as the browser has put the former page away.
 */
export async function claimTab(options: ClaimOptions): Promise<TabIdentity> {
  const { kind, center, storage, locks } = options;
  // Frames of one tab share its session storage; their names tell them apart.
  const key = `${center}:${kind}:${window.name}`;
  const stored = storage.get(key);
  const bus = options.bus(`${center}:tabs`);
  let mine: string | null = null;
  const answers = bus.messages$.subscribe((data) => {
    const asked = message.safeParse(data);
    if (asked.success && asked.data.kind === 'whose' && asked.data.id === mine) {
      bus.post({ kind: 'mine', id: mine });
    }
  });

  async function claim(id: string): Promise<(() => void) | null> {
    if (!locks) return () => undefined;
    const given = new AbortController();
    const heard = bus.messages$.subscribe((data) => {
      const answer = message.safeParse(data);
      if (answer.success && answer.data.kind === 'mine' && answer.data.id === id) given.abort();
    });
    const held = holdLock(locks, `${center}:tab:${id}`, given.signal).catch(() => null);
    bus.post({ kind: 'whose', id });
    const release = await held;
    heard.unsubscribe();
    return release;
  }

  let id = stored ?? newId();
  let release = await claim(id);
  while (!release) {
    id = newId();
    release = await claim(id);
  }
  mine = id;
  // An answer for pages that asked before the lock was given.
  bus.post({ kind: 'mine', id });
  storage.set(key, id);
  const free = release;
  return {
    id,
    release() {
      answers.unsubscribe();
      bus.close();
      free();
    },
  };
}
