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

/** Who asks for a conversation. */
export interface Introduction {
  readonly client: ClientKind;
  readonly context: 'crm' | 'app';
  readonly instanceId: string;
}

/** What counts of a welcome once it was read. */
export type Welcomed = Pick<Welcome, 'capabilities' | 'page'>;

export interface Handshake {
  /** Rejects with the toolbar's refusal; never settles when nobody answers. */
  readonly done: Promise<{ port: MessagePort; welcome: Welcomed }>;
  /** Lets go of the port: for a handshake whose outcome nobody wants any more. */
  abandon(): void;
}

/**
 * Says hello to a window of an exact origin and hands it a port. If another origin has taken its place, the
 * browser drops the message and the port with it. The first answer on the port has to repeat the nonce.
 */
export function shakeHands(to: Window, origin: string, introduction: Introduction): Handshake {
  const nonce = makeNonce();
  const { port1: port, port2: theirs } = new MessageChannel();
  const hello: Hello = {
    omni: 'hello',
    versions: WIRE_VERSIONS,
    capabilities: WIRE_CAPABILITIES,
    nonce,
    ...introduction,
    build: BUILD,
  };
  const done = new Promise<{ port: MessagePort; welcome: Welcomed }>((resolve, reject) => {
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      port.onmessage = null;
      try {
        resolve({ port, welcome: readAnswer(data, nonce) });
      } catch (thrown) {
        port.close();
        reject(OmniError.from(thrown));
      }
    };
  });
  to.postMessage(hello, origin, [theirs]);
  return {
    done,
    abandon() {
      port.onmessage = null;
      port.close();
    },
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
