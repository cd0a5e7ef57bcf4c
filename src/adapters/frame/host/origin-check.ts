import { OmniError } from '../../../core/contract/errors.js';

export type OriginVerdict = 'allowed' | 'forbidden' | 'unknown';

/** Asks the toolbar's origin whether this page may embed it. `unknown` when even the question did not get through. */
export async function askOrigin(toolbarOrigin: string, signal?: AbortSignal): Promise<OriginVerdict> {
  try {
    const response = await fetch(`${toolbarOrigin}/omniapp/origin-check`, {
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
      signal,
    });
    const body: unknown = await response.json();
    const allowed =
      typeof body === 'object' && body !== null ? (body as { allowed?: unknown }).allowed : undefined;
    return typeof allowed === 'boolean' ? (allowed ? 'allowed' : 'forbidden') : 'unknown';
  } catch {
    return 'unknown';
  }
}

export function forbiddenOrigin(toolbarOrigin: string, ownOrigin: string): OmniError {
  return new OmniError(
    'INVALID_ORIGIN',
    `The toolbar at ${toolbarOrigin} does not allow ${ownOrigin}: add it to ALLOWED_ORIGINS of the toolbar's server.`,
    { method: 'initialize', details: { setting: 'ALLOWED_ORIGINS', origin: ownOrigin, toolbarOrigin } },
  );
}

export function noAnswer(toolbarOrigin: string, verdict: OriginVerdict, seconds: number): OmniError {
  const hint =
    verdict === 'allowed'
      ? `This origin is allowed, so look at the console of the toolbar's page, at this page's Content-Security-Policy (frame-src has to name ${toolbarOrigin}) and at the base URL.`
      : `Nor did its origin check. Look at the network and the base URL, at this page's Content-Security-Policy (frame-src and connect-src have to name ${toolbarOrigin}), and at the frame-ancestors of the toolbar.`;
  return new OmniError(
    'TIMEOUT',
    `The toolbar at ${toolbarOrigin} did not answer within ${seconds} seconds. ${hint}`,
    {
      method: 'initialize',
      details: { toolbarOrigin, originCheck: verdict },
    },
  );
}
