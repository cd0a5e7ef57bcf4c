import type { Log } from '../../../core/ports/surroundings.js';

/** Writes to the browser's console. */
export function consoleLog(prefix: string): Log {
  return {
    debug: (message, details) => console.debug(`${prefix}: ${message}`, details ?? ''),
    warn: (message, details) => console.warn(`${prefix}: ${message}`, details ?? ''),
  };
}
