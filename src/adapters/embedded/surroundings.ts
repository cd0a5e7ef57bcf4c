import { broadcastBus, pageBuses, type Bus } from './hub/bus.js';
import { broadcastSignals, localSignals, type SignalChannel } from '../shared/webrtc/signals.js';

/** What the browser lets this page use, and what that means for the agent. */
export interface Surroundings {
  /** Exclusive locks between pages; null: this page cannot know of others. */
  readonly locks: LockManager | null;
  readonly limits: readonly string[];
  /** True: no page outside this frame can take part, so customers have to be played here. */
  readonly alone: boolean;
  bus(name: string): Bus;
  signals(name: string): SignalChannel;
}

const ALONE =
  'This browser keeps its pages apart here, so the contact center works in this page alone: customers in other tabs cannot reach it.';
const FRAMED =
  'This page is framed by another site, and browsers keep such a frame apart from other tabs: customers there cannot reach it. A sample customer can.';
const INSECURE =
  'This page came over plain http: the microphone and signing in need https or localhost. Open it there.';

/** The last two labels of a host name; an address counts as a whole. */
function siteOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  if (/^[\d.]+$|:/.test(hostname)) return `${protocol}//${hostname}`;
  return `${protocol}//${hostname.split('.').slice(-2).join('.')}`;
}

/** Whether the top page is of another site. Unknown ancestors (Firefox) count as such when the referrer says so. */
export function framedByAnotherSite(): boolean {
  if (window.top === window) return false;
  const ancestors: DOMStringList | undefined = location.ancestorOrigins;
  const above = ancestors ? [...ancestors] : [document.referrer].filter(Boolean);
  return above.some((origin) => URL.canParse(origin) && siteOf(origin) !== siteOf(location.origin));
}

/** The locks, if they can be used: absent in insecure contexts, whatever the types say, and refused where storage is. */
async function lockManager(): Promise<LockManager | null> {
  try {
    const locks: LockManager | undefined = navigator.locks;
    await locks?.query();
    return locks ?? null;
  } catch {
    return null;
  }
}

function broadcastWorks(): boolean {
  try {
    new BroadcastChannel('omni:probe').close();
    return true;
  } catch {
    return false;
  }
}

/** Tries out what the page may use. */
export async function lookAround(): Promise<Surroundings> {
  const locks = await lockManager();
  const together = broadcastWorks() && locks !== null;
  const framed = framedByAnotherSite();
  const limits = [...(isSecureContext ? [] : [INSECURE]), ...(framed ? [FRAMED] : together ? [] : [ALONE])];
  if (together) {
    return { locks, limits, alone: framed, bus: broadcastBus, signals: broadcastSignals };
  }
  const signals = localSignals();
  return { locks: null, limits, alone: true, bus: pageBuses(), signals: () => signals.open() };
}
