import { open, reading } from '../zod.js';

/**
 * The answer of a method that only confirms. Centers print a bare string, `{ result: string }` or nothing at all; here
 * it is always a string, `ok` when there was none.
 */
export const acknowledgement = reading<string | { result: string } | null | undefined, string>(
  'acknowledgement',
);

/** The answer of `setRecordInfoForInteraction`: an object inside JSON inside an object. */
export const recordStored = open({ data: reading<string | Record<string, unknown>, string>('jsonText') });
