import { keptTexts } from '../../../core/ports/kept-texts.js';
import type { KeyValueStorage } from '../../../core/ports/surroundings.js';

/** Whether the storage is there, and can be written to. */
function areaWorks(name: 'localStorage' | 'sessionStorage'): boolean {
  try {
    const area = window[name];
    const probe = 'omni:probe';
    area.setItem(probe, '1');
    area.removeItem(probe);
    return true;
  } catch {
    return false;
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

/** The kinds of storage which the browser refuses to this page, or has no room in, by name. */
export async function refusedStorage(): Promise<readonly string[]> {
  const areas = (['localStorage', 'sessionStorage'] as const).filter((name) => !areaWorks(name));
  return (await databasesWork()) ? areas : [...areas, 'IndexedDB'];
}

/** A storage that is forgotten with the page. */
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

/** The browser's storage, under a prefix. When it is full it can still be read. */
export const browserStorage = (name: 'localStorage' | 'sessionStorage', prefix: string): KeyValueStorage =>
  keptTexts(() => window[name], prefix);
