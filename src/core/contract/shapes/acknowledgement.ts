import { open, reading } from '../zod.js';

/**
 * The answer of a method that merely says it is done. Centers print it as a bare string or as
 * `{ result: string }`, some print nothing: it is always a string here, `ok` when nothing was said.
 */
export const acknowledgement = reading<string | { result: string } | null | undefined, string>(
  'acknowledgement',
);

/** The answer of `setRecordInfoForInteraction`: an object inside JSON inside an object. */
export const recordStored = open({ data: reading<string | Record<string, unknown>, string>('jsonText') });
