import { createRoute, z } from '@hono/zod-openapi';
import { Language, LocalizedText } from '../../shared/language.ts';
import { Questionnaire, QuestionnaireId } from '../../shared/questionnaire/questionnaire.ts';
import { completeLanguages, readQuestionnaire } from '../../shared/questionnaire/validate.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { requireAnyOperator, requireOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';
import { requireRoom } from './require-room.ts';

const PathId = z.object({ id: QuestionnaireId });
const File = z.record(z.string(), z.unknown()).describe('A questionnaire file');
const Summary = z.object({
  id: z.string(),
  version: z.number(),
  title: LocalizedText,
  items: z.number().int(),
  languages: z.array(Language).describe('Languages in which every text is present.'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/questionnaires',
  tags: ['Questionnaires'],
  summary: 'Every version of every questionnaire',
  responses: { 200: json(z.object({ items: z.array(Summary) }), 'Questionnaires'), ...problemResponses },
});
const addRoute = createRoute({
  method: 'post',
  path: '/questionnaires',
  tags: ['Questionnaires'],
  summary: 'Add a questionnaire, or a new version of one',
  request: { body: { required: true, ...json(File, 'The questionnaire file') } },
  responses: {
    201: json(Questionnaire, 'The questionnaire'),
    422: problemResponses[400],
    ...problemResponses,
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/questionnaires/{id}',
  tags: ['Questionnaires'],
  summary: 'One version of a questionnaire, the newest unless said otherwise',
  request: { params: PathId, query: z.object({ version: z.coerce.number().int().min(1).optional() }) },
  responses: { 200: json(Questionnaire, 'The questionnaire file'), ...problemResponses },
});
const putRoute = createRoute({
  method: 'put',
  path: '/questionnaires/{id}',
  tags: ['Questionnaires'],
  summary: 'Replace a version that no wave uses',
  request: { params: PathId, body: { required: true, ...json(File, 'The questionnaire file') } },
  responses: {
    200: json(Questionnaire, 'The questionnaire'),
    422: problemResponses[400],
    ...problemResponses,
  },
});

export function questionnaireRoutes(services: Services) {
  const { stores } = services;
  return apiRouter()
    .openapi(listRoute, async (c) => {
      requireAnyOperator(c.get('principal'));
      const all = await stores.questionnaires.list();
      const items = all.map((questionnaire) => ({
        id: questionnaire.id,
        version: questionnaire.version,
        title: questionnaire.title,
        items: questionnaire.items.length,
        languages: completeLanguages(questionnaire),
      }));
      return c.json({ items }, 200);
    })
    .openapi(addRoute, async (c) => {
      requireOperator(c.get('principal'));
      const questionnaire = readOrRefuse(c.req.valid('json'));
      if (!(await stores.questionnaires.add(questionnaire))) {
        throw new Refusal(
          'already-exists',
          `"${questionnaire.id}" has a version ${questionnaire.version} already; give this one the next number.`,
        );
      }
      return c.json(questionnaire, 201);
    })
    .openapi(getRoute, async (c) => {
      requireAnyOperator(c.get('principal'));
      const { id } = c.req.valid('param');
      const { version } = c.req.valid('query');
      const found = version
        ? await stores.questionnaires.find(id, version)
        : await stores.questionnaires.newest(id);
      if (!found)
        throw new Refusal(
          'not-found',
          `There is no questionnaire "${id}"${version ? ` with version ${version}` : ''}.`,
        );
      return c.json(found, 200);
    })
    .openapi(putRoute, async (c) => {
      requireOperator(c.get('principal'));
      const questionnaire = readOrRefuse(c.req.valid('json'));
      const { id } = c.req.valid('param');
      if (questionnaire.id !== id) {
        throw new Refusal('invalid-input', `The file is "${questionnaire.id}", the address says "${id}".`);
      }
      if (!(await stores.questionnaires.find(id, questionnaire.version))) {
        throw new Refusal('not-found', `"${id}" has no version ${questionnaire.version}; add it with POST.`);
      }
      if (!(await stores.questionnaires.replace(questionnaire))) {
        throw new Refusal(
          'questionnaire-in-use',
          'A wave uses this version; save your changes as the next version.',
        );
      }
      return c.json(questionnaire, 200);
    });
}

function readOrRefuse(file: unknown): Questionnaire {
  const result = readQuestionnaire(file);
  if (result.ok) {
    requireRoom('questionnaire', result.questionnaire);
    return result.questionnaire;
  }
  throw new Refusal(
    'invalid-questionnaire',
    result.problems.map(({ message }) => message).join(' '),
    result.problems.map(({ path, message }) => ({ field: path, message })),
  );
}
