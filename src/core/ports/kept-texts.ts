import type { KeyValueStorage } from './surroundings.js';

/** The part of the browser's Storage that is used here. */
interface Area {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * Small texts in a storage of the browser, under a prefix of their own. What the browser refuses to store is kept in
 * memory. The storage is opened at first use and not before, because the browser may read a file for it while the page
 * waits.
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
      // An application that embeds a browser can switch storage off: then it is missing.
      return !!area();
    },
    // A value in memory is newer: the storage had no room for it.
    get: (key) => memory.get(key) ?? area()?.getItem(prefix + key) ?? null,
    set(key, value) {
      memory.set(key, value);
      try {
        area()?.setItem(prefix + key, value);
      } catch {
        // The storage is full: memory keeps the value for as long as the page lives.
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
