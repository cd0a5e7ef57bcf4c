import type { Finding, FindingCode } from '../../../../core/model/diagnosis.js';

type Found = Omit<Finding, 'check'>;

/** What is wrong; null: nothing. Throws or takes too long when it cannot be known. */
export type Check = () => Promise<Found | null> | Found | null;

/** The finding that the browser does not let something be seen. */
export const unseen = (code: FindingCode, message: string): Found => ({
  severity: 'unknown',
  code,
  message,
  fix: '',
});
