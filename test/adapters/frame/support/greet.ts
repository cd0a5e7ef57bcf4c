import { BUILD } from '../../../../src/adapters/frame/wire/build.js';
import { makeNonce } from '../../../../src/adapters/frame/wire/nonce.js';
import { WIRE_VERSIONS } from '../../../../src/adapters/frame/wire/protocol.js';
import { addFrame, loaded, TOOLBAR_ORIGIN } from './host.js';

export interface Answer {
  readonly omni: string;
  readonly nonce: string;
  readonly version: number;
  readonly error: { code: number; message: string };
}

export interface RawItem {
  readonly kind: string;
  readonly id: number;
  readonly error?: { code: number; message: string };
  readonly [field: string]: unknown;
}

export const hello = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  omni: 'hello',
  versions: [...WIRE_VERSIONS],
  capabilities: [],
  nonce: makeNonce(),
  client: 'sdk',
  context: 'crm',
  instanceId: 'raw',
  build: BUILD,
  ...changes,
});

/** Does the handshake by hand. Gives the port and the first answer on it. */
export function greet(
  frame: HTMLIFrameElement,
  message: unknown,
): Promise<{ answer: Answer; port: MessagePort }> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Answer>) => resolve({ answer: data, port: port1 });
    frame.contentWindow?.postMessage(message, TOOLBAR_ORIGIN, [port2]);
  });
}

/** The items of a message, which may come as JSON text. */
export const itemsOf = (data: unknown): readonly RawItem[] =>
  (typeof data === 'string' ? JSON.parse(data) : data) as readonly RawItem[];

/** A frame with the toolbar in which no SDK has connected. */
export async function quietFrame(allow: readonly string[] = [location.origin]): Promise<HTMLIFrameElement> {
  const frame = addFrame({ allow });
  await loaded(frame);
  return frame;
}
