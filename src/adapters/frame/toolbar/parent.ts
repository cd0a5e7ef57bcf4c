import type { Ready } from '../wire/protocol.js';

/** Invites the page around us to say hello, if it may: no need for it to wait until everything has loaded. */
export function announce(page: string, allowed: ReadonlySet<string>): void {
  const origin = parentOrigin();
  if (origin === null || !allowed.has(origin)) return;
  const ready: Ready = { omni: 'ready', page };
  window.parent.postMessage(ready, origin);
}

/** The origin of the page around us: the browser's word, or where browsers do not say, what the address claims. */
export function parentOrigin(): string | null {
  if (window.parent === window) return null;
  return location.ancestorOrigins?.[0] ?? new URLSearchParams(location.search).get('origin');
}
