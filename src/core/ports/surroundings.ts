/**
 * Small texts that survive a reload. If the browser refuses to store them, they are lost with the page, and `durable`
 * is false.
 */
export interface KeyValueStorage {
  readonly durable: boolean;
  get(key: string): string | null;
  /** `false`: there was no room, so the value lasts only as long as the page. */
  set(key: string, value: string): void | false;
  delete(key: string): void;
  keys(): readonly string[];
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, at the time `at` or later. Returns a function that cancels. */
  schedule(at: number, callback: () => void): () => void;
}

export interface Ids {
  /** A new unique id. */
  next(): string;
}

export interface Log {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
}
