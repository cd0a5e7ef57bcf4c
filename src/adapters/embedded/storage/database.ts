import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CenterStorage } from '../engine/index.js';

interface Stored extends DBSchema {
  snapshot: { key: string; value: unknown };
  log: { key: number; value: unknown };
  quarantine: { key: number; value: { at: number; reason: string; entries: readonly unknown[] } };
  blobs: { key: string; value: Uint8Array };
}

const LATEST = 'latest';

function open(name: string): Promise<IDBPDatabase<Stored>> {
  return openDB<Stored>(name, 1, {
    upgrade(database) {
      database.createObjectStore('snapshot');
      database.createObjectStore('log', { autoIncrement: true });
      database.createObjectStore('quarantine', { autoIncrement: true });
      database.createObjectStore('blobs');
    },
    blocking(_current, _blocked, event) {
      // Somebody deletes or upgrades the database: let go, so that they can.
      (event.target as IDBDatabase).close();
    },
  });
}

export interface DatabaseStorage extends CenterStorage {
  close(): void;
}

/** The center's log in IndexedDB. Rejects when the browser refuses the database. */
export async function databaseStorage(name: string): Promise<DatabaseStorage> {
  const database = await open(name);
  return {
    async load() {
      const transaction = database.transaction(['snapshot', 'log']);
      const [snapshot, entries] = await Promise.all([
        transaction.objectStore('snapshot').get(LATEST),
        transaction.objectStore('log').getAll(),
      ]);
      return { snapshot: snapshot ?? null, entries };
    },
    async append(entries) {
      const transaction = database.transaction('log', 'readwrite');
      for (const entry of entries) void transaction.store.add(entry);
      await transaction.done;
    },
    async compact(snapshot) {
      const transaction = database.transaction(['snapshot', 'log'], 'readwrite');
      void transaction.objectStore('snapshot').put(snapshot, LATEST);
      void transaction.objectStore('log').clear();
      await transaction.done;
    },
    async quarantine(rest, reason) {
      const transaction = database.transaction(['snapshot', 'log', 'quarantine'], 'readwrite');
      void transaction.objectStore('quarantine').add({ at: Date.now(), reason, entries: rest });
      const log = transaction.objectStore('log');
      const keys = await log.getAllKeys();
      // The rest is the end of the log: what comes before it has been understood. With the snapshot it is longer.
      if (rest.length > keys.length) void transaction.objectStore('snapshot').delete(LATEST);
      for (const key of keys.slice(Math.max(0, keys.length - rest.length))) void log.delete(key);
      await transaction.done;
    },
    async putBlob(id, bytes) {
      await database.put('blobs', bytes, id);
    },
    async getBlob(id) {
      return (await database.get('blobs', id)) ?? null;
    },
    close: () => database.close(),
  };
}
