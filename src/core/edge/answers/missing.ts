import { OmniError } from '../../contract/errors.js';

/** Gives back a value that is there, or throws 4000 with what to do about it. */
export function present<T>(value: T | null | undefined, message: string): T {
  if (value === null || value === undefined) throw new OmniError('DATA_NOT_FOUND', message);
  return value;
}
