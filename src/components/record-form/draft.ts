import { isRecord, isText } from '../../core/model/data.js';
import { pageStorage } from '../internal/page-storage.js';

/** What was typed, by the fields' names. */
export type Typed = Readonly<Record<string, string>>;

export interface RecordDraft {
  readonly typed: Typed;
  /** The key of the last attempt and what was sent with it, so that sending the same again creates nothing twice. */
  readonly attempt: { readonly key: string; readonly sent: string } | null;
}

const keyOf = (interactionId: string): string => `draft:record:${interactionId}`;

/** The draft as it was left; what cannot be read is no draft. */
export function loadDraft(interactionId: string): RecordDraft {
  const { typed, attempt } = stored(interactionId);
  const { key, sent } = Object(attempt) as Readonly<Record<string, unknown>>;
  return {
    typed: isTyped(typed) ? typed : {},
    attempt: isText(key) && isText(sent) ? { key, sent } : null,
  };
}

export function saveDraft(interactionId: string, draft: RecordDraft): void {
  pageStorage.set(keyOf(interactionId), JSON.stringify(draft));
}

export function forgetDraft(interactionId: string): void {
  pageStorage.delete(keyOf(interactionId));
}

function stored(interactionId: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(pageStorage.get(keyOf(interactionId)) ?? '{}')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const isTyped = (value: unknown): value is Typed => isRecord(value) && Object.values(value).every(isText);
