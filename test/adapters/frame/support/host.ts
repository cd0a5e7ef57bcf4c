import { createSdk, type Sdk } from '../../../../src/adapters/frame/sdk.js';
import type { Order, Report } from '../pages/toolbar.js';

/** The same server under its other name, which is another origin. */
export const TOOLBAR_ORIGIN = `http://${location.hostname === '127.0.0.1' ? 'localhost' : '127.0.0.1'}:${location.port}`;
const PAGES = '/test/adapters/frame/pages';

let instances = 0;
const made: HTMLElement[] = [];
const loads = new WeakMap<HTMLIFrameElement, Promise<void>>();

/** Adds a frame with the tests' toolbar, as a host that makes its frame itself. */
export function addFrame(
  options: { allow?: readonly string[]; page?: string; origin?: string; id?: string } = {},
): HTMLIFrameElement {
  const {
    allow = [location.origin],
    page = 'toolbar.html',
    origin = TOOLBAR_ORIGIN,
    id = `frame${++instances}`,
  } = options;
  const url = new URL(`${PAGES}/${page}`, origin);
  for (const one of allow) url.searchParams.append('allow', one);
  const frame = document.createElement('iframe');
  frame.id = id;
  frame.src = url.href;
  loads.set(frame, loaded(frame));
  document.body.append(frame);
  made.push(frame);
  return frame;
}

export function removeFrames(): void {
  for (const element of made.splice(0)) element.remove();
}

/**
 * Resolves when the page in a frame is loaded: on a busy machine loading takes long, which must not count in a
 * deadline.
 */
export const isThere = (frame: HTMLIFrameElement): Promise<void> | undefined => loads.get(frame);

export async function connected(frame: HTMLIFrameElement = addFrame()): Promise<Sdk> {
  await isThere(frame);
  const sdk = createSdk();
  await sdk.initialize({ context: 'crm', origin: location.origin, instanceId: frame.id });
  return sdk;
}

export function order(sdk: Sdk, wish: Order): Promise<string> {
  return sdk.sendDataToApp({ contextData: { order: wish } });
}

export async function report(sdk: Sdk): Promise<Report> {
  return JSON.parse(await order(sdk, { report: true })) as Report;
}

export function loaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => frame.addEventListener('load', () => resolve(), { once: true }));
}

/** The next message to this window that a test wants. */
export function nextMessage(
  wanted: (data: Record<string, unknown>, event: MessageEvent) => boolean,
): Promise<MessageEvent> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (typeof event.data !== 'object' || event.data === null) return;
      if (!wanted(event.data as Record<string, unknown>, event)) return;
      removeEventListener('message', hear);
      resolve(event);
    };
    addEventListener('message', hear);
  });
}

/** What a call rejected with. */
export async function failure(
  call: Promise<unknown>,
): Promise<{ code: number; name: string; message: string; method?: string }> {
  try {
    await call;
  } catch (error) {
    return error as { code: number; name: string; message: string };
  }
  throw new Error('It did not fail.');
}
