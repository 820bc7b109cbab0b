import { createRoute, z } from '@hono/zod-openapi';
import { WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { SheetChoice } from '../sheets/choose-addressees.ts';
import { json } from './json-content.ts';

/** Described with the rest of the API; carried out where the engine for documents is. */
export const sheetsRoute = createRoute({
  method: 'post',
  path: '/waves/{id}/sheets',
  tags: ['Waves'],
  summary: 'Printed sheets of an open wave, a page and a new code a person, 500 at most',
  request: {
    params: z.object({ id: WaveId }),
    body: { required: true, ...json(SheetChoice, 'Whose sheets') },
  },
  responses: {
    200: {
      description: 'The sheets',
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses,
    422: problemResponses[400],
  },
});
