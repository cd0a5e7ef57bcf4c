import { OmniError, type OmniErrorName } from '../../../../core/contract/errors.js';

/**
 * The error that refuses something: `reason` and the values in `details` have words in every language
 * (`locales/en/refusals.ts`); the message is for the developers of pages.
 */
export function refusal(
  name: OmniErrorName,
  reason: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): OmniError {
  return new OmniError(name, message, { details: { ...details, reason } });
}
