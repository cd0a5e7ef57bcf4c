import { OmniError } from '../../../core/contract/errors.js';
import { BUILD } from '../wire/build.js';
import type { WireCounters } from '../wire/counters.js';
import { hasFields, listOf, oneOf, textOf, type Check, type Fields } from '../wire/fields.js';
import { isNonce } from '../wire/nonce.js';
import {
  DOOR_LIMITS,
  WIRE_CAPABILITIES,
  WIRE_VERSIONS,
  type Hello,
  type Refused,
  type Welcome,
} from '../wire/protocol.js';

const HELLO: Fields = {
  omni: oneOf('hello'),
  versions: listOf(Number.isSafeInteger, 16),
  capabilities: listOf(textOf(64, 1), 64),
  nonce: isNonce,
  client: oneOf('sdk', 'replica'),
  context: oneOf('crm', 'app'),
  instanceId: textOf(1_024, 1),
  build: textOf(64, 1),
} satisfies Record<keyof Hello, Check>;

/** A page that says hello, and whose origin, window and handshake are right. */
export interface Caller {
  readonly hello: Hello;
  readonly origin: string;
  readonly source: Window;
  readonly port: MessagePort;
  readonly capabilities: readonly string[];
}

/** In which context a window of an origin may talk to the toolbar; null: not at all. */
type Admission = (origin: string, source: Window) => Hello['context'] | null;

export interface DoorOptions {
  /** Names this load of the page. */
  readonly page: string;
  readonly admit: Admission;
  readonly counters: WireCounters;
  /** A capability that this build has and cannot offer in these surroundings; null: none. */
  readonly lacking?: (context: Hello['context']) => string | null;
  /** Throws an OmniError to refuse after all. What it returns starts the conversation, once the caller is welcomed. */
  onCaller(caller: Caller): () => void;
}

/**
 * Where conversations begin: the only thing that listens to windows. Looks at who sent a message before it looks
 * at the message, takes each nonce once, and hands over nothing but the port that came with it.
 */
export class Door {
  readonly #options: DoorOptions;
  readonly #nonces = new Set<string>();
  #refusals = 0;

  constructor(options: DoorOptions) {
    this.#options = options;
    window.addEventListener('message', this.onMessage);
  }

  close(): void {
    window.removeEventListener('message', this.onMessage);
  }

  /** Looks at a message of a window, also one that came before the door was open. */
  readonly onMessage = (event: MessageEvent<unknown>): void => {
    const { counters, admit } = this.#options;
    const { origin } = event;
    // Only windows send messages to a window: the source cannot be a port or a worker.
    const source = event.source as Window | null;
    if (source === window) return;
    const context = source && admit(origin, source);
    if (!context) {
      counters.foreign++;
      if (source === window.parent) this.#turnAway(origin, source);
      return;
    }
    const [port, more] = event.ports;
    // Browsers unpack a message when `data` is read: a flood of messages without ports is never unpacked.
    if (port && !more && hasFields(event.data, HELLO))
      this.#receive({ hello: event.data as Hello, origin, source, port }, context);
    else counters.garbage++;
  };

  #receive(caller: Omit<Caller, 'capabilities'>, context: Hello['context']): void {
    const { hello, port } = caller;
    const { nonce } = hello;
    const { page, onCaller, counters, lacking } = this.#options;
    try {
      const version = this.#check(hello, context);
      const capabilities = hello.capabilities.filter(
        (name) => WIRE_CAPABILITIES.includes(name) && name !== lacking?.(context),
      );
      const start = onCaller({ ...caller, capabilities });
      const welcome: Welcome = { omni: 'welcome', nonce, version, capabilities, page, build: BUILD };
      port.postMessage(welcome);
      start();
    } catch (thrown) {
      counters.refused++;
      const refused: Refused = { omni: 'refused', nonce, error: OmniError.from(thrown).toWire() };
      port.postMessage(refused);
      port.close();
    }
  }

  #check(hello: Hello, context: Hello['context']): number {
    if (this.#nonces.has(hello.nonce)) {
      throw new OmniError(
        'INVALID_ORIGIN',
        'This handshake was used before: every connection needs a nonce of its own.',
      );
    }
    const [oldest] = this.#nonces;
    if (this.#nonces.size === DOOR_LIMITS.nonces) this.#nonces.delete(oldest as string);
    this.#nonces.add(hello.nonce);
    if (hello.context !== context) {
      throw new OmniError(
        'WRONG_CONTEXT',
        `This page may connect in context '${context}' only, and asked for '${hello.context}'.`,
      );
    }
    const version = WIRE_VERSIONS.findLast((known) => hello.versions.includes(known));
    if (!version) {
      throw new OmniError(
        'INCOMPATIBLE',
        `The toolbar (${BUILD}) speaks protocol ${WIRE_VERSIONS.join(', ')} and the page's script (${hello.build}) ${hello.versions.join(', ')}: load omni-sdk.js from the toolbar's origin.`,
      );
    }
    return version;
  }

  /** Tells the page around us that it is not allowed, without having looked at what it sent. */
  #turnAway(origin: string, source: Window): void {
    if (this.#refusals++ >= DOOR_LIMITS.refusals) return;
    const refused: Refused = {
      omni: 'refused',
      error: new OmniError(
        'INVALID_ORIGIN',
        `The toolbar does not allow ${origin}: add it to ALLOWED_ORIGINS.`,
        { details: { setting: 'ALLOWED_ORIGINS', origin } },
      ).toWire(),
    };
    try {
      source.postMessage(refused, origin);
    } catch {
      // An opaque origin ('null') cannot be addressed; its page finds out by asking the origin check.
    }
  }
}
