import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** What pages and frames of a context complained about, and the packets of their calls. */
export interface Watch {
  /** What was reported since it was asked last: page errors, console errors, violations of a policy. */
  take(): string[];
}

interface WatchedWindow {
  reportViolation(text: string): void;
  watchedPeers: RTCPeerConnection[];
}

/** Has to be called before the context has pages. */
export async function watch(context: BrowserContext): Promise<Watch> {
  let complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  await context.exposeBinding('reportViolation', (_source, text: string) => void complaints.push(text));
  await context.addInitScript(() => {
    const page = window as unknown as WatchedWindow;
    document.addEventListener('securitypolicyviolation', (event) => {
      page.reportViolation(`policy: ${location.pathname} ${event.effectiveDirective} ${event.blockedURI}`);
    });
    page.watchedPeers = [];
    const Native = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Native {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        page.watchedPeers.push(this);
      }
    };
  });
  return {
    take() {
      const taken = complaints;
      complaints = [];
      return taken;
    },
  };
}

/** How many audio packets have come in on each connection that the page ever had; none on one that does not stand. */
export function packetsReceived(place: Page | Frame): Promise<number[]> {
  return place.evaluate(() =>
    Promise.all(
      (window as unknown as WatchedWindow).watchedPeers.map(async (peer) => {
        if (peer.connectionState !== 'connected') return 0;
        let sum = 0;
        const reports = (await peer.getStats()) as unknown as Map<string, RTCInboundRtpStreamStats>;
        for (const { type, kind, packetsReceived: count = 0 } of reports.values()) {
          if (type === 'inbound-rtp' && kind === 'audio') sum += count;
        }
        return sum;
      }),
    ),
  );
}

/** Waits until more packets come in on at least so many connections of the page. Ends with the page. */
export async function hears(place: Page | Frame, connections = 1): Promise<void> {
  const before = await packetsReceived(place);
  const more = async (): Promise<boolean> => {
    const now = await packetsReceived(place);
    return now.filter((count, index) => count > (before[index] ?? 0) + 10).length >= connections;
  };
  // Not by waitForFunction, which takes the promise of an async function for a yes.
  while (!(await more())) await pause(50);
}

/** Waits until packets come in on just so many connections of the page, and on no other. */
export async function hearsOnly(place: Page | Frame, connections: number): Promise<void> {
  const WINDOW = 600;
  const counts = async (): Promise<number> => {
    const before = await packetsReceived(place);
    await place.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), WINDOW);
    const after = await packetsReceived(place);
    return after.filter((count, index) => count > (before[index] ?? 0) + 5).length;
  };
  // Twice: what was on the way when somebody was put on hold still arrives.
  while ((await counts()) !== connections || (await counts()) !== connections);
}
