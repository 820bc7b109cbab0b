import type { Services } from '../services.ts';
import { makeSheets } from '../sheets/make-sheets.ts';
import { accessToWave, requireOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { sheetsRoute } from './sheets-route.ts';
import { signedIn } from './signed-in.ts';

/** The routes of the API that make documents; in the cloud a function of their own. */
export function documentRoutes(services: Services) {
  const router = apiRouter();
  router.use(sheetsRoute.getRoutingPath(), signedIn(services));
  return router.openapi(sheetsRoute, async (c) => {
    requireOperator(c.get('principal'));
    const { wave } = await accessToWave(services, c.get('principal'), c.req.valid('param').id);
    const pdf = await makeSheets(services, wave, c.req.valid('json'));
    return c.body(Buffer.from(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="sheets.pdf"',
    });
  });
}
