import { OmniError } from '../../../core/contract/errors.js';
import { BUILD } from '../wire/build.js';
import { makeNonce } from '../wire/nonce.js';
import {
  WIRE_CAPABILITIES,
  WIRE_VERSIONS,
  type ClientKind,
  type Hello,
  type Welcome,
} from '../wire/protocol.js';

/** What a client says about itself in its hello. */
export interface Introduction {
  readonly client: ClientKind;
  readonly context: 'crm' | 'app';
  readonly instanceId: string;
}

/** The fields of a welcome that are needed later. */
export type Welcomed = Pick<Welcome, 'capabilities' | 'page'>;

export interface HandshakeHandlers {
  /** The toolbar has answered: the connection is on this port. */
  onWelcome(port: MessagePort, welcome: Welcomed): void;
  onRefused(error: OmniError): void;
}

/**
 * Says hello to a window of an exact origin and hands it a port. If the window shows another origin by then, the
 * browser drops the message and the port with it. The first answer on the port has to repeat the nonce. Returns a
 * function that closes the port, for when the answer is no longer wanted.
 */
export function shakeHands(
  to: Window,
  origin: string,
  introduction: Introduction,
  handlers: HandshakeHandlers,
): () => void {
  const nonce = makeNonce();
  const { port1: port, port2: theirs } = new MessageChannel();
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    let welcome: Welcomed;
    try {
      welcome = readAnswer(data, nonce);
    } catch (thrown) {
      return handlers.onRefused(OmniError.from(thrown));
    }
    handlers.onWelcome(port, welcome);
  };
  const hello: Hello = {
    omni: 'hello',
    versions: WIRE_VERSIONS,
    capabilities: WIRE_CAPABILITIES,
    nonce,
    ...introduction,
    build: BUILD,
  };
  to.postMessage(hello, origin, [theirs]);
  return () => {
    port.onmessage = null;
    port.close();
  };
}

function readAnswer(data: unknown, nonce: string): Welcomed {
  const answer = Object(data) as Partial<Record<keyof Welcome | 'error', unknown>>;
  if (answer.nonce !== nonce) {
    throw new OmniError('INVALID_ORIGIN', "The frame answered without the handshake's secret.");
  }
  if (answer.omni === 'refused') throw OmniError.fromWire(answer.error);
  const { omni, version, capabilities, page } = answer;
  if (omni !== 'welcome' || !WIRE_VERSIONS.includes(version as number)) {
    throw new OmniError(
      'INCOMPATIBLE',
      `The toolbar speaks another protocol than this script (${BUILD}): load omni-sdk.js from its origin.`,
    );
  }
  return {
    capabilities: WIRE_CAPABILITIES.filter(
      (name) => Array.isArray(capabilities) && capabilities.includes(name),
    ),
    page: typeof page === 'string' ? page : '',
  };
}
