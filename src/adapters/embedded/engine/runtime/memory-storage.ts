import type { CenterStorage } from '../api.js';

/** The center's log for as long as the process or page lives: for tests, and where a browser refuses its database. */
export function memoryStorage(): CenterStorage {
  let latest: unknown = null;
  let log: unknown[] = [];
  const blobs = new Map<string, Uint8Array>();
  return {
    load: () => Promise.resolve({ snapshot: latest, entries: [...log] }),
    append(entries) {
      log.push(...entries);
      return Promise.resolve();
    },
    compact(snapshot, kept) {
      latest = snapshot;
      log = [];
      for (const id of blobs.keys()) if (!kept.has(id)) blobs.delete(id);
      return Promise.resolve();
    },
    quarantine(rest) {
      if (rest.length > log.length) latest = null;
      log = log.slice(0, Math.max(0, log.length - rest.length));
      return Promise.resolve();
    },
    putBlob(id, bytes) {
      blobs.set(id, bytes);
      return Promise.resolve();
    },
    getBlob: (id) => Promise.resolve(blobs.get(id) ?? null),
  };
}
