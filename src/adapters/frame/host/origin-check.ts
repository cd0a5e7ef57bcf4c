import { OmniError } from '../../../core/contract/errors.js';

export type OriginVerdict = 'allowed' | 'forbidden' | 'unknown';

/** Asks the toolbar's origin whether this page may embed it. `unknown`: it gave no usable answer. */
export async function askOrigin(toolbarOrigin: string, signal?: AbortSignal): Promise<OriginVerdict> {
  try {
    const response = await fetch(`${toolbarOrigin}/omniapp/origin-check`, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
      signal,
    });
    const { allowed } = Object(await response.json()) as { allowed?: unknown };
    return allowed === true ? 'allowed' : allowed === false ? 'forbidden' : 'unknown';
  } catch {
    return 'unknown';
  }
}

export function forbiddenOrigin(toolbarOrigin: string): OmniError {
  const { origin } = location;
  return new OmniError(
    'INVALID_ORIGIN',
    `The toolbar at ${toolbarOrigin} does not allow ${origin}: add it to ALLOWED_ORIGINS of the toolbar's server.`,
    { details: { setting: 'ALLOWED_ORIGINS', origin, toolbarOrigin } },
  );
}

/** `lacking`: the directive that this page's policy needs for the toolbar's frame; undefined: it has stopped none. */
export function noAnswer(
  toolbarOrigin: string,
  originCheck: OriginVerdict,
  seconds: number,
  lacking?: string,
): OmniError {
  return new OmniError(
    'TIMEOUT',
    `The toolbar at ${toolbarOrigin} did not answer within ${seconds} s: see sdk.diagnose(), this page's Content-Security-Policy (${lacking ? `it needs ${lacking}` : 'frame-src'}), the toolbar's frame-ancestors, the network, the base URL.`,
    { details: { toolbarOrigin, originCheck, lacking } },
  );
}
