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
      // Another page, or the user, deletes or upgrades the database: close it, so that they can.
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
      const { store, done } = database.transaction('log', 'readwrite');
      // When a transaction fails, all its requests fail too: all are awaited, so that no rejection goes unhandled.
      await Promise.all([done, ...entries.map((entry) => store.add(entry))]);
    },
    async compact(snapshot, kept) {
      const transaction = database.transaction(['snapshot', 'log', 'blobs'], 'readwrite');
      const blobs = transaction.objectStore('blobs');
      const forget = async (): Promise<void> => {
        const gone = (await blobs.getAllKeys()).filter((id) => !kept.has(id));
        await Promise.all(gone.map((id) => blobs.delete(id)));
      };
      await Promise.all([
        transaction.done,
        transaction.objectStore('snapshot').put(snapshot, LATEST),
        transaction.objectStore('log').clear(),
        forget(),
      ]);
    },
    async quarantine(rest, reason) {
      const transaction = database.transaction(['snapshot', 'log', 'quarantine'], 'readwrite');
      const log = transaction.objectStore('log');
      const aside = transaction.objectStore('quarantine').add({ at: Date.now(), reason, entries: rest });
      const [keys] = await Promise.all([log.getAllKeys(), aside]);
      // `rest` is the end of the log: what comes before it was understood. With the snapshot in it, it is longer.
      const end = keys.slice(Math.max(0, keys.length - rest.length)).map((key) => log.delete(key));
      if (rest.length > keys.length) end.push(transaction.objectStore('snapshot').delete(LATEST));
      await Promise.all([transaction.done, ...end]);
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
