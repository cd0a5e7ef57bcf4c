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

/** How many audio packets the calls of this page have received, one number for each connection that stands. */
export function packetsReceived(place: Page | Frame): Promise<number[]> {
  return place.evaluate(async () => {
    const { watchedPeers } = window as unknown as WatchedWindow;
    const standing = watchedPeers.filter(({ connectionState }) => connectionState === 'connected');
    return Promise.all(
      standing.map(async (peer) => {
        const reports = [
          ...((await peer.getStats()) as unknown as Map<string, RTCInboundRtpStreamStats>).values(),
        ];
        const audio = reports.filter(({ type, kind }) => type === 'inbound-rtp' && kind === 'audio');
        return audio.reduce((sum, { packetsReceived: count = 0 }) => sum + count, 0);
      }),
    );
  });
}

/** Waits until more packets come in on every one of at least so many connections of the page. */
export async function hears(place: Page | Frame, connections = 1): Promise<void> {
  const before = await packetsReceived(place);
  await place.waitForFunction(
    async ([wanted, least]) => {
      const { watchedPeers } = window as unknown as WatchedWindow;
      const standing = watchedPeers.filter(({ connectionState }) => connectionState === 'connected');
      if (standing.length < least) return false;
      const counts = await Promise.all(
        standing.map(async (peer) => {
          let sum = 0;
          const reports = (await peer.getStats()) as unknown as Map<string, RTCInboundRtpStreamStats>;
          for (const { type, kind, packetsReceived: count = 0 } of reports.values()) {
            if (type === 'inbound-rtp' && kind === 'audio') sum += count;
          }
          return sum;
        }),
      );
      return counts.every((count, index) => count > (wanted[index] ?? 0) + 10);
    },
    [before, connections] as const,
  );
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
