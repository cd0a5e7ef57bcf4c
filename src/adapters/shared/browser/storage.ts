import type { KeyValueStorage } from '../../../core/ports/surroundings.js';

/** A storage area of the browser, or null when the browser refuses it: then every access throws. */
function areaNamed(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const area = window[name];
    const probe = 'omni:probe';
    area.setItem(probe, '1');
    area.removeItem(probe);
    return area;
  } catch {
    return null;
  }
}

async function databasesWork(): Promise<boolean> {
  try {
    await indexedDB.databases();
    return true;
  } catch {
    return false;
  }
}

/** The kinds of storage which the browser refuses to this page, by name. */
export async function refusedStorage(): Promise<readonly string[]> {
  const areas = (['localStorage', 'sessionStorage'] as const).filter((name) => !areaNamed(name));
  return (await databasesWork()) ? areas : [...areas, 'IndexedDB'];
}

/** Forgets with the page. */
export function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    durable: false,
    get: (key) => values.get(key) ?? null,
    set: (key, value) => void values.set(key, value),
    delete: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

/**
 * Small texts under a prefix of their own. What the browser refuses is kept in memory. Nothing is opened before it is
 * used: the browser may have to read a file for it, while the page waits.
 */
export function browserStorage(name: 'localStorage' | 'sessionStorage', prefix: string): KeyValueStorage {
  const memory = memoryStorage();
  let opened: Storage | null | undefined;
  const area = (): Storage | null => (opened === undefined ? (opened = areaNamed(name)) : opened);
  return {
    get durable() {
      return area() !== null;
    },
    // What is in memory is newer: there was no room for it.
    get: (key) => memory.get(key) ?? area()?.getItem(prefix + key) ?? null,
    set(key, value) {
      memory.delete(key);
      try {
        const place = area();
        if (place) place.setItem(prefix + key, value);
        else memory.set(key, value);
      } catch {
        // Full: what cannot be written down is remembered for as long as the page lives.
        memory.set(key, value);
      }
    },
    delete(key) {
      area()?.removeItem(prefix + key);
      memory.delete(key);
    },
    keys() {
      const stored = Object.keys(area() ?? {}).filter((key) => key.startsWith(prefix));
      return [...new Set([...stored.map((key) => key.slice(prefix.length)), ...memory.keys()])];
    },
  };
}
