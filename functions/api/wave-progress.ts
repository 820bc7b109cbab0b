import { createRoute, z } from '@hono/zod-openapi';
import type { DeliveryState } from '../../shared/invitation/invitation.ts';
import { SIDES, Side } from '../../shared/partnership/partnership.ts';
import { SideCounts, WaveId, WaveState } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { totalProgress } from '../store/wave-store.ts';
import { accessToWave, requireOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const WavePath = z.object({ id: WaveId });

const Progress = z
  .object({
    state: WaveState,
    members: z.number().int().describe('People on the roster now; who is invited is settled at the opening.'),
    invited: SideCounts.nullable().describe('Null until everyone has been invited.'),
    responded: SideCounts,
    days: z
      .array(SideCounts.extend({ day: z.string() }))
      .describe('Answers by calendar day of the wave’s zone.'),
    opensAt: z.string().nullable(),
    closesAt: z.string().nullable(),
    extended: z.boolean(),
  })
  .openapi('Progress');

const Tally = z.object({
  waiting: z.number(),
  sent: z.number(),
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
          email: z.string(),
          state: z.enum(['failed', 'bounced', 'complained']),
          reason: z.string().optional(),
        }),
      )
      .describe('Only mails that went wrong are listed by name: who has answered is nobody’s to see.'),
    next: z.string().nullable(),
  })
  .openapi('Deliveries');

const progressRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/progress',
  tags: ['Waves'],
  summary: 'Invited and responded, by side and by day',
  request: { params: WavePath },
  responses: { 200: json(Progress, 'Progress'), ...problemResponses },
});
const deliveriesRoute = createRoute({
  method: 'get',
  path: '/waves/{id}/deliveries',
  tags: ['Waves'],
  summary: 'Delivery of the invitation mails: counts by side, and the addresses that need mending',
  request: { params: WavePath, query: z.object({ cursor: z.string().max(2000).optional() }) },
  responses: { 200: json(Deliveries, 'A page of deliveries'), ...problemResponses },
});

export function waveProgressRoutes(services: Services) {
  const { stores } = services;
  return apiRouter()
    .openapi(progressRoute, async (c) => {
      const { wave } = await accessToWave(services, c.get('principal'), c.req.valid('param').id);
      const days = await stores.waves.progress(wave.id);
      return c.json(
        {
          state: wave.state,
          members: wave.invited
            ? wave.invited.a + wave.invited.b
            : await stores.members.count(wave.partnershipId),
          invited: wave.invited,
          responded: wave.responded ?? totalProgress(days),
          // A later withdrawal must not show as a day of its own.
          days: days.map(({ day, a, b }) => ({ day, a: Math.max(0, a), b: Math.max(0, b) })),
          opensAt: wave.timetable?.opensAt ?? null,
          closesAt: wave.timetable?.closesAt ?? null,
          extended: wave.extended,
        },
        200,
      );
    })
    .openapi(deliveriesRoute, async (c) => {
      requireOperator(c.get('principal'));
      const { wave } = await accessToWave(services, c.get('principal'), c.req.valid('param').id);
      const { cursor } = c.req.valid('query');
      const page = await stores.invitations.page(wave.id, { limit: 500, cursor });
      const empty = () => ({ waiting: 0, sent: 0, failed: 0, bounced: 0, complained: 0 });
      const tally = { a: empty(), b: empty() };
      for (const { side, delivery } of page.items) tally[side][SHOWN[delivery.state]] += 1;
      const troubled = SIDES.flatMap((side) => page.items.filter((item) => item.side === side)).flatMap(
        ({ side, name, email, delivery }) => {
          const state = SHOWN[delivery.state];
          if (state === 'waiting' || state === 'sent') return [];
          return [{ side, name, email, state, ...(delivery.reason ? { reason: delivery.reason } : {}) }];
        },
      );
      return c.json({ tally, troubled, next: page.next }, 200);
    });
}

/** A reminder is skipped for those who have answered, so "skipped" is shown as "sent". */
const SHOWN = {
  queued: 'waiting',
  sending: 'waiting',
  sent: 'sent',
  skipped: 'sent',
  failed: 'failed',
  bounced: 'bounced',
  complained: 'complained',
} as const satisfies Record<DeliveryState, string>;
