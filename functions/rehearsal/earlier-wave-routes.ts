import { createRoute, z } from '@hono/zod-openapi';
import { EarlierWave } from '../../shared/rehearsal/changed-cells.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import { operatedWave } from '../api/access.ts';
import { apiRouter } from '../api/api-router.ts';
import { json } from '../api/json-content.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { earlierWave } from './earlier-wave.ts';

const route = createRoute({
  method: 'get',
  path: '/waves/{id}/invited-cohorts',
  tags: ['Waves'],
  summary:
    'Who was invited to a released wave in which cohorts, and which of them its report shows: what a later wave is compared with',
  request: { params: z.object({ id: WaveId }) },
  responses: {
    200: json(EarlierWave, 'The invited by cohort; nothing tells who answered'),
    ...problemResponses,
  },
});

/** What a rehearsal needs to know of a wave that was released before. */
export function earlierWaveRoutes(services: Services) {
  return apiRouter().openapi(route, async (c) => {
    const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
    return c.json(await earlierWave(services, wave), 200);
  });
}
