import { createRoute, z } from '@hono/zod-openapi';
import { Language } from '../../shared/language.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';

/** Described with the rest of the API; carried out where the engine for documents is. */
export const reportPdfRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/report.pdf',
  tags: ['Reports'],
  summary: 'The report as a document to keep, pass on and print',
  request: {
    params: z.object({ id: WaveId }),
    query: z.object({
      language: Language.optional().describe('One of the report’s languages; the lead’s own unless said.'),
    }),
  },
  responses: {
    200: {
      description: 'The report, tagged for screen readers (PDF/UA-1)',
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...problemResponses,
  },
});
