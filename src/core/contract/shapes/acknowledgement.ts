import * as z from 'zod/mini';
import { open } from '../zod.js';

const printed = z.union([z.string(), open({ result: z.string() }), z.null(), z.undefined()], 'text');

/**
 * The answer of a method that merely says it is done. Centers print it as a bare string or as
 * `{ result: string }`, some print nothing: it is always a string here, `ok` when nothing was said.
 */
export const acknowledgement = z.pipe(
  printed,
  z.transform((value) => (typeof value === 'string' ? value : (value?.result ?? 'ok'))),
);

/** The answer of `setRecordInfoForInteraction`: an object inside JSON inside an object. */
export const recordStored = open({
  data: z.pipe(
    z.union([z.string(), open({})], 'text or an object'),
    z.transform((value) => (typeof value === 'string' ? value : JSON.stringify(value))),
  ),
});
export type RecordStored = z.infer<typeof recordStored>;
