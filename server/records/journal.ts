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
  truncateSync,
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
  private readonly file: number;

  private constructor(path: string) {
    this.file = openSync(path, 'a');
  }

  /** Opens or makes the file and hands over what it holds. A damaged line is set aside, never a reason not to start. */
  static open(
    path: string,
    log: (line: string) => void,
  ): { journal: Journal; entries: readonly JournalEntry[] } {
    mkdirSync(dirname(path), { recursive: true });
    const { entries, damaged, tornAt } = read(path);
    if (damaged > 0) {
      const copy = keepAside(path, entries);
      log(
        `${damaged} line(s) of ${path} could not be read and were left out; the file as it was is ${copy}.`,
      );
    } else if (tornAt !== null) {
      // The process ended while it wrote its last line; that request was never answered.
      truncateSync(path, tornAt);
    }
    return { journal: new Journal(path), entries };
  }

  /** Throws when the disk does not take the whole line. What it took of it is taken back: the next line goes there. */
  append(entry: JournalEntry): void {
    const { size } = fstatSync(this.file);
    try {
      appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    } catch (error) {
      ftruncateSync(this.file, size);
      throw error;
    }
  }

  close(): void {
    fsyncSync(this.file);
    closeSync(this.file);
  }
}

function read(path: string): { entries: JournalEntry[]; damaged: number; tornAt: number | null } {
  let bytes = Buffer.alloc(0);
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // In bytes: a letter that is damaged has another length as text.
  const end = bytes.lastIndexOf('\n') + 1;
  const entries: JournalEntry[] = [];
  let damaged = 0;
  for (const line of bytes.toString('utf8', 0, end).split('\n')) {
    if (line === '') continue;
    const entry = parseLine(line);
    if (entry) entries.push(entry);
    else damaged += 1;
  }
  return { entries, damaged, tornAt: end < bytes.length ? end : null };
}

function parseLine(line: string): JournalEntry | null {
  try {
    const checked = entrySchema.safeParse(JSON.parse(line));
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}

/** Puts in the file's place what can be read of it. Gives the name of the copy, beside those of earlier times. */
function keepAside(path: string, entries: readonly JournalEntry[]): string {
  let copy = `${path}.damaged`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${path}.damaged-${count}`;
  copyFileSync(path, copy);
  const mended = `${path}.mended`;
  writeFileSync(mended, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  renameSync(mended, path);
  return copy;
}
