import { createRoute, z } from '@hono/zod-openapi';
import { Action, ActionDetails, ActionId, ActionState, Topic } from '../../shared/action/action.ts';
import { changeAction, dueProblems } from '../../shared/action/change-action.ts';
import { newAction } from '../../shared/action/new-action.ts';
import { sameTopic, topicsOf } from '../../shared/action/topics.ts';
import { ReadText } from '../../shared/language.ts';
import type { JournalDeed } from '../../shared/partnership/journal.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { type Wave, WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { newIdentifier } from '../identifier.ts';
import { type InputProblem, Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { accessTo, accessToWave } from './access.ts';
import { apiRouter } from './api-router.ts';
import { givenFields } from './given-fields.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';

/** More than anybody keeps an eye on; dropped and done ones count as well. */
const MOST_ACTIONS = 1000;

const about = { tags: ['Actions'] };
const PartnershipPath = z.object({ id: PartnershipId });
const ShownAction = Action.extend({}).openapi('Action');

const listRoute = createRoute({
  ...about,
  method: 'get',
  path: '/partnerships/{id}/actions',
  summary: 'What the two sides agreed to do, by due date',
  request: {
    params: PartnershipPath,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(100),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(ShownAction), next: z.string().nullable() }), 'A page of actions'),
    ...problemResponses,
  },
});
const addRoute = createRoute({
  ...about,
  method: 'post',
  path: '/partnerships/{id}/actions',
  summary: 'Enter an action that both sides have agreed on',
  request: {
    params: PartnershipPath,
    body: {
      required: true,
      ...json(
        ActionDetails.extend({
          waveId: WaveId.optional().describe(
            'The wave whose report it answers; else the newest released one.',
          ),
        }),
        'The action',
      ),
    },
  },
  responses: { 201: json(ShownAction, 'The action'), ...problemResponses },
});
const ActionPatch = ActionDetails.partial().extend({
  state: ActionState.optional(),
  outcome: Action.shape.outcome.optional(),
  revision: Action.shape.revision.describe('The revision that was read; a newer one makes a conflict.'),
});
const patchRoute = createRoute({
  ...about,
  method: 'patch',
  path: '/actions/{id}',
  summary: 'Change an action, or say how it stands',
  request: {
    params: z.object({ id: ActionId }),
    body: { required: true, ...json(ActionPatch, 'What changes') },
  },
  responses: { 200: json(ShownAction, 'The changed action'), ...problemResponses },
});
const topicsRoute = createRoute({
  ...about,
  method: 'get',
  path: '/waves/{id}/topics',
  summary: 'What an action can be about: the drivers and questions of a released wave, in their own order',
  request: { params: z.object({ id: WaveId }) },
  responses: {
    200: json(
      z.object({ items: z.array(Topic.extend({ text: z.object({ a: ReadText, b: ReadText }) })) }),
      'Topics, each as both sides read it',
    ),
    ...problemResponses,
  },
});

