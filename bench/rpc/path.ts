import type { Answer, Request } from './payloads.js';

/** The parent's end of a connection. */
export interface Caller {
  call(request: Request): Promise<Answer>;
  /** Makes the child push this many events. */
  push(count: number): void;
}

/** The parent's half of a candidate: makes the frame and connects to it. */
export type Connect = (url: string, onEvent: (payload: unknown) => void) => Promise<Caller>;

/** A request to the child's half for events, apart from the calls that it answers with `answer`. */
export interface PushOrder {
  readonly push: number;
}

declare global {
  /** When the child had loaded its library and started it, by the clock of the machine. */
  var startedAt: number;
}

export const now = (): number => performance.timeOrigin + performance.now();

/** Called by each child before it does anything. */
export function start(): void {
  globalThis.startedAt = now();
  quiet();
}

/** One library logs each message to the console. Logging is switched off for all, so that it is not measured. */
export function quiet(): void {
  console.debug = () => undefined;
}

export function addFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = 'child';
  frame.src = url;
  document.body.append(frame);
  return frame;
}

export function windowOf(frame: HTMLIFrameElement): Window {
  if (!frame.contentWindow) throw new Error('The frame has no window.');
  return frame.contentWindow;
}

/** The one origin that the child may talk to: its server has written it into the page. */
export function parentOrigin(): string {
  const origin = document.documentElement.dataset['parent'];
  if (!origin) throw new Error('The page does not say who its parent is.');
  return origin;
}
