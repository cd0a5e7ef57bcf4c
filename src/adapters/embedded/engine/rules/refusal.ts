import { OmniError, type OmniErrorName } from '../../../../core/contract/errors.js';

/**
 * Why something is refused: `reason` and the values have words in every language (`locales/en/refusals.ts`), the message
 * is for whoever writes pages.
 */
export function refusal(
  name: OmniErrorName,
  reason: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): OmniError {
  return new OmniError(name, message, { details: { ...details, reason } });
}
