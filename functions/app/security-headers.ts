import type { MiddlewareHandler } from 'hono';

/**
 * Content security policy of the server-rendered documents: nothing inline but the document's own style, told
 * by its hash; nothing from elsewhere, and no framing.
 */
export function documentPolicy(styleHash?: string): string {
  return [
    "default-src 'none'",
    `style-src 'self'${styleHash ? ` '${styleHash}'` : ''}`,
    "script-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** The console's component library sets style elements at run time; scripts stay as strict. */
export const CONSOLE_POLICY = documentPolicy()
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  // Documents are previewed within its pages, each with a policy of its own.
  .concat("; font-src 'self'; manifest-src 'self'; frame-src 'self'");

/** Headers of every answer. A handler that has set a policy of its own keeps it. */
export function securityHeaders(baseUrl: string): MiddlewareHandler {
  const isSecure = baseUrl.startsWith('https:');
  return async (c, next) => {
    await next();
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    };
    set('content-security-policy', documentPolicy());
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
 * A token or code in a path must not travel on, not even to our own assets. A respondent's form needs no origin
 * check, and neither does one that stops reminders. The sign-in form does, or else another site could send its
 * visitors through a sign-in link of its own and have them work under a foreign name; but under `no-referrer`
 * browsers send `Origin: null` with it. Under `strict-origin` they name the site and never a path, and the
 * check stays as strict as everywhere.
 */
function referrerPolicy(path: string): string {
  if (['/r/', '/u/', '/c/'].some((start) => `${path}/`.startsWith(start))) return 'no-referrer';
  return path.startsWith('/sign-in/') ? 'strict-origin' : 'same-origin';
}
