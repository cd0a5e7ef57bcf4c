import type { KeyValueStorage } from '../../core/ports/surroundings.js';

const PREFIX = 'omni:';
const memory = new Map<string, string>();

function area(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/**
 * What one tab remembers across reloads: drafts, and which screen pops its page has had. A browser that refuses
 * storage, or is full, remembers for as long as the page lives.
 */
export const pageStorage: KeyValueStorage = {
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
