import { waitUntil as waitWithin } from '@open-wc/testing';
import { LIMIT } from './limit.js';

/** Waits for a condition. Its namesake gives up after a second, in which a busy machine has not even loaded a lazy part. */
export function waitUntil(condition: () => unknown, what?: string): Promise<void> {
  return waitWithin(condition, what, { timeout: LIMIT });
}
