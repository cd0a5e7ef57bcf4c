/** Small texts that survive reload. May be refused by the browser: then it forgets, and `durable` is false. */
export interface KeyValueStorage {
  readonly durable: boolean;
  get(key: string): string | null;
  /** `false`: there was no room, and it lasts as long as the page. */
  set(key: string, value: string): void | false;
  delete(key: string): void;
  keys(): readonly string[];
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, at or after `at`. Returns a function that cancels. */
  schedule(at: number, callback: () => void): () => void;
}

export interface Ids {
  /** A new id that nobody else makes. */
  next(): string;
}

export interface Log {
  debug(message: string, details?: unknown): void;
  warn(message: string, details?: unknown): void;
}
