import type { Omni } from './types.js';

/** What an adapter may need to know of the page it works in. */
export interface AdapterOptions {
  /** The id of the iframe to follow (`frame`). */
  readonly frame?: string;
  /** Makes the embedded center deterministic. */
  readonly seed?: string;
  /** Where the CRM's records are (connector of the embedded center); absent: the center has none. */
  readonly recordsUrl?: string;
  /** Hosts that `invokeThirdPartyApi` may reach, as exact origins. */
  readonly thirdPartyOrigins?: readonly string[];
  /** Base URLs of the microservices, by logical name. */
  readonly services?: Readonly<Record<string, string>>;
  /** The address of a scenario file which plays customers. */
  readonly scenario?: string;
  /** What an adapter of your own wants to know. */
  readonly [more: string]: unknown;
}

/** Opens a core on one kind of contact center. */
export interface Adapter {
  readonly name: string;
  open(options: AdapterOptions): Promise<Omni>;
}

const adapters = new Map<string, Adapter>();

/** Makes an adapter known under its name, for `<omni-provider adapter="name">`. */
export function registerAdapter(adapter: Adapter): void {
  adapters.set(adapter.name, adapter);
}

export function findAdapter(name: string): Adapter | undefined {
  return adapters.get(name);
}
