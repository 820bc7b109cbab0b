import { createRoute, z } from '@hono/zod-openapi';
import { WaveId } from '../../shared/wave/wave.ts';
import { operatedWave } from '../api/access.ts';
import { apiRouter } from '../api/api-router.ts';
import { json } from '../api/json-content.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { draftedWave } from './drafted-wave.ts';
import { MailChoice } from './mail-choice.ts';

const HOUR = 3600;
/** Test mails an hour and person; enough for every mail in a few languages. */
const MOST = 20;

const route = createRoute({
  method: 'post',
  path: '/waves/{id}/test-mails',
  tags: ['Waves'],
  summary: `Send a mail of the wave to oneself, as somebody else would get it; at most ${MOST} an hour`,
  request: {
    params: z.object({ id: WaveId }),
    body: { required: true, ...json(MailChoice, 'Which mail, and as whom') },
  },
  responses: {
    202: json(z.object({ to: z.string() }), 'On its way'),
    422: problemResponses[400],
    429: problemResponses[400],
    ...problemResponses,
  },
});

/** Mails to try. They go to whoever asks for them and to nobody else. */
export function testMailRoutes(services: Services) {
  const { stores, mails, clock } = services;
  return apiRouter().openapi(route, async (c) => {
    const principal = c.get('principal');
    const { wave, partnership } = await operatedWave(services, principal, c.req.valid('param').id);
    const drafted = await draftedWave(services, partnership, wave);
    // The statistics of an invented result are loaded by the first mail that is tried.
    const { rehearsedMail } = await import('./rehearsed-mail.ts');
    const { mail } = await rehearsedMail(services, partnership, drafted, c.req.valid('json'));
    const sent = await stores.limits.count('test-mail', principal.email, clock(), HOUR);
    if (sent > MOST) {
      throw new Refusal('too-many-requests', `At most ${MOST} test mails an hour; try again later.`);
    }
    const to = principal.email;
    await mails.send([{ kind: 'test', to, name: '', language: mail.language, tested: mail }]);
    return c.json({ to }, 202);
  });
}
