import { OmniError } from '../../../core/contract/errors.js';
import { CONTAINER_ID, DEFAULT_INSTANCE } from '../../../core/contract/frame.js';
import { findContainer, findFrame, lackingIn, makeFrame, originIn } from './iframe.js';
import { framePlace, parentPlace, type Place } from './place.js';

/** The configuration given to `initialize`, completed. */
export interface Target {
  readonly context: 'crm' | 'app';
  /** The CRM's own origin; for a page inside of the toolbar's or the desktop's frame, that of the page around it. */
  readonly origin: string;
  readonly instanceId: string;
  /** The toolbar is the page around this one. */
  readonly inside: boolean;
}

interface Given {
  readonly context: 'crm' | 'app';
  readonly origin?: string | undefined;
  readonly instanceId?: string | undefined;
}

/**
 * The desktop that opened this CRM page; null: none did. It is named in the address or, when a redirect has lost that,
 * in the name of the frame. Anybody can write either, so it counts only with the toolbar's own origin.
 */
function desktopAround(baseUrl: string): Pick<Target, 'origin' | 'instanceId'> | null {
  if (window.parent === window || !baseUrl) return null;
  const { origin } = new URL(baseUrl);
  const query = [location.search, window.name]
    .map((text) => new URLSearchParams(text))
    .find((found) => found.get('origin') === origin);
  const instanceId = query?.get('instanceId');
  return instanceId && (location.ancestorOrigins?.[0] ?? origin) === origin ? { origin, instanceId } : null;
}

/** Completes the configuration: a page in the toolbar's frame reads the rest from the address it was opened with. */
export function targetOf({ context, origin, instanceId }: Given, baseUrl: string): Target {
  if (!globalThis.location)
    throw new OmniError('UNSUPPORTED', 'The toolbar needs a page: call this in a browser.');
  if (context === 'crm') {
    if (origin !== undefined && origin !== location.origin) {
      throw new OmniError(
        'INVALID_ORIGIN',
        `The origin of this page is ${location.origin}, not ${origin}: give location.origin.`,
      );
    }
    const desktop = desktopAround(baseUrl);
    // In a desktop the given instanceId does not count: it names a frame of this page, and the toolbar is around it.
    const found = desktop ?? { origin: location.origin, instanceId: instanceId ?? DEFAULT_INSTANCE };
    return { context, ...found, inside: desktop !== null };
  }
  const query = new URLSearchParams(location.search);
  const parent = (origin === location.origin ? null : origin) ?? query.get('origin') ?? origin;
  const instance = instanceId ?? query.get('instanceId');
  if (!parent || !instance) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      `${parent ? 'instanceId' : 'origin'} in initialize is missing: the toolbar writes it into an app's address.`,
    );
  }
  return { context, origin: parent, instanceId: instance, inside: true };
}

/** Where the toolbar is, and its frame if that was made here; null: it was there before. */
interface Found {
  readonly place: Place;
  readonly made: HTMLIFrameElement | null;
}

/** The place of the toolbar for a page inside it. */
function parentOf({ origin }: Target): Place {
  if (window.parent === window) {
    throw new OmniError(
      'WRONG_CONTEXT',
      "context 'app' is for a page in a frame of the toolbar, and this one is in none.",
    );
  }
  return parentPlace(origin);
}

/** Finds or makes the frame of the toolbar in a CRM page. */
function frameOf(target: Target, baseUrl: string): Found {
  const existing = findFrame(target.instanceId);
  const origin = originIn(existing, baseUrl);
  if (existing) {
    if (baseUrl && new URL(baseUrl).origin !== origin) {
      throw new OmniError(
        'REQUIRED_FIELD_MISSING',
        `The frame "${target.instanceId}" shows ${origin}, not ${baseUrl}: make them the same.`,
      );
    }
    const lacking = lackingIn(existing);
    if (lacking) {
      throw new OmniError(
        'UNSUPPORTED',
        `The toolbar cannot run in the frame "${target.instanceId}": add ${lacking} to its sandbox.`,
      );
    }
    return { place: framePlace(existing, origin), made: null };
  }
  const frame = makeFrame(baseUrl, target.origin, target.instanceId);
  const place = framePlace(frame, origin);
  findContainer().append(frame);
  return { place, made: frame };
}

/** Whether `initialize` can begin: the page is parsed, or has its container or frame for the toolbar already. */
export function canBegin({ inside, instanceId }: Target): boolean {
  if (inside || document.readyState !== 'loading') return true;
  return document.getElementById(CONTAINER_ID) !== null || document.getElementById(instanceId) !== null;
}

export function placeOf(target: Target, baseUrl: string): Found {
  return target.inside ? { place: parentOf(target), made: null } : frameOf(target, baseUrl);
}
