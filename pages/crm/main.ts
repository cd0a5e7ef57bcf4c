import type { Sdk } from 'omni-toolbar/sdk';
import { CrmApp } from './app/crm-app.js';
import type { Desk } from './app/desk.js';
import { partsOfPage } from './app/page.js';
import { listPath } from './app/route.js';
import { applyAppearance } from './app/theme.js';
import type { ToolbarLink } from './app/toolbar.js';
import { linkToolbar } from './toolbar-link.js';

declare global {
  interface Window {
    /** Set by omni-sdk.js; missing when that script did not load. */
    sdk?: Sdk;
  }
}

applyAppearance();
// An agent desktop names the customer's number in the address: the CRM searches for it before the toolbar answers.
const { phone, maskingEnabled } = window.sdk?.parameters ?? {};
if (phone && !maskingEnabled && !location.hash) location.replace(listPath('contacts', phone));
new CrmApp(partsOfPage(), { link: connect }).start();

function connect(desk: Desk): ToolbarLink {
  if (window.sdk) return linkToolbar(window.sdk, desk);
  const script =
    document.querySelector<HTMLScriptElement>('script[src$="/omni-sdk.js"]')?.src ?? 'omni-sdk.js';
  const missing = new Error(
    `${script} did not load. Is the toolbar's server running, and does it serve that address?`,
  );
  return {
    start: () => Promise.reject(missing),
    dial: () => Promise.reject(missing),
    attach: () => Promise.reject(missing),
    liveInteractions: () => Promise.reject(missing),
    recordOpened: () => undefined,
  };
}
