import type { MiddlewareHandler } from 'hono';

type Directives = Readonly<Record<string, readonly string[]>>;

export interface PolicyNeeds {
  readonly toolbarOrigin: string;
  readonly crmOrigin: string;
  /** Who may embed the toolbar. */
  readonly allowedOrigins: readonly string[];
  readonly appOrigins: readonly string[];
  /** Where the toolbar may send requests on behalf of a host: to third parties and to the center's services. */
  readonly serviceOrigins: readonly string[];
}

const strict: Directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'media-src': ["'self'", 'data:', 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['lit-html'],
};

function written(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => `${name} ${[...new Set(values)].join(' ')}`)
    .join('; ');
}

/**
 * The policy of everything that the toolbar's origin serves. Its pages may be framed by the allowed hosts and by its
 * own desktop.
 */
export function toolbarPolicy(needs: PolicyNeeds): MiddlewareHandler {
  const csp = written({
    ...strict,
    'connect-src': ["'self'", needs.crmOrigin, ...needs.serviceOrigins],
    'frame-src': ["'self'", needs.crmOrigin, ...needs.allowedOrigins, ...needs.appOrigins],
    'frame-ancestors': ["'self'", ...needs.allowedOrigins],
  });
  return withHeaders(
    csp,
    'microphone=(self), autoplay=(self), camera=(), geolocation=(), payment=(), usb=()',
  );
}

/**
 * The policy of everything that the CRM's origin serves. It loads the SDK from the toolbar's origin and embeds the
 * toolbar's page.
 */
export function crmPolicy({ toolbarOrigin }: PolicyNeeds): MiddlewareHandler {
  const csp = written({
    ...strict,
    'script-src': ["'self'", toolbarOrigin],
    'connect-src': ["'self'", toolbarOrigin],
    'frame-src': ["'self'", toolbarOrigin],
    'frame-ancestors': ["'self'", toolbarOrigin],
  });
  const lent = `(self "${toolbarOrigin}")`;
  return withHeaders(
    csp,
    `microphone=${lent}, autoplay=${lent}, camera=(), geolocation=(), payment=(), usb=()`,
  );
}

function withHeaders(csp: string, permissions: string): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header('Content-Security-Policy', csp);
    context.header('Permissions-Policy', permissions);
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    context.header('Cross-Origin-Opener-Policy', 'same-origin-allow-popups');
  };
}
