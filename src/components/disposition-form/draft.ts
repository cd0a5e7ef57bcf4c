import { isText, readObject } from '../../core/model/data.js';
import { type Attempt, readAttempt } from '../internal/attempt.js';
import { pageStorage } from '../internal/page-storage.js';

/** The values of the form. Times are local, as an input has them: `2026-11-24T11:30`. */
export interface DispositionDraft {
  readonly codeId: number | null;
  readonly notes: string;
  readonly callback: { readonly at: string; readonly phone: string; readonly mine: boolean } | null;
  /** The number to dial afterwards; null: no call. */
  readonly dial: string | null;
  readonly attempt: Attempt | null;
}

export const EMPTY_DRAFT: DispositionDraft = {
  codeId: null,
  notes: '',
  callback: null,
  dial: null,
  attempt: null,
};

const keyOf = (interactionId: string): string => `draft:disposition:${interactionId}`;

/** The stored draft; an empty one when there is none that can be read. */
export function loadDraft(interactionId: string): DispositionDraft {
  const stored = interactionId ? pageStorage.get(keyOf(interactionId)) : null;
  return stored ? parseDraft(stored) : EMPTY_DRAFT;
}

export function parseDraft(stored: string): DispositionDraft {
  const { codeId, notes, callback, dial, attempt } = readObject(stored);
  const { at, phone, mine } = Object(callback) as Readonly<Record<string, unknown>>;
  return {
    codeId: typeof codeId === 'number' ? codeId : null,
    notes: isText(notes) ? notes : '',
    callback: isText(at) ? { at, phone: isText(phone) ? phone : '', mine: mine !== false } : null,
    dial: isText(dial) ? dial : null,
    attempt: readAttempt(attempt),
  };
}

export function saveDraft(interactionId: string, draft: DispositionDraft): void {
  if (interactionId) pageStorage.set(keyOf(interactionId), JSON.stringify(draft));
}

export function forgetDraft(interactionId: string): void {
  pageStorage.delete(keyOf(interactionId));
}
