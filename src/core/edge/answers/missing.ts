import { OmniError } from '../../contract/errors.js';

/** Gives back the value, or throws 4000 when there is none; `message` says what to do. */
export function present<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new OmniError('DATA_NOT_FOUND', message);
  return value;
}