/** The joint ledger: what both sides agreed to do. Operators and the leads of both sides keep it together. */
export function actionRoutes(services: Services) {
  const { stores, clock, random } = services;
  const textOf = async (topic: Topic | null, wave: Pick<Wave, 'id' | 'closedAt'>) => {
    if (topic === null) return null;
    const found = topicsOf(await releasedReport(services, wave)).find((each) => sameTopic(each, topic));
    if (found) return found.text;
    throw refusalOf([{ field: 'topic', message: 'is neither a question nor a driver of that report' }]);
  };

  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { partnership } = await accessTo(services, c.get('principal'), c.req.valid('param').id);
      return c.json(await stores.actions.list(partnership.id, c.req.valid('query')), 200);
    })
    .openapi(addRoute, async (c) => {
      const { partnership } = await accessTo(services, c.get('principal'), c.req.valid('param').id);
      const { waveId, ...details } = c.req.valid('json');
      const wave = await answeredWave(services, partnership.id, waveId);
      const problems = dueProblems(details.dueOn, wave.schedule.timeZone, clock());
      if (problems.length > 0) throw refusalOf(problems);
      if ((await stores.actions.all(partnership.id)).length >= MOST_ACTIONS) {
        throw new Refusal('forbidden', `A partnership keeps at most ${MOST_ACTIONS} actions.`);
      }
      const action = newAction(details, wave, {
        id: ActionId.parse(newIdentifier(random)),
        agreedAt: clock().toISOString(),
        topicText: await textOf(details.topic, wave),
      });
      await stores.actions.add(action);
      await noteDeed(services, c.get('principal'), 'action-agreed', action);
      return c.json(action, 201);
    })
    .openapi(patchRoute, async (c) => {
      const before = await findAction(services, c.get('principal'), c.req.valid('param').id);
      const { revision, ...patch } = c.req.valid('json');
      const overtaken = new Refusal(
        'conflict',
        'The action was changed since you read it; reload and change it again.',
      );
      if (revision !== before.revision) throw overtaken;
      const change = givenFields(await c.req.json<object>(), patch);
      const result = changeAction(before, change, clock());
      if (!result.ok) throw refusalOf(result.problems);
      const { action } = result;
      if (change.topic !== undefined && !isSameTopic(before.topic, action.topic)) {
        const wave = await stores.waves.find(before.waveId);
        action.topicText = wave && (await textOf(action.topic, wave));
      }
      if (!(await stores.actions.replace(before, action))) throw overtaken;
      await noteDeed(services, c.get('principal'), deedOf(before, action), action);
      return c.json(action, 200);
    })
    .openapi(topicsRoute, async (c) => {
      const { wave } = await accessToWave(services, c.get('principal'), c.req.valid('param').id);
      if (wave.state !== 'released') throw sealed();
      return c.json({ items: topicsOf(await releasedReport(services, wave)) }, 200);
    });
}

/** The wave whose report an action answers: the one that is named, or the newest that is released. */
async function answeredWave(
  { stores }: Services,
  id: PartnershipId,
  waveId: WaveId | undefined,
): Promise<Wave> {
  const waves = (await stores.waves.list(id)).filter(({ state }) => state === 'released');
  const wave = waveId === undefined ? waves[0] : waves.find((each) => each.id === waveId);
  if (wave) return wave;
  throw waveId === undefined
    ? sealed()
    : refusalOf([{ field: 'waveId', message: 'is no released wave of this partnership' }]);
}

function sealed(): Refusal {
  return new Refusal('sealed', 'Actions answer a released report; there is none yet.');
}

async function releasedReport(
  { stores }: Services,
  { id, closedAt }: Pick<Wave, 'id' | 'closedAt'>,
): Promise<GapReport> {
  const report = closedAt === null ? null : await stores.reports.find(id, closedAt);
  if (report === null) throw sealed();
  return report;
}

async function findAction(services: Services, principal: Principal, id: ActionId): Promise<Action> {
  const missing = new Refusal('not-found', 'There is no such action.');
  const action = await services.stores.actions.find(id);
  if (!action) throw missing;
  await accessTo(services, principal, action.partnershipId).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'not-found' ? missing : error;
  });
  return action;
}

function isSameTopic(one: Topic | null, other: Topic | null): boolean {
  return one === null || other === null ? one === other : sameTopic(one, other);
}

function deedOf(before: Action, after: Action): JournalDeed {
  if (before.state === after.state) return 'action-changed';
  if (after.state === 'agreed') return 'action-reopened';
  if (after.state === 'started') return before.state === 'agreed' ? 'action-started' : 'action-reopened';
  return after.state === 'done' ? 'action-done' : 'action-dropped';
}

async function noteDeed(
  services: Services,
  principal: Principal,
  did: JournalDeed,
  { partnershipId, waveId, waveNumber, title }: Action,
): Promise<void> {
  await noteInJournal(services, principal, partnershipId, {
    did,
    wave: { id: waveId, number: waveNumber },
    values: { title },
  });
}

function refusalOf(problems: readonly InputProblem[]): Refusal {
  return new Refusal(
    'invalid-input',
    problems.map(({ field, message }) => `${field}: ${message}`).join('; '),
    problems,
  );
}
