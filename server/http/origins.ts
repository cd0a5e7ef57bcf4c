import type { MiddlewareHandler } from 'hono';
import { ErrorCode, RequestError } from './errors.js';

/** Reads one exact origin (`https://crm.example.com`), or says what is wrong with the text. */
export function parseOrigin(text: string): string {
  if (text.includes('*')) {
    throw new Error(
      `${JSON.stringify(text)} has a wildcard. Name every origin in full, such as https://crm.example.com.`,
    );
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(
      `${JSON.stringify(text)} is no origin. Write scheme, host and port, such as https://crm.example.com.`,
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error(
      `${JSON.stringify(text)} starts with ${url.protocol}. Only http: and https: origins can embed a page.`,
    );
  }
  if (url.origin !== text.toLowerCase()) {
    throw new Error(
      `${JSON.stringify(text)} is more than an origin, or spelt unusually. Write ${url.origin}.`,
    );
  }
  return url.origin;
}

/** Lets only pages of this one origin read the answers. */
export function readableFrom(origin: string): MiddlewareHandler {
  return async (context, next) => {
    const asking = context.req.header('origin');
    const allowed = asking === origin;
    context.header('Vary', 'Origin', { append: true });
    if (allowed) context.header('Access-Control-Allow-Origin', asking);
    if (context.req.method !== 'OPTIONS') {
      if (allowed) context.header('Access-Control-Expose-Headers', 'Location, Idempotency-Replayed');
      return next();
    }
    if (allowed) {
      context.header('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH');
      context.header('Access-Control-Allow-Headers', 'Content-Type, Idempotency-Key');
      context.header('Access-Control-Max-Age', '600');
    }
    return context.body(null, 204);
  };
}

/** Refuses writes from pages of foreign origins: CORS keeps them from reading an answer, but not from sending. */
export function writableFrom(...origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const asking = context.req.header('origin');
    const reading = context.req.method === 'GET' || context.req.method === 'HEAD';
    const own = asking !== undefined && sameHost(asking, context.req.header('host'));
    if (!reading && asking !== undefined && !own && !origins.includes(asking)) {
      throw new RequestError(
        403,
        ErrorCode.origin,
        `Pages of ${asking.slice(0, 200)} may not change records here. Open the CRM at ${origins[0] ?? ''}.`,
      );
    }
    return next();
  };
}

function sameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}
