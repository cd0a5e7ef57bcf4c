import * as z from 'zod/mini';
import { id, line, list, open, text } from '../zod.js';

/** A pointer to a record of the CRM. */
export const crmRecordInfo = open({
  recordId: id(),
  recordType: line(),
  recordName: text(),
  additionalInfo: z.optional(z.unknown()),
});
export type CrmRecordInfo = z.infer<typeof crmRecordInfo>;

/** One field of a record. */
const crmField = open({
  field: line(),
  value: z.nullable(z.string()),
  type: z.string(),
});

/** One record, field by field. */
export const crmRecord = list(crmField);
/** Records as the CRM methods print them: one inner list each. */
export const crmRecords = list(crmRecord, 200_000);
