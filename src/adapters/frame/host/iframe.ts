import { OmniError } from '../../../core/contract/errors.js';
import { ALLOW } from '../../shared/browser/features.js';

export const CONTAINER_ID = 'ameyoIframeDiv';
export const DEFAULT_INSTANCE = 'ameyoIframe';

/** What the toolbar needs of the frame it runs in. */
export const FRAME_SANDBOX = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
] as const;

/** Without these nothing works at all. */
export const FRAME_NEEDS = FRAME_SANDBOX.slice(0, 2);

/** The address of the toolbar page for a host. */
export function toolbarUrl(baseUrl: string, origin: string, instanceId: string): string {
  const query = new URLSearchParams({ origin, instanceId }).toString();
  return `${baseUrl.replace(/\/+$/, '')}/omniapp/toolbar/index.html?${query}`;
}

/** A frame for the toolbar, with the permissions that it needs and no more. */
export function makeFrame(url: string, instanceId: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.id = instanceId;
  frame.title = 'Omni toolbar';
  frame.allow = ALLOW;
  // A frame of our own origin could lift its sandbox by itself, so there it would only pretend.
  if (new URL(url).origin !== location.origin) frame.setAttribute('sandbox', FRAME_SANDBOX.join(' '));
  frame.style.border = '0';
  frame.style.inlineSize = '100%';
  frame.style.blockSize = '100%';
  frame.src = url;
  return frame;
}

/** The frame that the page has under this id already. */
export function findFrame(instanceId: string): HTMLIFrameElement | null {
  const found = document.getElementById(instanceId);
  if (!found) return null;
  if (found instanceof HTMLIFrameElement) return found;
  throw new OmniError(
    'REQUIRED_FIELD_MISSING',
    `The element with the id "${instanceId}" is a <${found.localName}>: give initialize another instanceId.`,
  );
}

/** Where the frame goes. */
export function findContainer(): HTMLElement {
  const container = document.getElementById(CONTAINER_ID);
  if (container) return container;
  // The documentation itself has it with an l for the capital I.
  const plain = (id: string): string => id.toLowerCase().replace(/[l1|]/g, 'i');
  const similar = [...document.querySelectorAll('[id]')].find(
    ({ id }) => plain(id) === plain(CONTAINER_ID),
  )?.id;
  const message =
    `The page has no element with the id "${CONTAINER_ID}": add <div id="${CONTAINER_ID}"></div>.` +
    (similar ? ` It has "${similar}", which is spelt differently.` : '');
  console.warn(`[omni-sdk] ${message}`);
  throw new OmniError('DATA_NOT_FOUND', message, { details: { similar } });
}
