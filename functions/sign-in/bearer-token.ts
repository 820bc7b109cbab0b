import type { Context } from 'hono';

/**
 * The secret of a request that brings an API token, or null when it brings none. A request that does so
 * speaks for itself: it is never answered with the rights of a cookie, not even when its token is wrong.
 */
export function bearerToken(c: Context): string | null {
  const [scheme = '', ...secret] = (c.req.header('authorization') ?? '').split(/ +/);
  return scheme.toLowerCase() === 'bearer' ? secret.join(' ') : null;
}
