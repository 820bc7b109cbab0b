import { createRoute, z } from '@hono/zod-openapi';
import { WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { MailChoice } from './mail-choice.ts';

/** What of a wave can be looked at before anybody gets it. */
export const PREVIEWS = ['mail', 'questionnaire', 'charter', 'report'] as const;

export const PreviewChoice = MailChoice.partial({ kind: true }).extend({
  part: z.enum(['html', 'text']).default('html').describe('Which part of a mail.'),
});
export type PreviewChoice = z.infer<typeof PreviewChoice>;

/** Described with the rest of the API; carried out where the engine for documents is. */
export const previewRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/previews/{what}',
  tags: ['Waves'],
  summary:
    'A mail, the questionnaire, the charter or an invented report of a wave as people would get it; links lead nowhere',
  request: {
    params: z.object({ id: WaveId, what: z.enum(PREVIEWS) }),
    query: PreviewChoice,
  },
  responses: {
    200: {
      description: 'The document',
      content: { 'text/html': { schema: z.string() }, 'text/plain': { schema: z.string() } },
    },
    422: problemResponses[400],
    ...problemResponses,
  },
});
