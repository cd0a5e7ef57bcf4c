import { FRAME_SANDBOX } from '../../../core/contract/frame.js';

/** Somebody's page in a frame of ours: who it is, and the exact origin it may speak from. */
export interface HostedFrame {
  readonly instanceId: string;
  readonly origin: string;
  readonly frame: HTMLIFrameElement;
}

/** A frame for somebody else's page, with the permissions that it needs and no more. Loads when it is in the page. */
export function hostedFrame(url: URL, title: string, more: readonly string[] = []): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write';
  // A page of our own origin could lift its sandbox by itself, so there it would only pretend.
  if (url.origin !== location.origin) frame.setAttribute('sandbox', [...FRAME_SANDBOX, ...more].join(' '));
  frame.src = url.href;
  return frame;
}

/** Which of these frames a window belongs to. */
export function hostedBy<T extends { readonly frame: HTMLIFrameElement }>(
  pages: Iterable<T>,
  source: Window,
): T | undefined {
  for (const page of pages) if (page.frame.contentWindow === source) return page;
  return undefined;
}
