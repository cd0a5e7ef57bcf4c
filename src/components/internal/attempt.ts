import { isText } from '../../core/model/data.js';
import { newId } from '../../core/model/new-id.js';

/** The idempotency key of the last attempt and what was sent under it, so that the same submission never acts twice. */
export interface Attempt {
  readonly key: string;
  readonly sent: string;
}

/** The last attempt if it sent the same, else a new one. */
export const attemptOf = (sent: string, last: Attempt | null): Attempt =>
  last?.sent === sent ? last : { key: newId(), sent };

/** Reads a stored attempt; null when there is none that can be read. */
export function readAttempt(kept: unknown): Attempt | null {
  const { key, sent } = Object(kept) as Readonly<Record<string, unknown>>;
  return isText(key) && isText(sent) ? { key, sent } : null;
}
