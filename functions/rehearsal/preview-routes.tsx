import type { Context } from 'hono';
import { operatedWave } from '../api/access.ts';
import { apiRouter } from '../api/api-router.ts';
import { signedIn } from '../api/signed-in.ts';
import { problemOf } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { draftedWave } from './drafted-wave.ts';
import { previewRoute } from './preview-route.ts';
import { showCharterPreview } from './show-charter-preview.tsx';
import { showMailPreview } from './show-mail-preview.ts';
import { showQuestionnairePreview } from './show-questionnaire-preview.tsx';
import { showRefusal } from './show-refusal.tsx';
import { showReportPreview } from './show-report-preview.tsx';

const SHOW = {
  mail: showMailPreview,
  questionnaire: showQuestionnairePreview,
  charter: showCharterPreview,
  report: showReportPreview,
} as const;

/** Documents of a wave to look at before anybody gets them. What cannot be made is told on the page itself. */
export function previewRoutes(services: Services) {
  const router = apiRouter();
  router.use(previewRoute.getRoutingPath(), signedIn(services));
  return router.openapi(previewRoute, async (c) => {
    const { id, what } = c.req.valid('param');
    const { wave, partnership } = await operatedWave(services, c.get('principal'), id);
    try {
      const drafted = await draftedWave(services, partnership, wave);
      return await SHOW[what](c as Context, services, { partnership, drafted, choice: c.req.valid('query') });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return showRefusal(c, problemOf(error));
    }
  });
}
