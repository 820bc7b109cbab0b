import { createRoute, z } from '@hono/zod-openapi';
import { Side } from '../../shared/partnership/partnership.ts';
import { type ArrivalSpan, arrivalPeriods } from '../../shared/wave/arrivals.ts';
import { dayIn } from '../../shared/wave/schedule.ts';
import { SideCounts, type Wave, WaveId, WaveState } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { totalProgress } from '../store/wave-store.ts';
import { operatedWave, viewOfWave } from './access.ts';
import { apiRouter } from './api-router.ts';
import { countingPage } from './counting-page.ts';
import { tallyOf } from './delivery-tally.ts';
import { json } from './json-content.ts';
import { openCursor, sealCursor } from './sealed-cursor.ts';
import { waveFor } from './wave-for.ts';

const WavePath = z.object({ id: WaveId });

const Period = z.object({
  from: z.string().describe('First day, `2026-12-01`.'),
  until: z.string().describe('Last day, for instance the same.'),
  answers: z.number().int(),
});

const Progress = z
  .object({
    state: WaveState,
    members: z.number().int().describe('People on the roster now; who is invited is settled at the opening.'),
    invited: SideCounts.nullable().describe('Null until everyone has been invited.'),
    onPaper: SideCounts.nullable().describe('How many of the invited have no address; null with `invited`.'),
    responded: SideCounts.nullable().describe('For leads null until the wave is released or insufficient.'),
    periods: z
      .object({ a: z.array(Period), b: z.array(Period) })
      .describe(
        'Answers by days of the wave’s zone, as many days together as bring the side minimum of answers; none for leads.',
      ),
    opensAt: z.string().nullable(),
    closesAt: z.string().nullable(),
    extended: z.boolean(),
  })
  .openapi('Progress');

const Tally = z.object({
  waiting: z.number(),
  sent: z.number(),
  paper: z.number().describe('People without an address; they get a printed sheet.'),
  failed: z.number(),
  bounced: z.number(),
  complained: z.number(),
});
const Deliveries = z
  .object({
    tally: z.object({ a: Tally, b: Tally }).describe('Of this page only; add the pages up.'),
    troubled: z
      .array(
        z.object({
          side: Side,
          name: z.string(),
          email: z.string().optional(),
          state: z.enum(['failed', 'bounced', 'complained']),
          reason: z.string().optional(),
        }),
      )
      .describe('Addresses at which the invitation went wrong; who has answered is nobody’s to see.'),
    laterFailures: SideCounts.describe(
      'Later mails that went wrong, rounded down to a multiple of the side minimum.',
    ),
    declined: SideCounts.describe('People who asked for no more mails, rounded down in the same way.'),
    next: z.string().nullable(),
  })
  .openapi('Deliveries');

const progressRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/progress',
  tags: ['Waves'],
  summary: 'Invited and responded, by side and by day; leads see no answers arrive',
  request: { params: WavePath },
  responses: { 200: json(Progress, 'Progress'), ...problemResponses },
});
const deliveriesRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/deliveries',
  tags: ['Waves'],
  summary: 'Delivery of the mails: counts by side, and the addresses that need mending',
  request: { params: WavePath, query: z.object({ cursor: z.string().max(2000).optional() }) },
  responses: { 200: json(Deliveries, 'A page of deliveries'), ...problemResponses },
});

export function waveProgressRoutes(services: Services) {
  const { stores, clock } = services;
  return apiRouter()
    .openapi(progressRoute, async (c) => {
      const { wave, operator } = await viewOfWave(services, c.get('principal'), c.req.valid('param').id);
      const days = operator ? await stores.waves.progress(wave.id) : [];
      const counted = waveFor({ operator }, wave).responded;
      const span = spanOf(wave, clock());
      return c.json(
        {
          state: wave.state,
          members: wave.invited
            ? wave.invited.a + wave.invited.b
            : await stores.members.count(wave.partnershipId),
          invited: wave.invited,
          onPaper: wave.onPaper,
          responded: counted ?? (operator ? totalProgress(days) : null),
          periods: { a: arrivalPeriods(days, 'a', span), b: arrivalPeriods(days, 'b', span) },
          opensAt: wave.timetable?.opensAt ?? null,
          closesAt: wave.timetable?.closesAt ?? null,
          extended: wave.extended,
        },
        200,
      );
    })
    .openapi(deliveriesRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const { cursor } = c.req.valid('query');
      const secret = await stores.secrets.forCursors(services.random);
      const list = `deliveries of ${wave.id}`;
      const start = cursor && openCursor(secret, list, cursor);
      const page = await countingPage(services, wave.id, start);
      const counted = tallyOf(page.items, wave.privacy.sideMinimum);
      return c.json({ ...counted, next: page.next && sealCursor(secret, list, page.next) }, 200);
    });
}

/** The days on which answers can have come: from the opening until the close, or until today. */
function spanOf({ timetable, schedule, privacy, createdAt }: Wave, now: Date): ArrivalSpan {
  const day = (instant: string) => dayIn(new Date(instant), schedule.timeZone);
  const end = [timetable?.closesAt ?? createdAt, now.toISOString()].sort()[0] ?? createdAt;
  return {
    from: day(timetable?.opensAt ?? createdAt),
    until: day(end),
    minimum: privacy.sideMinimum,
  };
}
