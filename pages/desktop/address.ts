import { OmniError } from 'omni-toolbar/core';
import { say } from '../toolbar/words.js';

/**
 * The address of the CRM that the desktop opens. Throws an OmniError for the person who wrote the address or set the
 * server up.
 */
export function crmAddress(text: string | null, allowedOrigins: readonly string[]): URL {
  const url = text !== null && URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new OmniError('REQUIRED_FIELD_MISSING', say('address'));
  }
  if (!allowedOrigins.includes(url.origin)) {
    throw new OmniError('INVALID_ORIGIN', say('beside', { origin: url.origin }));
  }
  return url;
}
