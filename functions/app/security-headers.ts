import type { MiddlewareHandler } from 'hono';

/**
 * Content security policy of the server-rendered documents: nothing inline, nothing from elsewhere, and no
 * framing.
 */
const DOCUMENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The console's component library sets style elements at run time; scripts stay as strict. */
export const CONSOLE_POLICY = DOCUMENT_POLICY.replace(
  "style-src 'self'",
  "style-src 'self' 'unsafe-inline'",
).concat("; font-src 'self'; manifest-src 'self'");

/** Headers of every answer. A handler that has set a policy of its own keeps it. */
export function securityHeaders(baseUrl: string): MiddlewareHandler {
  const isSecure = baseUrl.startsWith('https:');
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    };
    set('content-security-policy', DOCUMENT_POLICY);
    set('referrer-policy', referrerPolicy(c.req.path));
    set('x-content-type-options', 'nosniff');
    set('x-frame-options', 'DENY');
    set('cross-origin-opener-policy', 'same-origin');
    set('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()');
    set('cache-control', 'no-store');
    if (isSecure) set('strict-transport-security', 'max-age=63072000; includeSubDomains');
  };
}

/**
 * A token in a path must not travel on, not even to our own assets. The origin check of forms needs an Origin
 * header, which browsers leave out under no-referrer; respondents' forms need no such check.
 */
function referrerPolicy(path: string): string {
  if (path.startsWith('/r/')) return 'no-referrer';
  return path.startsWith('/sign-in/') ? 'strict-origin' : 'same-origin';
}
