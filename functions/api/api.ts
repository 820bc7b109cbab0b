import { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { bearerToken } from '../sign-in/bearer-token.ts';
import { principalOfApiToken, principalOfSession } from '../sign-in/principal.ts';
import { readSessionCookie } from '../sign-in/session-cookie.ts';
import type { ApiEnv } from './api-router.ts';
import { apiTokenRoutes } from './api-tokens.ts';
import { charterRequestRoutes } from './charter-requests.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { partnershipRoutes } from './partnerships.ts';
import { questionnaireRoutes } from './questionnaires.ts';
import { reportRoutes } from './reports.ts';
import { waveProgressRoutes } from './wave-progress.ts';
import { waveRoutes } from './waves.ts';

/** The description at the top of the OpenAPI document. */
const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'Parallax API',
    version: '1',
    description:
      'Everything the console does, for programs. Sign in with a bearer token (made in the console) or a session cookie. ' +
      'Errors are problem documents (RFC 9457) with a stable code; lists page by cursor.',
  },
  servers: [{ url: '/api/v1' }],
  security: [{ bearer: [] }],
};

/** The JSON API under /api/v1, one router a resource. */
export function createApi(services: Services) {
  const signedIn = createMiddleware<ApiEnv>(async (c, next) => {
    const bearer = bearerToken(c);
    const cookie = bearer === null ? readSessionCookie(c, services.installation.baseUrl) : undefined;
    const principal =
      bearer !== null
        ? await principalOfApiToken(services, bearer)
        : cookie
          ? await principalOfSession(services, cookie)
          : null;
    if (!principal) throw new Refusal('not-signed-in', 'Sign in, or send a valid bearer token.');
    c.set('principal', principal);
    await next();
  });

  const api = new OpenAPIHono<ApiEnv>();
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  api.doc31('/openapi.json', OPENAPI);
  api.use('*', signedIn);
  return api
    .route('/', meRoutes(services))
    .route('/', partnershipRoutes(services))
    .route('/', memberRoutes(services))
    .route('/', waveRoutes(services))
    .route('/', charterRequestRoutes(services))
    .route('/', waveProgressRoutes(services))
    .route('/', reportRoutes(services))
    .route('/', questionnaireRoutes(services))
    .route('/', apiTokenRoutes(services));
}

export type Api = ReturnType<typeof createApi>;
