import { pageStorage } from '../internal/page-storage.js';

const keyOf = (interactionId: string): string => `draft:message:${interactionId}`;

/** What was written to this customer and not sent. */
export function loadDraft(interactionId: string): string {
  return interactionId ? (pageStorage.get(keyOf(interactionId)) ?? '') : '';
}

export function saveDraft(interactionId: string, text: string): void {
  if (!interactionId) return;
  if (text) pageStorage.set(keyOf(interactionId), text);
  else pageStorage.delete(keyOf(interactionId));
}
