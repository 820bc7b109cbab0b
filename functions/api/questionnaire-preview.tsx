import { createRoute, z } from '@hono/zod-openapi';
import { Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { draftWave } from '../../shared/wave/draft-wave.ts';
import { type Wave, WaveDetails, WaveId, type WaveSnapshot } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { renderDocument } from '../pages/document.tsx';
import { QuestionnairePage } from '../pages/questionnaire/questionnaire-page.tsx';
import { namesFor } from '../pages/questionnaire/questionnaire-parts.ts';
import { asPreview } from '../rehearsal/preview-headers.ts';
import type { Services } from '../services.ts';
import { requireAnyOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';
import { questionnaireOf } from './questionnaire-of.ts';

const DAY_MS = 86_400_000;
const Name = z.string().trim().min(1).max(120);

const route = createRoute({
  method: 'post',
  path: '/questionnaires/previews',
  tags: ['Questionnaires'],
  summary:
    'The page a respondent would see of a questionnaire file, which need not be kept; it sends nothing',
  request: {
    body: {
      required: true,
      ...json(
        z.object({
          questionnaire: z.record(z.string(), z.unknown()).describe('A questionnaire file'),
          side: Side,
          language: Language,
          organisations: z.object({ a: Name, b: Name }).describe('The names to fill in.'),
        }),
        'What to show, and to whom',
      ),
    },
  },
  responses: {
    200: { description: 'The page', content: { 'text/html': { schema: z.string() } } },
    422: problemResponses[400],
    ...problemResponses,
  },
});

/** The real page of a questionnaire that is being written. Nothing is stored. */
export function questionnairePreviewRoutes({ clock }: Services) {
  return apiRouter().openapi(route, async (c) => {
    requireAnyOperator(c.get('principal'));
    const { questionnaire: file, side, language, organisations } = c.req.valid('json');
    const questionnaire = questionnaireOf(file);
    const wave = imaginedWave(questionnaire, language, clock());
    const snapshot: WaveSnapshot = { questionnaire, names: organisations, leads: { a: [], b: [] } };
    const page = { wave, snapshot, side, language, fields: new Map(), problems: [], amends: false };
    return asPreview(
      renderDocument(c, {
        title: messagesIn(language).text('questionnaire.title', namesFor(snapshot, side)),
        language,
        style: 'questionnaire',
        children: <QuestionnairePage {...page} action="#" worker="" />,
      }),
    );
  });
}

/** A wave that is open from now for two weeks, with everything that is not said left as it comes. */
function imaginedWave({ id, version }: Questionnaire, language: Language, now: Date): Wave {
  const closesAt = new Date(now.getTime() + 14 * DAY_MS);
  const wallClock = (instant: Date) => instant.toISOString().slice(0, 16);
  const details = WaveDetails.parse({
    title: id,
    questionnaire: { id, version },
    languages: [language],
    schedule: { timeZone: 'UTC', opensAt: wallClock(now), closesAt: wallClock(closesAt), remindersAt: [] },
  });
  return {
    ...draftWave(details, {
      id: WaveId.parse('preview'),
      partnershipId: PartnershipId.parse('preview'),
      number: 1,
      createdAt: now.toISOString(),
    }),
    state: 'open',
    timetable: { opensAt: now.toISOString(), closesAt: closesAt.toISOString(), mailings: [] },
  };
}
