import type { Ready } from '../wire/protocol.js';

/** Invites the page around us to say hello, if its origin may. So it need not wait until everything here has loaded. */
export function announce(page: string, allowed: ReadonlySet<string>): void {
  const origin = parentOrigin();
  if (origin === null || !allowed.has(origin)) return;
  const ready: Ready = { omni: 'ready', page };
  window.parent.postMessage(ready, origin);
}

/** The origin of the page around us: as the browser says, or where it does not, as the address claims. Null: none. */
export function parentOrigin(): string | null {
  if (window.parent === window) return null;
  return location.ancestorOrigins?.[0] ?? new URLSearchParams(location.search).get('origin');
}
