import type { Context } from 'hono';

/**
 * The caller's network address, for rate limits only; it is hashed before it is counted. Behind the site's
 * distribution the gateway sees the distribution's address, which each proxy puts behind the caller's in
 * `X-Forwarded-For`.
 */
export function requestAddress(c: Context): string {
  const env = c.env as
    | {
        incoming?: { socket?: { remoteAddress?: string } };
        requestContext?: { http?: { sourceIp?: string } };
      }
    | undefined;
  const sourceIp = env?.requestContext?.http?.sourceIp;
  if (sourceIp === undefined) return env?.incoming?.socket?.remoteAddress ?? 'unknown';
  return c.req.header('x-forwarded-for')?.split(',').at(-2)?.trim() || sourceIp;
}
