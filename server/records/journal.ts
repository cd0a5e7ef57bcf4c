import {
  appendFileSync,
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { objectTypes, type CrmRecord, type ObjectType } from './objects.js';

/** One line of the journal: a record as it became, and the key and body under which a client asked for it. */
export interface JournalEntry {
  readonly type: ObjectType;
  readonly record: CrmRecord;
  readonly key?: string | undefined;
  readonly body?: string | undefined;
}

const entrySchema = z.object({
  type: z.enum(objectTypes),
  record: z.intersection(z.record(z.string(), z.nullable(z.string())), z.object({ Id: z.string() })),
  key: z.optional(z.string()),
  body: z.optional(z.string()),
});

/**
 * What happened to the records since they were seeded, one JSON text per line. A line is on the disk before the
 * change is visible, so an answered request survives the end of the process.
 */
export class Journal {
  readonly #file: number;

  private constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  /**
   * Opens or makes the file and hands over what it holds. A damaged line is set aside, never a reason not to start. What
   * has become of a record since is all that is kept of it: the file is as long as there are records.
   */
  static open(
    path: string,
    log: (line: string) => void,
  ): { journal: Journal; entries: readonly JournalEntry[] } {
    mkdirSync(dirname(path), { recursive: true });
    const { entries, lines, damaged } = read(path);
    if (damaged > 0) {
      const copy = keepAside(path);
      log(
        `${damaged} line(s) of ${path} could not be read and were left out; the file as it was is ${copy}.`,
      );
    }
    if (entries.length < lines) rewrite(path, entries);
    return { journal: new Journal(path), entries };
  }

  /** Throws when the disk does not take the whole line. What it took of it is taken back: the next line goes there. */
  append(entry: JournalEntry): void {
    const { size } = fstatSync(this.#file);
    try {
      appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      ftruncateSync(this.#file, size);
      throw error;
    }
  }

  close(): void {
    fsyncSync(this.#file);
    closeSync(this.#file);
  }
}

/** What the lines come to: an entry for each record, in the order in which they were first written. */
function read(path: string): { entries: readonly JournalEntry[]; lines: number; damaged: number } {
  // What comes after the last line end was never answered: the process ended while it was written.
  const texts = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [''];
  const isCutOff = texts.pop() !== '';
  const whole = texts.filter((text) => text !== '');
  const understood = whole.map(parseLine).filter((entry) => entry !== null);
  const latest = new Map<string, JournalEntry>();
  for (const entry of understood) {
    const name = `${entry.type} ${entry.record.Id}`;
    latest.set(name, { ...latest.get(name), ...entry });
  }
  return {
    entries: [...latest.values()],
    lines: whole.length + (isCutOff ? 1 : 0),
    damaged: whole.length - understood.length,
  };
}

function parseLine(line: string): JournalEntry | null {
  try {
    const checked = entrySchema.safeParse(JSON.parse(line));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

/** Gives the name of the copy, beside those of earlier times. */
function keepAside(path: string): string {
  let copy = `${path}.damaged`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${path}.damaged-${count}`;
  copyFileSync(path, copy);
  return copy;
}

/** Puts these in the file's place, or leaves it as it was. */
function rewrite(path: string, entries: readonly JournalEntry[]): void {
  const next = `${path}.next`;
  // On the disk before it takes the place of what is there: a name may be written down before what it stands for.
  writeFileSync(next, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { flush: true });
  renameSync(next, path);
}
