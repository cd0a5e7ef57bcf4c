import { openEvents } from '../../core/edge/events.js';
import type { Omni } from '../../core/types.js';
import { pageStorage } from '../internal/page-storage.js';
import { OmniSdkEvent } from './provider.events.js';

/**
 * Fires the SDK's events at an element. Starts after the page's scripts have run, so that listeners which a page adds
 * while it loads miss nothing.
 */
export function fireSdkEvents(omni: Omni, target: Element, instanceId: string): () => void {
  const edge = openEvents(omni, { context: 'crm', instanceId, storage: pageStorage });
  const aborter = new AbortController();
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
    edge.close();
  };
}
