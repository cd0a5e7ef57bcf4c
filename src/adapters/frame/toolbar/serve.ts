import { OmniError } from '../../../core/contract/errors.js';
import { openEdge as openOmniEdge, type Edge, type EdgeClient } from '../../../core/edge/edge.js';
import type { AppDirectory } from '../../../core/edge/answers/table.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';
import type { Omni } from '../../../core/types.js';
import { newCounters, type WireCounters } from '../wire/counters.js';
import { makeNonce } from '../wire/nonce.js';
import { LIMITS, type Ready } from '../wire/protocol.js';
import { Door, type Guest } from './door.js';
import { SdkGuest } from './guest-sdk.js';

/** The apps that the toolbar has open, with the frames they run in. */
export interface HostedApps extends AppDirectory {
  /** The instance that runs in a window, with its exact origin. */
  find(source: Window): { readonly instanceId: string; readonly origin: string } | undefined;
}

export interface FrameServerOptions {
  readonly omni: Omni;
  /** Exact origins of pages that may embed and drive the toolbar. */
  readonly allowedOrigins: readonly string[];
  readonly apps?: HostedApps;
  readonly storage?: KeyValueStorage;
  /** Messages that came before the toolbar was ready for them. */
  readonly arrivals?: readonly MessageEvent<unknown>[];
  /** For tests. */
  readonly openEdge?: (omni: Omni, client: EdgeClient) => Edge;
}

export interface FrameServer {
  readonly counters: Readonly<WireCounters>;
  /** How many clients are connected. */
  readonly clients: number;
  close(): void;
}

/** Lets the page around the toolbar, and the apps inside it, talk to the core. */
export function serveFrame(options: FrameServerOptions): FrameServer {
  const { omni, apps, storage, openEdge = openOmniEdge } = options;
  const allowed = new Set(options.allowedOrigins);
  const counters = newCounters();
  const guests = new Map<string, { close(reason: string): void }>();
  const page = makeNonce();

  const welcome = ({ hello, port, source }: Guest): (() => void) => {
    const { context, instanceId } = hello;
    if (context === 'app' && apps?.find(source)?.instanceId !== instanceId) {
      throw new OmniError('INVALID_ORIGIN', `This frame is not the app instance ${instanceId}: use the instanceId of its address.`);
    }
    if (hello.client === 'replica') throw new OmniError('UNSUPPORTED', 'This toolbar gives no copies of its state.');
    const key = `${hello.client} ${context} ${instanceId}`;
    if (!guests.has(key) && guests.size >= LIMITS.clients) {
      throw new OmniError('LIMIT', `The toolbar has ${LIMITS.clients} clients already: disconnect one first.`);
    }
    return () => {
      guests.get(key)?.close('the page connected again');
      const edge = openEdge(omni, { context, instanceId, ...(storage && { storage }), ...(apps && { apps }) });
      const guest = new SdkGuest(port, context, edge, counters, () => {
        if (guests.get(key) === guest) guests.delete(key);
      });
      guests.set(key, guest);
    };
  };

  const door = new Door({
    page,
    counters,
    onGuest: welcome,
    admit(origin, source) {
      if (source === window.parent) return allowed.has(origin) ? 'crm' : null;
      const app = apps?.find(source);
      return app && app.origin === origin ? 'app' : null;
    },
  });
  const leave = (reason: string): void => {
    for (const guest of [...guests.values()]) guest.close(reason);
  };
  // Few browsers tell a port that the page at its other end is gone.
  const onPageHide = (): void => leave('the toolbar is loaded again, or left the page');
  window.addEventListener('pagehide', onPageHide);
  for (const arrival of options.arrivals ?? []) door.onMessage(arrival);
  if (guests.size === 0) announce(page, allowed);

  return {
    counters,
    get clients() {
      return guests.size;
    },
    close() {
      door.close();
      window.removeEventListener('pagehide', onPageHide);
      leave('the toolbar was closed');
    },
  };
}

/** Invites the page around us to say hello, if it may: no need for it to wait until everything has loaded. */
function announce(page: string, allowed: ReadonlySet<string>): void {
  if (window.parent === window) return;
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
