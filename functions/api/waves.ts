import { createRoute, z } from '@hono/zod-openapi';
import type { JournalDeed, JournalEntry } from '../../shared/partnership/journal.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { draftWave } from '../../shared/wave/draft-wave.ts';
import type { WaveChange } from '../../shared/wave/transitions.ts';
import { type Wave, WaveDetails, WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { newIdentifier } from '../identifier.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { operatedPartnership, operatedWave, viewOf, viewOfWave } from './access.ts';
import { apiRouter } from './api-router.ts';
import { deployWave, problemsOfDraft } from './deploy-wave.ts';
import { givenFields } from './given-fields.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';
import { requireRoom } from './require-room.ts';
import { ShownWave, waveFor } from './wave-for.ts';

/** Only operators change waves, so whoever reads the answer to a change is one. */
const OPERATOR = { operator: true };

const WavePath = z.object({ id: WaveId });
const PartnershipPath = z.object({ id: PartnershipId });
const waveResponse = { 200: json(ShownWave, 'The wave'), ...problemResponses };

const listRoute = createRoute({
  method: 'get',
  path: '/partnerships/{id}/waves',
  tags: ['Waves'],
  summary: 'The waves of a partnership, newest first',
  request: { params: PartnershipPath },
  responses: { 200: json(z.object({ items: z.array(ShownWave) }), 'Waves'), ...problemResponses },
});
const createWaveRoute = createRoute({
  method: 'post',
  path: '/partnerships/{id}/waves',
  tags: ['Waves'],
  summary: 'Draft a wave',
  request: { params: PartnershipPath, body: { required: true, ...json(WaveDetails, 'The draft') } },
  responses: { 201: json(ShownWave, 'The draft'), 422: problemResponses[400], ...problemResponses },
});
const getRoute = createRoute({
  method: 'get',
  path: '/waves/{id}',
  tags: ['Waves'],
  summary: 'One wave',
  request: { params: WavePath },
  responses: waveResponse,
});
const removable = <Text extends z.ZodType>(text: Text) => text.nullable().describe('Null takes it away.');
const WavePatch = WaveDetails.partial().extend({
  charter: removable(WaveDetails.shape.charter),
  unsignedReason: removable(WaveDetails.shape.unsignedReason),
  revision: z.number().int().optional(),
});
const patchRoute = createRoute({
  method: 'patch',
  path: '/waves/{id}',
  tags: ['Waves'],
  summary: 'Change a draft',
  request: { params: WavePath, body: { required: true, ...json(WavePatch, 'What changes') } },
  responses: { ...waveResponse, 422: problemResponses[400] },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/waves/{id}',
  tags: ['Waves'],
  summary: 'Remove a draft',
  request: { params: WavePath },
  responses: { 204: { description: 'Removed' }, ...problemResponses },
});
const checkRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/deploy',
  tags: ['Waves'],
  summary: 'Everything that stands against deploying the draft; empty when it can be deployed',
  request: { params: WavePath },
  responses: {
    200: json(
      z.object({ problems: z.array(z.object({ code: z.string(), field: z.string(), message: z.string() })) }),
      'The reasons',
    ),
    ...problemResponses,
  },
});
const deployRoute = createRoute({
  method: 'post',
  path: '/waves/{id}/deploy',
  tags: ['Waves'],
  summary: 'Freeze the draft and schedule it; a refusal gives all reasons',
  request: { params: WavePath },
  responses: { ...waveResponse, 422: problemResponses[400] },
});
export function waveRoutes(services: Services) {
  const { stores, clock, random } = services;

  const note = (principal: Principal, wave: Wave, did: JournalDeed, values: JournalEntry['values'] = {}) =>
    noteInJournal(services, principal, wave.partnershipId, { did, wave, values });

  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { operator } = await viewOf(services, c.get('principal'), c.req.valid('param').id);
      const waves = await stores.waves.list(c.req.valid('param').id);
      const seen = waves.filter(({ state }) => operator || state !== 'draft');
      return c.json({ items: seen.map((wave) => waveFor({ operator }, wave)) }, 200);
    })
    .openapi(createWaveRoute, async (c) => {
      const partnership = await operatedPartnership(services, c.get('principal'), c.req.valid('param').id);
      const details = c.req.valid('json');
      requireRoom('charter', details.charter ?? {});
      requireRoom('since-last-wave', details.sinceLastWave ?? {});
      for (let number = ((await stores.waves.list(partnership.id))[0]?.number ?? 0) + 1; ; number += 1) {
        const id = WaveId.parse(newIdentifier(random));
        const createdAt = clock().toISOString();
        const wave = draftWave(details, { id, partnershipId: partnership.id, number, createdAt });
        if (!(await stores.waves.add(wave))) continue;
        await note(c.get('principal'), wave, 'wave-drafted');
        return c.json(waveFor(OPERATOR, wave), 201);
      }
    })
    .openapi(getRoute, async (c) => {
      const { wave, operator } = await viewOfWave(services, c.get('principal'), c.req.valid('param').id);
      return c.json(waveFor({ operator }, wave), 200);
    })
    .openapi(patchRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const { revision = wave.revision, ...change } = c.req.valid('json');
      requireRoom('charter', change.charter ?? {});
      requireRoom('since-last-wave', change.sinceLastWave ?? {});
      if (wave.state !== 'draft') {
        throw new Refusal(
          'not-a-draft',
          `Wave ${wave.number} is ${wave.state}; what respondents were told cannot change.`,
        );
      }
      const sent = await c.req.json<{ privacy?: object }>();
      const { charter, unsignedReason, ...others } = givenFields(sent, change);
      const given: WaveChange = {
        ...others,
        ...(charter === undefined ? {} : { charter: charter ?? undefined }),
        ...(unsignedReason === undefined ? {} : { unsignedReason: unsignedReason ?? undefined }),
      };
      if (given.privacy)
        given.privacy = { ...wave.privacy, ...givenFields(sent.privacy ?? {}, given.privacy) };
      const changed = revision === wave.revision ? await stores.waves.change(wave, given) : null;
      if (!changed)
        throw new Refusal('conflict', 'The draft was changed since you read it; reload and change it again.');
      await note(c.get('principal'), wave, 'wave-changed');
      return c.json(waveFor(OPERATOR, changed), 200);
    })
    .openapi(removeRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      if (wave.state !== 'draft')
        throw new Refusal('not-a-draft', 'Only a draft can be removed; cancel the wave instead.');
      if (!(await stores.waves.remove(wave)))
        throw new Refusal('conflict', 'The draft was changed in the meantime; look at it again.');
      await note(c.get('principal'), wave, 'wave-removed');
      return c.body(null, 204);
    })
    .openapi(checkRoute, async (c) => {
      const { wave, partnership } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const { problems } = await problemsOfDraft(services, partnership, wave);
      return c.json({ problems }, 200);
    })
    .openapi(deployRoute, async (c) => {
      const { wave, partnership } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const scheduled = await deployWave(services, partnership, wave);
      await note(c.get('principal'), wave, 'wave-deployed');
      return c.json(waveFor(OPERATOR, scheduled), 200);
    });
}
