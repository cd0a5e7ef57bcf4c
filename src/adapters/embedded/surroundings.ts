import type { Limit } from '../../core/model/surroundings.js';
import { broadcastBus, pageBuses, type Bus } from './hub/bus.js';
import { framedByAnotherSite } from '../shared/browser/site.js';
import { refusedStorage } from '../shared/browser/storage.js';
import { broadcastSignals, localSignals, type SignalChannel } from '../shared/webrtc/signals.js';

/** What the browser lets this page use, and what that means for the agent. */
export interface Surroundings {
  /** Exclusive locks between pages; null: this page cannot know of others. */
  readonly locks: LockManager | null;
  readonly limits: readonly Limit[];
  /** True: no page outside this frame can take part, so customers have to be played here. */
  readonly alone: boolean;
  bus(name: string): Bus;
  signals(name: string): SignalChannel;
}

export const ALONE =
  'This browser keeps its pages apart here, so the contact center works in this page alone: customers in other tabs cannot reach it.';
export const FRAMED =
  'This page is framed by another site, and browsers keep such a frame apart: customers in other tabs cannot reach it.';
const FORGETFUL =
  'The browser refuses to store anything here: drafts and settings are forgotten when the page is loaded again.';
const INSECURE = 'This page came over plain http: the microphone and signing in need https or localhost.';

/** The locks; null if they cannot be used: undefined in insecure contexts, and refused wherever storage is refused. */
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
  const refused = await refusedStorage();
  const limits = [
    ...(isSecureContext ? [] : [{ name: 'insecure', message: INSECURE }]),
    ...(framed ? [{ name: 'framed', message: FRAMED }] : together ? [] : [{ name: 'apart', message: ALONE }]),
    ...(refused.some((name) => name !== 'IndexedDB') ? [{ name: 'forgetful', message: FORGETFUL }] : []),
  ];
  if (together) {
    return { locks, limits, alone: framed, bus: broadcastBus, signals: broadcastSignals };
  }
  const signals = localSignals();
  return { locks: null, limits, alone: true, bus: pageBuses(), signals: () => signals.open() };
}
