import {
  createCenter,
  DEFAULT_CONFIGURATION,
  type CenterConfiguration,
  type CenterEngine,
  type PasswordHash,
} from 'omni-toolbar/center';
import { ManualClock } from '../../support/manual-clock.js';
import { Agent, Customer } from './people.js';
import { MemoryStorage } from './storage.js';

const MORNING = Date.UTC(2025, 6, 18, 9);
const hashes = new Map<string, Promise<string>>();

/** PBKDF2 as pages do it, but each password is hashed only once per run. */
export const hash: PasswordHash = (password, salt, iterations) => {
  const key = `${password}|${salt}|${iterations}`;
  const known = hashes.get(key) ?? derive(password, salt, iterations);
  hashes.set(key, known);
  return known;
};

async function derive(password: string, salt: string, iterations: number): Promise<string> {
  const encoder = new TextEncoder();
  const material = await crypto.subtle.importKey('raw', encoder.encode(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode(salt), iterations },
    material,
    256,
  );
  return [...new Uint8Array(bits)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Changes = Partial<Omit<CenterConfiguration, 'settings' | 'routing' | 'messaging'>> & {
  settings?: Partial<CenterConfiguration['settings']>;
  routing?: Partial<CenterConfiguration['routing']>;
  messaging?: Partial<CenterConfiguration['messaging']>;
  /** Changes that apply to every campaign. */
  campaign?: Partial<CenterConfiguration['campaigns'][number]>;
};

function configured({ settings, routing, messaging, campaign, ...rest }: Changes = {}): CenterConfiguration {
  const base = DEFAULT_CONFIGURATION;
  return {
    ...base,
    settings: { ...base.settings, ...settings },
    routing: { ...base.routing, ...routing },
    messaging: { ...base.messaging, ...messaging },
    campaigns: base.campaigns.map((one) => ({ ...one, ...campaign })),
    ...rest,
  };
}

/** A running center, with its storage and its clock. */
export class Stage {
  readonly center: CenterEngine;

  constructor(
    readonly configuration: CenterConfiguration,
    readonly storage = new MemoryStorage(),
    readonly clock = new ManualClock(MORNING),
    seed = '7',
  ) {
    this.center = createCenter({ storage, clock, hash, configuration, seed, ids: { next: () => 'unused' } });
  }

  static async open(changes: Changes = {}, storage?: MemoryStorage, clock?: ManualClock): Promise<Stage> {
    const stage = new Stage(configured(changes), storage, clock);
    await stage.center.start();
    return stage;
  }

  agent(id: string, tab?: string): Agent {
    return new Agent(this.center, id, tab);
  }

  /** An agent who is available. */
  async available(id: string, campaignIds?: readonly number[]): Promise<Agent> {
    return this.agent(id).work(campaignIds);
  }

  async customer(key: string, name: string | null = key, phone: string | null = null): Promise<Customer> {
    const customer = new Customer(this.center, key);
    await customer.link.introduce({ name, phone });
    return customer;
  }

  /** Lets time pass without pings from the agents' pages. */
  pass(seconds: number): Promise<void> {
    return this.clock.pass(seconds * 1_000, () => this.center.idle());
  }

  /** Lets time pass while the agents' pages keep sending their pings. */
  async passAwake(seconds: number, ...agents: readonly Agent[]): Promise<void> {
    for (let left = seconds; left > 0; left -= 20) {
      await this.pass(Math.min(20, left));
      for (const agent of agents) await agent.link.ping().catch(() => undefined);
    }
  }

  idle(): Promise<void> {
    return this.center.idle();
  }

  /** Closes the page that runs the center; another takes over with the same storage. */
  async restart(): Promise<Stage> {
    await this.center.stop();
    const next = new Stage(this.configuration, this.storage.copy(), this.clock);
    await next.center.start();
    return next;
  }
}
