import type { OmniErrorWire } from '../../../core/contract/errors.js';

/** Wire versions this build speaks, the highest last. Both ends name theirs, the highest common one is spoken. */
export const WIRE_VERSIONS: readonly number[] = [1];

/** What an end can do beyond calls and events; only what both name is used. */
export const WIRE_CAPABILITIES: readonly string[] = [
  'chunks',
  'acks',
  'notifications',
  'durable-store',
  'layout',
];

/** The most that either end sends, or lets the other end send. */
export const LIMITS = {
  /** Items of one port message. */
  batch: 256,
  /** Levels of nesting of one item: what the contract allows a value, and the item around it. */
  depth: 68,
  /** Estimated bytes of one item. */
  size: 64 * 1024 * 1024,
  /** Estimated bytes above which an item travels in pieces. */
  whole: 256 * 1024,
  /** Characters of one piece. */
  chunk: 128 * 1024,
  /** Pieces under way before the receiver asks for more. */
  chunkWindow: 4,
  /** Items that one end puts together from pieces at the same time. */
  assemblies: 8,
  /** Calls of one client which have no answer yet. */
  inFlight: 16_384,
} as const;

/** The most that a toolbar lets in, or answers. */
export const DOOR_LIMITS = {
  /** Clients of one toolbar. */
  clients: 16,
  /** Nonces that a toolbar remembers, so that none is used twice. */
  nonces: 4_096,
  /** Refusals sent to windows that may not talk to the toolbar. */
  refusals: 32,
} as const;

/** What kind of conversation a client wants: the documented API, or a copy of the core. */
export type ClientKind = 'sdk' | 'replica';

/** Host to toolbar, by `window.postMessage` to the toolbar's exact origin, with the port to talk on. */
export interface Hello {
  readonly omni: 'hello';
  readonly versions: readonly number[];
  readonly capabilities: readonly string[];
  readonly nonce: string;
  readonly client: ClientKind;
  readonly context: 'crm' | 'app';
  readonly instanceId: string;
  readonly build: string;
}

/** Toolbar to its parent, by `window.postMessage` to an allowed origin: say hello now. */
export interface Ready {
  readonly omni: 'ready';
  /** One load of the toolbar page. */
  readonly page: string;
}

/** The first message on the port. */
export interface Welcome {
  readonly omni: 'welcome';
  readonly nonce: string;
  readonly version: number;
  readonly capabilities: readonly string[];
  readonly page: string;
  readonly build: string;
}

/**
 * Says why there will be no conversation: on the port, or, when the toolbar may not even look at the message of
 * that origin, by `window.postMessage` and then without a nonce.
 */
export interface Refused {
  readonly omni: 'refused';
  readonly nonce?: string;
  readonly error: OmniErrorWire;
}
