import type { Adapter, AdapterOptions } from '../../core/adapter.js';
import { OmniError } from '../../core/contract/errors.js';
import { DEFAULT_INSTANCE } from '../../core/contract/frame.js';
import { connectReplica } from '../../core/replica/connect.js';
import type { Omni } from '../../core/types.js';
import { findFrame, originIn } from './host/iframe.js';
import { framePlace } from './host/place.js';
import { FrameChannel } from './replica-channel.js';

/** How long the frame, and then the toolbar in it, may take to appear. */
const DEADLINE = 15_000;

/** Follows the toolbar in a frame of this page: opens a replica of its core, which leaves all acts to the toolbar. */
export async function openFrame({ frame: id = DEFAULT_INSTANCE }: AdapterOptions): Promise<Omni> {
  const late = new Promise((resolve) => (AbortSignal.timeout(DEADLINE).onabort = resolve));
  const frame = await frameCalled(id, late);
  const origin = originIn(frame, 'about:blank');
  const channel = new FrameChannel(framePlace(frame, origin));
  try {
    await inTime(channel.connected, late, `The toolbar in the frame "${id}" (${origin}) did not answer.`);
    const omni = connectReplica(channel);
    await inTime(filled(channel), late, `The toolbar in the frame "${id}" (${origin}) sent no state.`);
    return omni;
  } catch (thrown) {
    channel.close();
    throw thrown;
  }
}

/** The toolbar in a frame, under the name `frame`. */
export const frame: Adapter = { name: 'frame', open: openFrame };

/** Waits for the toolbar's state. Rejects when the toolbar refuses it to this page. */
function filled({ messages }: FrameChannel): Promise<void> {
  return new Promise((resolve, reject) => {
    const first = messages.subscribe((message) => {
      const { kind, error } = Object(message) as { readonly kind?: unknown; readonly error?: unknown };
      if (kind !== 'snapshot' && kind !== 'refused') return;
      first.unsubscribe();
      if (kind === 'snapshot') resolve();
      else reject(OmniError.fromWire(error));
    });
  });
}

/** Finds the frame, or waits for it: a script may be about to make it. */
async function frameCalled(id: string, late: Promise<unknown>): Promise<HTMLIFrameElement> {
  const present = findFrame(id);
  if (present) return present;
  let observer: MutationObserver | undefined;
  const appeared = new Promise<HTMLIFrameElement>((resolve) => {
    observer = new MutationObserver(() => {
      const found = document.getElementById(id);
      if (found instanceof HTMLIFrameElement) resolve(found);
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
  });
  try {
    return await inTime(
      appeared,
      late,
      `The page has no frame with the id "${id}": name it in the attribute frame.`,
    );
  } finally {
    observer?.disconnect();
  }
}

function inTime<T>(work: Promise<T>, late: Promise<unknown>, message: string): Promise<T> {
  const refuse = (): never => {
    throw new OmniError('TIMEOUT', message);
  };
  return Promise.race([work, late.then(refuse)]);
}
