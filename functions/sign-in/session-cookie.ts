import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/** A session ends after a day without use, and after two weeks in any case. */
export const SESSION_IDLE_MS = 24 * 3_600_000;
export const SESSION_ABSOLUTE_MS = 14 * 24 * 3_600_000;

/** `__Host-` cookies need HTTPS; on plain-HTTP localhost the prefix and `Secure` are left off. */
const isSecure = (baseUrl: string) => baseUrl.startsWith('https:');
const nameFor = (baseUrl: string) => (isSecure(baseUrl) ? '__Host-parallax' : 'parallax');

export function readSessionCookie(c: Context, baseUrl: string): string | undefined {
  return getCookie(c, nameFor(baseUrl));
}

export function setSessionCookie(c: Context, baseUrl: string, secret: string): void {
  setCookie(c, nameFor(baseUrl), secret, {
    httpOnly: true,
    secure: isSecure(baseUrl),
    sameSite: 'Lax',
    path: '/',
    maxAge: SESSION_ABSOLUTE_MS / 1000,
  });
}

export function clearSessionCookie(c: Context, baseUrl: string): void {
  deleteCookie(c, nameFor(baseUrl), { path: '/', secure: isSecure(baseUrl) });
}
