import type { KeyValueStorage } from './surroundings.js';

/** What is used of a storage of the browser. */
interface Area {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A storage of the browser, or null when the browser refuses it: then every access throws. */
export function areaFrom(open: () => Area): Area | null {
  try {
    const area = open();
    const probe = 'omni:probe';
    area.setItem(probe, '1');
    area.removeItem(probe);
    return area;
  } catch {
    return null;
  }
}

/**
 * Small texts under a prefix of their own. What the browser refuses is kept in memory. Nothing is opened before it is
 * used: the browser may have to read a file for it, while the page waits.
 */
export function keptTexts(open: () => Area, prefix: string): KeyValueStorage {
  const memory = new Map<string, string>();
  let opened: Area | null | undefined;
  const area = (): Area | null => (opened === undefined ? (opened = areaFrom(open)) : opened);
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
