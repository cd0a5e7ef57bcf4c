import type { Edge } from '../../../core/edge/edge.js';
import type { EdgeClient } from '../../../core/edge/client.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';
import type { ReplicaGrants } from '../../../core/replica/grants.js';
import type { Omni } from '../../../core/types.js';
import type { AskHandlers } from '../wire/asks.js';
import type { AppFrames } from './apps.js';
import type { CrmPages } from './crm-pages.js';

export interface FrameServerOptions {
  readonly omni: Omni;
  /** Exact origins of pages that may embed and drive the toolbar. */
  readonly allowedOrigins: readonly string[];
  /** What replicas in the pages of an origin are granted; nothing by default. */
  readonly grants?: Readonly<Record<string, ReplicaGrants>>;
  /** The apps that the toolbar has open. */
  readonly apps?: AppFrames;
  /** The CRM's pages in a desktop, where they are in frames of ours. */
  readonly crm?: CrmPages;
  /** Remembers which screen pops a page has received; by default for as long as the tab lives. */
  readonly storage?: KeyValueStorage;
  /** Keeps what apps store; by default for good. */
  readonly appStorage?: KeyValueStorage;
  /** Messages that came before the toolbar was ready for them. */
  readonly arrivals?: readonly MessageEvent<unknown>[];
  /** A client has connected. What it returns is called when that client is gone. */
  readonly onClient?: (client: FrameClient) => (() => void) | void;
  /** Called when an interaction was brought to the front by a click on its notification. */
  readonly onShown?: () => unknown;
  /** What else an SDK in a CRM page may ask of this page beyond the contract, by name. */
  readonly asked?: AskHandlers;
  /** For tests. */
  readonly openEdge?: (omni: Omni, client: EdgeClient) => Edge;
}

/** A page that is connected. */
export interface FrameClient {
  readonly instanceId: string;
  /** It is the page around us, and not one in a frame of ours. */
  readonly around: boolean;
  /** What its SDK can do beyond calls and events. */
  readonly capabilities: readonly string[];
  /** Asks its SDK for what only that page can do. Rejects when it cannot, goes away, or does not answer in time. */
  ask(name: string, payload: unknown): Promise<unknown>;
}
