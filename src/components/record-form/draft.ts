import { isRecord, isText, readObject } from '../../core/model/data.js';
import { type Attempt, readAttempt } from '../internal/attempt.js';
import { pageStorage } from '../internal/page-storage.js';

/** The typed values, by the fields' names. */
type Typed = Readonly<Record<string, string>>;

export interface RecordDraft {
  readonly typed: Typed;
  readonly attempt: Attempt | null;
}

const keyOf = (subject: string): string => `draft:record:${subject}`;

/** The stored draft; an empty one when there is none that can be read. */
export function loadDraft(subject: string): RecordDraft {
  const { typed, attempt } = readObject(pageStorage.get(keyOf(subject)));
  return { typed: isTyped(typed) ? typed : {}, attempt: readAttempt(attempt) };
}

export function saveDraft(subject: string, draft: RecordDraft): void {
  pageStorage.set(keyOf(subject), JSON.stringify(draft));
}

export function forgetDraft(subject: string): void {
  pageStorage.delete(keyOf(subject));
}

const isTyped = (value: unknown): value is Typed => isRecord(value) && Object.values(value).every(isText);
