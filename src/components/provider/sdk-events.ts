import { openEvents } from '../../core/edge/events.js';
import type { Omni } from '../../core/types.js';
import { pageStorage } from '../internal/page-storage.js';
import { OmniSdkEvent } from './provider.events.js';

/** What the agent wrote about customers, and to whom they gave them; not what a host has yet to hear. */
const OF_CUSTOMERS = /^(draft|sending|recent-targets)\b/;

/** The next agent at this page is somebody else. */
function forgetCustomers(): void {
  for (const key of pageStorage.keys()) if (OF_CUSTOMERS.test(key)) pageStorage.delete(key);
}

/**
 * Fires the SDK's events at an element. It starts when the page's scripts have run, so that listeners which a page
 * adds while it loads miss nothing.
 */
export function fireSdkEvents(omni: Omni, target: Element, instanceId: string): () => void {
  const edge = openEvents(omni, { context: 'crm', instanceId, storage: pageStorage });
  const aborter = new AbortController();
  const closing = omni.events.subscribe(({ event }) => {
    if (event.type === 'session.closed') forgetCustomers();
  });
  const start = (): void => {
    aborter.abort();
    edge.events.subscribe(({ name, payload, ack }) => {
      target.dispatchEvent(new OmniSdkEvent(name, payload));
      if (ack !== undefined) edge.acknowledge(ack);
    });
  };
  if (document.readyState === 'complete') start();
  else {
    document.addEventListener('DOMContentLoaded', start, { signal: aborter.signal });
    window.addEventListener('load', start, { signal: aborter.signal });
  }
  return () => {
    aborter.abort();
    closing.unsubscribe();
    edge.close();
  };
}
