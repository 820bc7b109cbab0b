import { createMiddleware } from 'hono/factory';
import { isAllowed, scopeNeeded } from '../../shared/access/scopes.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { bearerToken } from '../sign-in/bearer-token.ts';
import { principalOfApiToken, principalOfSession } from '../sign-in/principal.ts';
import { readSessionCookie } from '../sign-in/session-cookie.ts';
import type { ApiEnv } from './api-router.ts';

const API = /^\/api\/v1/;

/** Lets only people with a session and programs with a token pass, and says who they are. A token is held to its scopes. */
export function signedIn(services: Services) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const bearer = bearerToken(c);
    const cookie = bearer === null ? readSessionCookie(c, services.installation.baseUrl) : undefined;
    const principal =
      bearer !== null
        ? await principalOfApiToken(services, bearer)
        : cookie
          ? await principalOfSession(services, cookie)
          : null;
    if (!principal) throw new Refusal('not-signed-in', 'Sign in, or send a valid bearer token.');
    const needed = scopeNeeded(c.req.method, c.req.path.replace(API, ''));
    if (!isAllowed(principal.scopes, needed)) {
      throw new Refusal(
        'scope-missing',
        `This needs a token with the scope "${needed}"; this one has: ${principal.scopes.join(', ')}.`,
      );
    }
    c.set('principal', principal);
    await next();
  });
}
