import { OpenAPIHono } from '@hono/zod-openapi';
import { earlierWaveRoutes } from '../rehearsal/earlier-wave-routes.ts';
import { previewRoute } from '../rehearsal/preview-route.ts';
import { testMailRoutes } from '../rehearsal/test-mail-routes.ts';
import type { Services } from '../services.ts';
import { actionRoutes } from './actions.ts';
import type { ApiEnv } from './api-router.ts';
import { apiTokenRoutes } from './api-tokens.ts';
import { charterRequestRoutes } from './charter-requests.ts';
import { homeRoutes } from './home.ts';
import { journalRoutes } from './journal.ts';
import { leadRoutes } from './leads.ts';
import { meRoutes } from './me.ts';
import { memberRoutes } from './members.ts';
import { partnershipRoutes } from './partnerships.ts';
import { peopleRoutes } from './people.ts';
import { portfolioRoutes } from './portfolio.ts';
import { questionnairePreviewRoutes } from './questionnaire-preview.tsx';
import { questionnaireRoutes } from './questionnaires.ts';
import { reportPdfRoute } from './report-pdf-route.ts';
import { reportRoutes } from './reports.ts';
import { sessionRoutes } from './sessions.ts';
import { sheetsRoute } from './sheets-route.ts';
import { signedIn } from './signed-in.ts';
import { waveActionRoutes } from './wave-actions.ts';
import { waveProgressRoutes } from './wave-progress.ts';
import { waveRoutes } from './waves.ts';
import { webhookRoutes } from './webhooks.ts';

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
  const api = new OpenAPIHono<ApiEnv>();
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  for (const route of [sheetsRoute, reportPdfRoute, previewRoute]) api.openAPIRegistry.registerPath(route);
  api.doc31('/openapi.json', OPENAPI);
  api.use('*', signedIn(services));
  return api
    .route('/', meRoutes(services))
    .route('/', homeRoutes(services))
    .route('/', partnershipRoutes(services))
    .route('/', portfolioRoutes(services))
    .route('/', journalRoutes(services))
    .route('/', memberRoutes(services))
    .route('/', waveRoutes(services))
    .route('/', waveActionRoutes(services))
    .route('/', charterRequestRoutes(services))
    .route('/', earlierWaveRoutes(services))
    .route('/', testMailRoutes(services))
    .route('/', waveProgressRoutes(services))
    .route('/', reportRoutes(services))
    .route('/', actionRoutes(services))
    .route('/', questionnaireRoutes(services))
    .route('/', questionnairePreviewRoutes(services))
    .route('/', apiTokenRoutes(services))
    .route('/', sessionRoutes(services))
    .route('/', peopleRoutes(services))
    .route('/', leadRoutes(services))
    .route('/', webhookRoutes(services));
}

export type Api = ReturnType<typeof createApi>;
