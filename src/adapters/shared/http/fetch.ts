import { OmniError } from '../../../core/contract/errors.js';

/** How long the browser may take to say that its policy was the reason. */
const POLICY_GRACE = 100;

/** Watches whether the page's content security policy stops a request to this origin. */
function watchPolicy(origin: string): { stopped(): Promise<boolean>; end(): void } {
  let seen = false;
  let tell: () => void = () => undefined;
  const listener = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
    if (!URL.canParse(blockedURI) || new URL(blockedURI).origin !== origin) return;
    seen = true;
    tell();
  };
  document.addEventListener('securitypolicyviolation', listener);
  return {
    stopped: () =>
      new Promise((resolve) => {
        if (seen) return resolve(true);
        // The browser reports after the request has failed.
        const timer = setTimeout(() => resolve(false), POLICY_GRACE);
        tell = () => {
          clearTimeout(timer);
          resolve(true);
        };
      }),
    end: () => document.removeEventListener('securitypolicyviolation', listener),
  };
}

/**
 * fetch, with a failure put in words: OmniError 3000 saying whether the page's own policy stopped the request, or
 * else what can be the reason (browsers do not tell a missing CORS header from a network that is down).
 */
export async function fetchOrExplain(url: URL, init: RequestInit): Promise<Response> {
  const policy = watchPolicy(url.origin);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual' });
    if (response.type !== 'opaqueredirect') return response;
  } catch (cause) {
    throw await explained(url, cause, policy);
  } finally {
    policy.end();
  }
  throw new OmniError(
    'HTTP_ERROR',
    `${url.origin} redirects this request to another address, which is not followed. Give the final address.`,
    { details: { reason: 'redirect', origin: url.origin } },
  );
}

async function explained(
  url: URL,
  cause: unknown,
  policy: { stopped(): Promise<boolean> },
): Promise<OmniError> {
  if (await policy.stopped()) {
    return new OmniError(
      'HTTP_ERROR',
      `The content security policy of ${location.origin} stopped the request to ${url.origin}. Add ${url.origin} to its connect-src.`,
      { details: { reason: 'csp', origin: url.origin }, cause },
    );
  }
  const crossOrigin = url.origin !== location.origin;
  return new OmniError(
    'HTTP_ERROR',
    crossOrigin
      ? `The browser gave no answer of ${url.origin}. Either it does not allow ${location.origin} by CORS (Access-Control-Allow-Origin, and the headers and method of this request), or it cannot be reached.`
      : `${url.origin} cannot be reached.`,
    { details: { reason: crossOrigin ? 'cors-or-network' : 'network', origin: url.origin }, cause },
  );
}
