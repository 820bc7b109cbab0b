import { createRoute, z } from '@hono/zod-openapi';
import { Language, LocalizedText } from '../../shared/language.ts';
import { LIBRARY } from '../../shared/questionnaire/library.ts';
import { Questionnaire, QuestionnaireId } from '../../shared/questionnaire/questionnaire.ts';
import { completeLanguages } from '../../shared/questionnaire/validate.ts';
import { problemResponses } from '../app/problem.ts';
import { concurrently } from '../concurrently.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { requireAnyOperator, requireOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';
import { questionnaireOf } from './questionnaire-of.ts';

const PathId = z.object({ id: QuestionnaireId });
const File = z.record(z.string(), z.unknown()).describe('A questionnaire file');
const Summary = z.object({
  id: z.string(),
  version: z.number(),
  title: LocalizedText,
  description: LocalizedText.optional(),
  items: z.number().int(),
  inUse: z.boolean().describe('Whether a wave was deployed with it: then it cannot be changed or removed.'),
  waves: z.number().int().describe('How many waves were deployed with it.'),
  shipped: z.boolean().describe('Whether it comes with the product.'),
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
  responses: {
    200: {
      ...json(Questionnaire, 'The questionnaire file'),
      headers: z.object({ etag: z.string().openapi({ description: 'For If-Match, when it is replaced.' }) }),
    },
    ...problemResponses,
  },
});
const putRoute = createRoute({
  method: 'put',
  path: '/questionnaires/{id}',
  tags: ['Questionnaires'],
  summary: 'Replace a version that no wave uses',
  request: {
    params: PathId,
    headers: z.object({
      'if-match': z
        .string()
        .max(40)
        .optional()
        .openapi({ description: 'The ETag that was read: refused if somebody has replaced it since.' }),
    }),
    body: { required: true, ...json(File, 'The questionnaire file') },
  },
  responses: {
    200: json(Questionnaire, 'The questionnaire'),
    422: problemResponses[400],
    ...problemResponses,
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/questionnaires/{id}',
  tags: ['Questionnaires'],
  summary: 'Remove a version that no wave was deployed with',
  request: { params: PathId, query: z.object({ version: z.coerce.number().int().min(1) }) },
  responses: { 204: { description: 'Removed' }, ...problemResponses },
});

export function questionnaireRoutes(services: Services) {
  const { stores } = services;
  return apiRouter()
    .openapi(listRoute, async (c) => {
      requireAnyOperator(c.get('principal'));
      const all = await stores.questionnaires.list();
      const items = await concurrently(8, all, async ({ questionnaire, inUse }) => {
        const { id, version, title, description } = questionnaire;
        return {
          id,
          version,
          title,
          ...(description ? { description } : {}),
          items: questionnaire.items.length,
          inUse,
          waves: inUse ? await stores.questionnaires.waves(id, version) : 0,
          shipped: isShipped(questionnaire),
          languages: completeLanguages(questionnaire),
        };
      });
      return c.json({ items }, 200);
    })
    .openapi(addRoute, async (c) => {
      requireOperator(c.get('principal'));
      const questionnaire = questionnaireOf(c.req.valid('json'));
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
        ? await stores.questionnaires.findStored(id, version)
        : await stores.questionnaires.newest(id);
      if (!found) throw missing(id, version);
      c.header('etag', etagOf(found));
      return c.json(found.questionnaire, 200);
    })
    .openapi(putRoute, async (c) => {
      requireOperator(c.get('principal'));
      const questionnaire = questionnaireOf(c.req.valid('json'));
      const { id } = c.req.valid('param');
      if (questionnaire.id !== id) {
        throw new Refusal('invalid-input', `The file is "${questionnaire.id}", the address says "${id}".`);
      }
      const over = await stores.questionnaires.findStored(id, questionnaire.version);
      if (!over) {
        throw new Refusal('not-found', `"${id}" has no version ${questionnaire.version}; add it with POST.`);
      }
      if (over.inUse) throw inUse();
      const read = c.req.valid('header')['if-match'];
      const revision =
        read && strong(read) !== etagOf(over)
          ? null
          : await stores.questionnaires.replace(questionnaire, over);
      if (revision === null) {
        throw new Refusal(
          'conflict',
          'Somebody else has saved this questionnaire since you read it; look at their version first.',
        );
      }
      c.header('etag', etagOf({ revision }));
      return c.json(questionnaire, 200);
    })
    .openapi(removeRoute, async (c) => {
      requireOperator(c.get('principal'));
      const { id } = c.req.valid('param');
      const { version } = c.req.valid('query');
      const found = await stores.questionnaires.findStored(id, version);
      if (!found) throw missing(id, version);
      if (isShipped(found.questionnaire)) {
        throw new Refusal('questionnaire-in-use', 'This questionnaire comes with Parallax and stays.');
      }
      if (!(await stores.questionnaires.remove(id, version))) throw inUse();
      return c.body(null, 204);
    });
}

/** A strong validator (RFC 9110): the version changes with every replacement and with nothing else. */
function etagOf({ revision }: { revision: number }): string {
  return `"${revision}"`;
}

/** Compression on the way marks a validator as weak; the version it names is the same. */
function strong(etag: string): string {
  return etag.replace(/^W\//, '');
}

function isShipped({ id, version }: Pick<Questionnaire, 'id' | 'version'>): boolean {
  return LIBRARY.some((shipped) => shipped.id === id && shipped.version === version);
}

function missing(id: string, version?: number): Refusal {
  return new Refusal(
    'not-found',
    `There is no questionnaire "${id}"${version ? ` with version ${version}` : ''}.`,
  );
}

function inUse(): Refusal {
  return new Refusal(
    'questionnaire-in-use',
    'A wave uses this version; save your changes as the next version.',
  );
}
