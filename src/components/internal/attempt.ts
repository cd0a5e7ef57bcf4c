import { isText } from '../../core/model/data.js';
import { newId } from '../../core/model/new-id.js';

/** The idempotency key of the last attempt and what was sent with it, so that the same is never done twice. */
export interface Attempt {
  readonly key: string;
  readonly sent: string;
}

/** The last attempt where it was the same, else another. */
export const attemptOf = (sent: string, last: Attempt | null): Attempt =>
  last?.sent === sent ? last : { key: newId(), sent };

/** One that was kept; what cannot be read is none. */
export function readAttempt(kept: unknown): Attempt | null {
  const { key, sent } = Object(kept) as Readonly<Record<string, unknown>>;
  return isText(key) && isText(sent) ? { key, sent } : null;
}
