import type { MiddlewareHandler } from 'hono';
import { ErrorCode, RequestError } from './errors.js';

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Answers only under host names of ours. Somebody may point a name of theirs at this machine (DNS rebinding): for the
 * browser, their pages would then be of one origin with ours.
 */
export function knownHosts(origin: string): MiddlewareHandler {
  const known = [...THIS_MACHINE, new URL(origin).hostname];
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (known.includes(hostname) || hostname.endsWith('.localhost')) return next();
    throw new RequestError(421, ErrorCode.origin, `There is nothing here under this name. Open ${origin}.`);
  };
}
