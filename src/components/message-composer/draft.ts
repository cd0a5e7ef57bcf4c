import { isRecord, isText, readList } from '../../core/model/data.js';
import { pageStorage } from '../internal/page-storage.js';

const draftKey = (interactionId: string): string => `draft:message:${interactionId}`;
const leavingKey = (interactionId: string): string => `sending:message:${interactionId}`;

/** What was written to this customer and not sent. */
export function loadDraft(interactionId: string): string {
  return interactionId ? (pageStorage.get(draftKey(interactionId)) ?? '') : '';
}

export function saveDraft(interactionId: string, text: string): void {
  if (!interactionId) return;
  if (text) pageStorage.set(draftKey(interactionId), text);
  else pageStorage.delete(draftKey(interactionId));
}

/** A text which has left the field, and of which nobody knows yet whether it has arrived. */
export interface Leaving {
  readonly clientId: string;
  readonly text: string;
}

/** What this page is sending; everything else that is kept was left behind by a page before it. */
const underWay = new Set<string>();

export function leave(interactionId: string, leaving: Leaving): void {
  underWay.add(leaving.clientId);
  store(interactionId, [...load(interactionId), leaving]);
}

/** Its fate is known. */
export function settle(interactionId: string, { clientId }: Leaving): void {
  underWay.delete(clientId);
  store(
    interactionId,
    load(interactionId).filter((each) => each.clientId !== clientId),
  );
}

/** What a page before this one was sending when it went away, or this one in an element that is gone. */
export function leftBehind(interactionId: string): readonly Leaving[] {
  return interactionId ? load(interactionId).filter(({ clientId }) => !underWay.has(clientId)) : [];
}

/** Whoever was sending it is gone: the next composer takes it over. */
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
