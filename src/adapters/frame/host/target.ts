import { OmniError } from '../../../core/contract/errors.js';
import {
  CONTAINER_ID,
  DEFAULT_INSTANCE,
  FRAME_NEEDS,
  findContainer,
  findFrame,
  makeFrame,
  toolbarUrl,
} from './iframe.js';
import { framePlace, parentPlace, type Place } from './place.js';

/** What `initialize` was told, completed. */
export interface Target {
  readonly context: 'crm' | 'app';
  readonly origin: string;
  readonly instanceId: string;
}

interface Given {
  readonly context: 'crm' | 'app';
  readonly origin?: string | undefined;
  readonly instanceId?: string | undefined;
}

/** Completes the configuration: an app reads the rest from the address that it was opened with. */
export function targetOf({ context, origin, instanceId }: Given): Target {
  if (context === 'crm') {
    if (origin !== undefined && origin !== location.origin) {
      throw new OmniError(
        'INVALID_ORIGIN',
        `initialize was given the origin ${origin}, and this page is ${location.origin}: give location.origin.`,
      );
    }
    return { context, origin: location.origin, instanceId: instanceId ?? DEFAULT_INSTANCE };
  }
  const query = new URLSearchParams(location.search);
  const parent = (origin === location.origin ? null : origin) ?? query.get('origin') ?? origin;
  const instance = instanceId ?? query.get('instanceId');
  if (!parent || !instance) {
    throw new OmniError(
      'REQUIRED_FIELD_MISSING',
      `${parent ? 'instanceId' : 'origin'} in initialize is missing: an app gets it in its address (?origin=...&instanceId=...) from the toolbar that opens it.`,
    );
  }
  return { context, origin: parent, instanceId: instance };
}

/** Where the toolbar is, and its frame when there was none before. */
interface Found {
  readonly place: Place;
  readonly made: HTMLIFrameElement | null;
}

/** Finds the toolbar of an app: the page around it. */
function parentOf({ origin }: Target): Place {
  if (window.parent === window) {
    throw new OmniError(
      'WRONG_CONTEXT',
      "context 'app' is for a page inside the toolbar's or the desktop's frame, and this page is in no frame.",
    );
  }
  return parentPlace(origin);
}

/** Finds or makes the frame of the toolbar in a CRM page. */
function frameOf(target: Target, baseUrl: string): Found {
  const existing = findFrame(target.instanceId);
  if (existing) {
    const url = existing.src || baseUrl;
    if (!url) throw noBaseUrl();
    const { origin } = new URL(url, location.href);
    if (baseUrl && new URL(baseUrl).origin !== origin) {
      throw new OmniError(
        'REQUIRED_FIELD_MISSING',
        `The frame "${target.instanceId}" shows ${origin}, and the base URL is ${baseUrl}: make them the same, or give another instanceId.`,
      );
    }
    const lacking = existing.hasAttribute('sandbox')
      ? FRAME_NEEDS.filter((word) => !existing.sandbox.contains(word))
      : [];
    if (lacking.length) {
      throw new OmniError(
        'UNSUPPORTED',
        `The toolbar cannot run in the frame "${target.instanceId}": add ${lacking.join(' and ')} to its sandbox attribute.`,
      );
    }
    return { place: framePlace(existing, origin), made: null };
  }
  if (!baseUrl) throw noBaseUrl();
  const frame = makeFrame(toolbarUrl(baseUrl, target.origin, target.instanceId), target.instanceId);
  const place = framePlace(frame, new URL(baseUrl).origin);
  findContainer().append(frame);
  return { place, made: frame };
}

/** Whether what the toolbar needs in the page can be there already. */
export function canBegin({ context, instanceId }: Target): boolean {
  if (context === 'app' || document.readyState !== 'loading') return true;
  return document.getElementById(CONTAINER_ID) !== null || document.getElementById(instanceId) !== null;
}

export function placeOf(target: Target, baseUrl: string): Found {
  return target.context === 'app' ? { place: parentOf(target), made: null } : frameOf(target, baseUrl);
}

function noBaseUrl(): OmniError {
  return new OmniError(
    'REQUIRED_FIELD_MISSING',
    'The SDK does not know where the toolbar is: call setBaseUrl with its address before initialize.',
  );
}
