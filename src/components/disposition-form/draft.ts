import { pageStorage } from '../internal/page-storage.js';

/** What stands in the form. Times are as a person writes them: local, `2026-11-24T11:30`. */
export interface DispositionDraft {
  readonly codeId: number | null;
  readonly notes: string;
  readonly callback: { readonly at: string; readonly phone: string; readonly mine: boolean } | null;
  /** The number to dial afterwards; null: none. */
  readonly dial: string | null;
  /** The key of the last attempt and what was sent with it, so that the same is never done twice. */
  readonly attempt: { readonly key: string; readonly sent: string } | null;
}

export const EMPTY_DRAFT: DispositionDraft = {
  codeId: null,
  notes: '',
  callback: null,
  dial: null,
  attempt: null,
};

const keyOf = (interactionId: string): string => `draft:disposition:${interactionId}`;

/** The draft as it was left; what cannot be read is no draft. */
export function loadDraft(interactionId: string): DispositionDraft {
  const stored = interactionId ? pageStorage.get(keyOf(interactionId)) : null;
  return stored ? parseDraft(stored) : EMPTY_DRAFT;
}

export function parseDraft(stored: string): DispositionDraft {
  try {
    return readDraft(JSON.parse(stored));
  } catch {
    return EMPTY_DRAFT;
  }
}

export function saveDraft(interactionId: string, draft: DispositionDraft): void {
  if (interactionId) pageStorage.set(keyOf(interactionId), JSON.stringify(draft));
}

export function forgetDraft(interactionId: string): void {
  pageStorage.delete(keyOf(interactionId));
}

function readDraft(value: unknown): DispositionDraft {
  const { codeId, notes, callback, dial, attempt } = fields(value);
  const { at, phone, mine } = fields(callback);
  const { key, sent } = fields(attempt);
  return {
    codeId: typeof codeId === 'number' ? codeId : null,
    notes: text(notes),
    callback: typeof at === 'string' ? { at, phone: text(phone), mine: mine !== false } : null,
    dial: typeof dial === 'string' ? dial : null,
    attempt: typeof key === 'string' && typeof sent === 'string' ? { key, sent } : null,
  };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
