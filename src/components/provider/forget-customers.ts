import type { Subscription } from 'rxjs';
import type { Omni } from '../../core/types.js';
import { pageStorage } from '../internal/page-storage.js';

/** What the agent wrote about customers, and to whom they gave them; not what a host has yet to hear. */
const OF_CUSTOMERS = /^(draft|sending|recent-targets)\b/;

/** Forgets them whenever a session is closed: the next agent at this page is somebody else. */
export function forgetCustomers({ events }: Omni): Subscription {
  return events.subscribe(({ event }) => {
    if (event.type !== 'session.closed') return;
    for (const key of pageStorage.keys()) if (OF_CUSTOMERS.test(key)) pageStorage.delete(key);
  });
}
