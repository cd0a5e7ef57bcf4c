import type { Subscription } from 'rxjs';
import type { Omni } from '../../core/types.js';
import { pageStorage } from '../internal/page-storage.js';

/** Keys of drafts about customers, and of recent targets. Events that a host has not received yet stay. */
const OF_CUSTOMERS = /^(draft|sending|recent-targets)\b/;

/** Deletes them whenever a session is closed, because the next agent at this page may be somebody else. */
export function forgetCustomers({ events }: Omni): Subscription {
  return events.subscribe(({ event }) => {
    if (event.type !== 'session.closed') return;
    for (const key of pageStorage.keys()) if (OF_CUSTOMERS.test(key)) pageStorage.delete(key);
  });
}
