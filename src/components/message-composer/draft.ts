import { isRecord, isText, readList } from '../../core/model/data.js';
import { pageStorage } from '../internal/page-storage.js';

const draftKey = (interactionId: string): string => `draft:message:${interactionId}`;
const leavingKey = (interactionId: string): string => `sending:message:${interactionId}`;

/** The text that was written to this customer and not sent. */
export function loadDraft(interactionId: string): string {
  return interactionId ? (pageStorage.get(draftKey(interactionId)) ?? '') : '';
}

export function saveDraft(interactionId: string, text: string): void {
  if (!interactionId) return;
  if (text) pageStorage.set(draftKey(interactionId), text);
  else pageStorage.delete(draftKey(interactionId));
}

/** A text that was sent from the field and has not been confirmed yet. */
export interface Leaving {
  readonly clientId: string;
  readonly text: string;
}

/** The client ids that this page is sending. All other stored ones were left behind by an earlier page. */
const underWay = new Set<string>();

export function leave(interactionId: string, leaving: Leaving): void {
  underWay.add(leaving.clientId);
  store(interactionId, [...load(interactionId), leaving]);
}

/** It has arrived or failed, so it need not be stored any longer. */
export function settle(interactionId: string, { clientId }: Leaving): void {
  underWay.delete(clientId);
  store(
    interactionId,
    load(interactionId).filter((each) => each.clientId !== clientId),
  );
}

/**
 * The texts that an earlier page was sending when it was closed, or that a removed element of this page was sending.
 */
export function leftBehind(interactionId: string): readonly Leaving[] {
  return interactionId ? load(interactionId).filter(({ clientId }) => !underWay.has(clientId)) : [];
}

/** The element that was sending it is gone, so that the next composer may take it over. */
export function abandon({ clientId }: Leaving): void {
  underWay.delete(clientId);
}

function store(interactionId: string, all: readonly Leaving[]): void {
  if (!interactionId) return;
  if (all.length > 0) pageStorage.set(leavingKey(interactionId), JSON.stringify(all));
  else pageStorage.delete(leavingKey(interactionId));
}

const load = (interactionId: string): readonly Leaving[] =>
  readList(pageStorage.get(leavingKey(interactionId)), isLeaving);

const isLeaving = (value: unknown): value is Leaving =>
  isRecord(value) && isText(value.clientId) && isText(value.text);
