import { OmniError } from 'omni-toolbar/core';

/** Which CRM the desktop opens. Throws an OmniError for whoever wrote the address, or set the server up. */
export function crmAddress(text: string | null, allowedOrigins: readonly string[]): URL {
  const url = text !== null && URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      'The address of this page has to say which CRM to open: ?crm=https://crm.example.com/, in full, with http or https, and without a name or password in it.',
    );
  }
  if (!allowedOrigins.includes(url.origin)) {
    throw new OmniError(
      'INVALID_ORIGIN',
      `${url.origin} may not be opened beside the toolbar: add it to ALLOWED_ORIGINS of the toolbar's server.`,
    );
  }
  return url;
}
