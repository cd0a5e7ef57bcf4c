import type { Answer, Request } from './payloads.js';

/** The parent's end of a conversation. */
export interface Caller {
  call(request: Request): Promise<Answer>;
  /** Has the child push this many events. */
  push(count: number): void;
}

/** The parent's half of a candidate: makes the frame and connects to it. */
export type Connect = (url: string, onEvent: (payload: unknown) => void) => Promise<Caller>;

/** What the child's half is asked, apart from `answer`. */
export interface PushOrder {
  readonly push: number;
}

declare global {
  /** When the child had its library loaded and started it, on the clock of the machine. */
  var startedAt: number;
}

export const now = (): number => performance.timeOrigin + performance.now();

/** Called by each child before it does anything. */
export function start(): void {
  globalThis.startedAt = now();
  quiet();
}

/** One library writes each message to the console; none of them is to be measured by that. */
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

/** The child is told the one origin that it may talk to by its own server. */
export function parentOrigin(): string {
  const origin = document.documentElement.dataset['parent'];
  if (!origin) throw new Error('The page does not say who its parent is.');
  return origin;
}
