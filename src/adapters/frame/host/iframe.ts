import { OmniError } from '../../../core/contract/errors.js';
import { CONTAINER_ID, FRAME_SANDBOX, frameAttributes } from '../../../core/contract/frame.js';

/** The sandbox keywords without which nothing works. */
const NEEDS = FRAME_SANDBOX.slice(0, 2);

/** The needed keywords that the sandbox of a frame lacks. */
export const lackingIn = (frame: HTMLIFrameElement): string =>
  frame.hasAttribute('sandbox') ? NEEDS.filter((word) => !frame.sandbox.contains(word)).join(' and ') : '';

/** A frame for the toolbar at a base URL. */
export function makeFrame(baseUrl: string, origin: string, instanceId: string): HTMLIFrameElement {
  const foreign = new URL(baseUrl, location.href).origin !== location.origin;
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(frameAttributes(baseUrl, { origin, instanceId, foreign })))
    frame.setAttribute(name, value);
  frame.style.border = '0';
  frame.style.inlineSize = '100%';
  frame.style.blockSize = '100%';
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

/** The origin of the toolbar: that of its frame's address, or else of the base URL. */
export function originIn(frame: HTMLIFrameElement | null, baseUrl: string): string {
  // An empty `src` attribute loads nothing, while the property `src` then reads as the page's own address.
  const src = frame?.getAttribute('src') && frame.src;
  const url = frame?.hasAttribute('srcdoc') ? 'about:srcdoc' : src || baseUrl;
  if (/^https?:/.test(url) && URL.canParse(url)) return new URL(url).origin;
  const message = url
    ? `No toolbar can be at ${url.slice(0, 99)}: give its address, as src of the frame or by setBaseUrl.`
    : 'The base URL is missing: call setBaseUrl before initialize.';
  throw new OmniError('REQUIRED_FIELD_MISSING', message);
}

/** The element of the page that holds the frame. */
export function findContainer(): HTMLElement {
  const container = document.getElementById(CONTAINER_ID);
  if (container) return container;
  // The documentation itself misspells the id with an l for the capital I.
  const plain = (id: string): string => id.toLowerCase().replace(/[l1|]/g, 'i');
  const similar = [...document.querySelectorAll('[id]')].find(
    ({ id }) => plain(id) === plain(CONTAINER_ID),
  )?.id;
  const message =
    `The page has no element with the id "${CONTAINER_ID}": add <div id="${CONTAINER_ID}"></div>.` +
    (similar ? ` It has "${similar}", spelt differently.` : '');
  console.warn(`[omni-sdk] ${message}`);
  throw new OmniError('DATA_NOT_FOUND', message, { details: { similar } });
}
