import { isText } from '../../../core/model/data.js';
import { StoredList } from '../../../core/ports/stored-list.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';

/** More than the pages of a CRM that a tab has at a time. */
const REMEMBERED = 32;

/** Forgets what was kept for pages that have not connected for long: some CRMs take a new instanceId at each load. */
export function keepLatest(storage: KeyValueStorage, instanceId: string): void {
  const latest = new StoredList(storage, 'instances', REMEMBERED, isText);
  if (latest.items.at(-1) === instanceId) return;
  latest.items = [...latest.items.filter((other) => other !== instanceId), instanceId];
  for (const key of storage.keys()) {
    const whose = /:(.*)/s.exec(key)?.[1];
    if (whose !== undefined && !latest.items.includes(whose)) storage.delete(key);
  }
}
