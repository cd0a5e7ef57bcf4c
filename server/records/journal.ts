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

/**
 * One line of the journal: a record after a change, and the key and body of the request that created it, if it had a
 * key.
 */
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
 * What happened to the records since they were seeded, one JSON text per line. A line is written before the change is
 * visible, so an answered request survives the end of the process.
 */
export class Journal {
  readonly #file: number;

  private constructor(path: string) {
    this.#file = openSync(path, 'a');
  }

  /**
   * Opens the file, or makes it, and hands over its entries. Damaged lines are left out, and a copy of the file with
   * them is kept: they are never a reason not to start. Of each record only the latest state is kept, so that the file
   * does not grow with the number of changes.
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

  /**
   * Throws when the disk does not take the whole line. The part that was written is cut off again, because the next
   * line is appended there.
   */
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

/** The entries that the lines amount to: one for each record, in the order in which the records first appeared. */
function read(path: string): { entries: readonly JournalEntry[]; lines: number; damaged: number } {
  // Text after the last line end is half a line: the process ended while it wrote. Its request was never answered.
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

/** Copies the file to a name that no earlier copy has, and gives that name. */
function keepAside(path: string): string {
  let copy = `${path}.damaged`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${path}.damaged-${count}`;
  copyFileSync(path, copy);
  return copy;
}

/** Replaces the file's content by these entries; if writing fails, the file stays as it was. */
function rewrite(path: string, entries: readonly JournalEntry[]): void {
  const next = `${path}.next`;
  // The content is flushed before the rename: a file system may store the new name earlier than the file's content.
  writeFileSync(next, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''), { flush: true });
  renameSync(next, path);
}
