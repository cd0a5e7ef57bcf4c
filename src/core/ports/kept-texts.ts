import type { KeyValueStorage } from './surroundings.js';

/** What is used of a storage of the browser. */
interface Area {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Small texts in a storage of the browser, under a prefix of their own. What it refuses is kept in memory. Nothing is
 * opened before it is used: the browser may have to read a file for it, while the page waits.
 */
export function keptTexts(open: () => Area, prefix: string): KeyValueStorage {
  const memory = new Map<string, string>();
  let opened: Area | undefined;
  const area = (): Area | undefined => {
    try {
      return (opened ??= open());
    } catch {
      return undefined;
    }
  };
  return {
    get durable() {
      // Where an application switches it off, there is none.
      return !!area();
    },
    // What is in memory is newer: there was no room for it.
    get: (key) => memory.get(key) ?? area()?.getItem(prefix + key) ?? null,
    set(key, value) {
      memory.set(key, value);
      try {
        area()?.setItem(prefix + key, value);
      } catch {
        // Full: what cannot be written down is remembered for as long as the page lives.
        return false;
      }
      if (opened) memory.delete(key);
      return undefined;
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
