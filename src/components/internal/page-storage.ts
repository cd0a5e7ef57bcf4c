import type { KeyValueStorage } from '../../core/ports/surroundings.js';

const PREFIX = 'omni:';
type Area = () => Storage;

/** One of the browser's areas. A browser that refuses it, or is full, remembers for as long as the page lives. */
function storageIn(open: Area): KeyValueStorage {
  const memory = new Map<string, string>();
  const area = (): Storage | null => {
    try {
      return open();
    } catch {
      return null;
    }
  };
  return {
    get durable() {
      return area() !== null;
    },
    get: (key) => memory.get(key) ?? area()?.getItem(PREFIX + key) ?? null,
    set(key, value) {
      memory.delete(key);
      try {
        const storage = area();
        if (storage) storage.setItem(PREFIX + key, value);
        else memory.set(key, value);
      } catch {
        memory.set(key, value);
      }
    },
    delete(key) {
      memory.delete(key);
      area()?.removeItem(PREFIX + key);
    },
    keys() {
      const stored = Object.keys(area() ?? {}).filter((key) => key.startsWith(PREFIX));
      return [...new Set([...stored.map((key) => key.slice(PREFIX.length)), ...memory.keys()])];
    },
  };
}

/** What one tab remembers across reloads: drafts, and which screen pops its page has had. */
export const pageStorage: KeyValueStorage = storageIn(() => window.sessionStorage);

/** What outlives the tab: an agent's habits, never a customer's words. */
export const deviceStorage: KeyValueStorage = storageIn(() => window.localStorage);
