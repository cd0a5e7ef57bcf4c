import type {
  AgentLink,
  AgentUpdate,
  CenterConfiguration,
  CenterFaults,
  CustomerLink,
  CustomerUpdate,
} from '../engine/index.js';
import { OmniError } from '../../../core/contract/errors.js';
import { newId } from '../../../core/model/new-id.js';
import type { Log } from '../../../core/ports/surroundings.js';
import { browserStorage } from '../../shared/browser/storage.js';
import type { SignalChannel } from '../../shared/webrtc/signals.js';
import { lookAround, type Surroundings } from '../surroundings.js';
import { HubClient } from './client.js';
import { holdLock } from './hold-lock.js';
import { pageLock, runCenter, type OwnedCenter } from './owner.js';
import { claimTab, type TabIdentity } from './tab.js';

export interface HubOptions {
  /** Pages with the same name share a center. */
  readonly center: string;
  readonly seed?: string;
  readonly configuration?: CenterConfiguration;
  readonly log: Log;
}

/** This page's way to the contact center, wherever that runs; and its readiness to run it. */
export interface Hub {
  readonly surroundings: Surroundings;
  /** Faults of the center. Throws in a page that does not run it: they are brought about in the one that does. */
  readonly faults: CenterFaults;
  agent(tab: string, sink: (update: AgentUpdate) => void): AgentLink;
  customer(customerKey: string, sink: (update: CustomerUpdate) => void): CustomerLink;
  claim(kind: 'agent' | 'customer'): Promise<TabIdentity>;
  signals(): SignalChannel;
  close(): Promise<void>;
}

/** How long a page that could not run the center waits for its next turn, in milliseconds: twice as long each time. */
const TRY_AGAIN = { first: 250, most: 8_000 };

/** Runs the center when it is this page's turn, until it is told to stop. */
class Turn {
  readonly #stopping = new AbortController();
  #owned: OwnedCenter | null = null;
  readonly #done: Promise<void>;

  constructor(options: HubOptions, surroundings: Surroundings) {
    const { locks, bus } = surroundings;
    const { signal } = this.#stopping;
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    const run = async (): Promise<void> => {
      if (signal.aborted) return;
      const owned = await runCenter({ ...options, locks, bus });
      this.#owned = owned;
      await stopped;
      this.#owned = null;
      await owned.stop();
    };
    const take = async (): Promise<void> => {
      for (let wait = TRY_AGAIN.first; !signal.aborted; wait = Math.min(wait * 2, TRY_AGAIN.most)) {
        try {
          await (locks ? locks.request(`${options.center}:owner`, { signal }, run) : run());
        } catch (failure) {
          if (signal.aborted) return;
          options.log.warn('The contact center could not be started in this page', failure);
          // Another page may have its turn meanwhile.
          await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, wait))]);
        }
      }
    };
    this.#done = take();
  }

  get faults(): CenterFaults {
    if (this.#owned) return this.#owned.engine.faults;
    throw new OmniError(
      'WRONG_STATE',
      'Another page runs the contact center: faults are brought about there.',
    );
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }
}

/** Joins the pages that share a center. */
export async function joinHub(options: HubOptions): Promise<Hub> {
  const surroundings = await lookAround();
  const { locks } = surroundings;
  const page = newId();
  // Other pages learn from this lock that the page is gone, however it went.
  const releasePage = locks ? await holdLock(locks, pageLock(options.center, page)) : () => undefined;
  const client = new HubClient(surroundings.bus(options.center), page);
  const turn = new Turn(options, surroundings);
  const storage = browserStorage('sessionStorage', '');
  return {
    surroundings,
    get faults() {
      return turn.faults;
    },
    agent: (tab, sink) => client.agent(tab, sink),
    customer: (key, sink) => client.customer(key, sink),
    claim: (kind) => claimTab({ kind, center: options.center, storage, locks, bus: surroundings.bus }),
    signals: () => surroundings.signals(`${options.center}:voice`),
    async close() {
      client.close();
      releasePage();
      await turn.stop();
    },
  };
}
