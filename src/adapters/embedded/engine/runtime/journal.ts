import type { CenterStorage } from '../api.js';
import { digest } from '../identity.js';
import { EMPTY_CENTER, evolve } from '../state/evolve.js';
import type { EngineEvent } from '../state/events.js';
import type { CenterState } from '../state/types.js';

const FORMAT = 1;
const ENTRIES_PER_SNAPSHOT = 400;

interface StoredEntry {
  readonly format: typeof FORMAT;
  /** How many events there were before: entries have to follow each other without a gap. */
  readonly from: number;
  readonly events: readonly EngineEvent[];
  readonly check: string;
}

interface StoredSnapshot {
  readonly format: typeof FORMAT;
  readonly state: CenterState;
  readonly check: string;
}

const UNREAD = 'The stored log cannot be read, and is left as it is: a reload loses what happens now.';

const checkOf = (value: unknown): string => digest(JSON.stringify(value));

/**
 * The log on storage. What cannot be understood is put into quarantine, with everything after it; what came before
 * is kept. When storage refuses, entries wait in memory and are written with the next ones. A log that could not be
 * read is not written to, since nobody knows what is in it, until it can be read and turns out to be empty.
 */
export class Journal {
  readonly #storage: CenterStorage;
  #waiting: StoredEntry[] = [];
  #written = 0;
  /** `unread`: the stored log could not be read so far. `apart`: it could be later, and is not this center's. */
  #access: 'open' | 'unread' | 'apart' = 'open';
  #broken: string | null = null;

  constructor(storage: CenterStorage) {
    this.#storage = storage;
  }

  /** Whether there may be a stored log that this center does not know: ids made here must not be the same as in it. */
  get isApart(): boolean {
    return this.#access !== 'open';
  }

  /** Why nothing can be stored now; null when all is well. */
  get failure(): string | null {
    return this.#broken;
  }

  /** The state as far as the log can be understood, and what was wrong with the rest. */
  async load(): Promise<{ state: CenterState; damage: string | null }> {
    let stored: Awaited<ReturnType<CenterStorage['load']>>;
    try {
      stored = await this.#storage.load();
    } catch {
      this.#access = 'unread';
      this.#broken = UNREAD;
      return { state: EMPTY_CENTER, damage: null };
    }
    const start = readSnapshot(stored.snapshot);
    if (start === null) {
      await this.#setAside([stored.snapshot, ...stored.entries], 'The stored snapshot is damaged.');
      return { state: EMPTY_CENTER, damage: 'The stored snapshot was damaged and has been put aside.' };
    }
    let state = start;
    for (const [index, entry] of stored.entries.entries()) {
      const next = readEntry(state, entry);
      if (next === null) {
        const rest = stored.entries.slice(index);
        await this.#setAside(rest, `Entry ${index} of the log is damaged.`);
        const damage = `${rest.length} of ${stored.entries.length} stored entries were damaged and have been put aside.`;
        return { state, damage };
      }
      state = next;
      this.#written += 1;
    }
    return { state, damage: null };
  }

  /** Resolves when the events are written, or when storage has refused; they are not lost while this page lives. */
  async append(before: CenterState, after: CenterState, events: readonly EngineEvent[]): Promise<void> {
    const from = before.sequence;
    this.#waiting.push({ format: FORMAT, from, events, check: checkOf([from, events]) });
    if (!(await this.#mayWrite())) return this.#keepBack();
    try {
      if (this.#written + this.#waiting.length > ENTRIES_PER_SNAPSHOT) {
        const snapshot: StoredSnapshot = { format: FORMAT, state: after, check: checkOf(after) };
        await this.#storage.compact(snapshot, filesIn(after));
        this.#written = 0;
      } else {
        await this.#storage.append(this.#waiting);
        this.#written += this.#waiting.length;
      }
      this.#waiting = [];
      this.#broken = null;
    } catch (error) {
      const why = error instanceof Error && error.message ? ` (${error.message.slice(0, 120)})` : '';
      this.#broken = `Storage refuses to write${why}: a reload loses what happens now.`;
      this.#keepBack();
    }
  }

  /** Drops the waiting entries when there are many: the next write is then a snapshot, which holds what they say. */
  #keepBack(): void {
    if (this.#waiting.length <= ENTRIES_PER_SNAPSHOT) return;
    this.#waiting = [];
    this.#written = ENTRIES_PER_SNAPSHOT;
  }

  /** A log that could not be read may turn out to hold nothing; one that holds something is left alone. */
  async #mayWrite(): Promise<boolean> {
    if (this.#access !== 'unread') return this.#access === 'open';
    try {
      const { snapshot, entries } = await this.#storage.load();
      this.#access = (snapshot ?? null) === null && entries.length === 0 ? 'open' : 'apart';
    } catch {
      return false;
    }
    return this.#access === 'open';
  }

  async #setAside(rest: readonly unknown[], reason: string): Promise<void> {
    try {
      await this.#storage.quarantine(rest, reason);
    } catch {
      this.#broken = 'Damaged entries of the log could not be put aside: they will be met again.';
      // Entries written behind them would be put aside with them at the next start: so a snapshot is written next.
      this.#written = ENTRIES_PER_SNAPSHOT;
    }
  }
}

/** The ids of the files that somebody can still ask for: threads forget what is old. */
function filesIn({ threads }: CenterState): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { messages } of Object.values(threads))
    for (const { content } of messages) if (content.kind === 'file') ids.add(content.file.id);
  return ids;
}

function readSnapshot(stored: unknown): CenterState | null {
  if (stored === null || stored === undefined) return EMPTY_CENTER;
  const { format, state, check } = stored as Partial<StoredSnapshot>;
  if (format !== FORMAT || state === undefined || checkOf(state) !== check) return null;
  // A snapshot of an older build may have fewer slices.
  return { ...EMPTY_CENTER, ...state };
}

function readEntry(state: CenterState, stored: unknown): CenterState | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { format, from, events, check } = stored as Partial<StoredEntry>;
  if (format !== FORMAT || from !== state.sequence || !Array.isArray(events)) return null;
  if (checkOf([from, events]) !== check) return null;
  try {
    return (events as readonly EngineEvent[]).reduce(evolve, state);
  } catch {
    return null;
  }
}
