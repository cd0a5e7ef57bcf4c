import * as z from 'zod/mini';
import { format, open } from '../zod.js';

/**
 * The answer of a method that merely says it is done. Centers print it as a bare string or as
 * `{ result: string }`, some print nothing: it is always a string here, `ok` when nothing was said.
 */
export const acknowledgement = z.pipe(
  format<string | { result: string } | null | undefined>('acknowledgement'),
  z.transform((value) => (typeof value === 'string' ? value : (value?.result ?? 'ok'))),
);

/** The answer of `setRecordInfoForInteraction`: an object inside JSON inside an object. */
export const recordStored = open({
  data: z.pipe(
    format<string | Record<string, unknown>>('jsonText'),
    z.transform((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  ),
});
export type RecordStored = z.infer<typeof recordStored>;
