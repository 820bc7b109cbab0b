import { createRoute, z } from '@hono/zod-openapi';
import type { JournalDeed, JournalEntry } from '../../shared/partnership/journal.ts';
import { type Partnership, SIDES } from '../../shared/partnership/partnership.ts';
import { cancelled, closingNow, extendedTo, type WaveChange } from '../../shared/wave/transitions.ts';
import { type Wave, WaveId, type WaveState } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { totalProgress } from '../store/wave-store.ts';
import { operatedWave } from './access.ts';
import { apiRouter } from './api-router.ts';
import { extensionOf } from './extension-of.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';
import { remindNow } from './remind-now.ts';
import { ShownWave, waveFor } from './wave-for.ts';

/** Only operators act on waves, so whoever reads the answer is one. */
const OPERATOR = { operator: true };

const waveResponse = { 200: json(ShownWave, 'The wave'), ...problemResponses };
const action = <Verb extends string>(verb: Verb, summary: string) => ({
  method: 'post' as const,
  path: `/waves/{id}/${verb}` as const,
  tags: ['Waves'],
  summary,
  request: { params: z.object({ id: WaveId }) },
});

const remindRoute = createRoute({
  ...action(
    'remind',
    'Remind those who have not answered an open wave, at most once a day, beside the planned reminders',
  ),
  request: {
    params: z.object({ id: WaveId }),
    body: json(
      z.object({
        planned: z
          .enum(['keep', 'replace'])
          .optional()
          .describe(
            'What becomes of a reminder that is planned for the next 24 hours; said where there is one.',
          ),
      }),
      'What becomes of a planned reminder',
    ),
  },
  responses: {
    200: json(ShownWave, 'The wave; the mails follow within minutes. The same for who asks again at once.'),
    429: problemResponses[400],
    ...problemResponses,
  },
});
const closeRoute = createRoute({
  ...action('close', 'Close an open wave now; refused while a side has too few answers for a result'),
  responses: waveResponse,
});
const cancelRoute = createRoute({
  ...action('cancel', 'Give up a scheduled or open wave; nobody will see a result'),
  responses: waveResponse,
});
const extendRoute = createRoute({
  ...action('extend', 'Move the closing time of an open wave and tell those who have not answered'),
  request: {
    params: z.object({ id: WaveId }),
    body: {
      required: true,
      ...json(z.object({ closesAt: z.string().min(1).max(40) }), 'The new closing time'),
    },
  },
  responses: waveResponse,
});

/** What an operator can do to a wave that is deployed. */
export function waveActionRoutes(services: Services) {
  const { stores, clock } = services;

  const note = (principal: Principal, wave: Wave, did: JournalDeed, values: JournalEntry['values'] = {}) =>
    noteInJournal(services, principal, wave.partnershipId, { did, wave, values });

  /** Applies a transition to a wave in one of the given states, guarded by what was read. */
  const transition = async (
    wave: Wave,
    states: readonly WaveState[],
    verb: string,
    apply: (wave: Wave) => WaveChange,
  ): Promise<ShownWave> => {
    if (!states.includes(wave.state)) {
      throw new Refusal(
        'wrong-state',
        `A wave that is ${wave.state} cannot be ${verb}; it must be ${states.join(' or ')}.`,
      );
    }
    const changed = await stores.waves.change(wave, apply(wave));
    if (!changed) throw new Refusal('conflict', 'The wave changed in the meantime; look at it again.');
    return waveFor(OPERATOR, changed);
  };

  /** Closing early would not give a short wave a result, and extending it would move its close to and fro. */
  const refuseShort = async (wave: Wave, { sides }: Partnership): Promise<void> => {
    const responded = totalProgress(await stores.waves.progress(wave.id));
    const { sideMinimum } = wave.privacy;
    const short = SIDES.filter((side) => responded[side] < sideMinimum);
    if (wave.state !== 'open' || short.length === 0) return;
    const counts = short.map((side) => `${sides[side].name} has ${responded[side]}`).join(', ');
    throw new Refusal(
      'wrong-state',
      `A result needs ${sideMinimum} answers on each side, and ${counts}. Wait, extend the wave, or cancel it.`,
    );
  };

  return apiRouter()
    .openapi(remindRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const { planned } = c.req.valid('json');
      const { wave: now, is } = await remindNow(services, wave.id, planned);
      if (is === 'asked') await note(c.get('principal'), wave, 'wave-reminded');
      return c.json(waveFor(OPERATOR, now), 200);
    })
    .openapi(closeRoute, async (c) => {
      const { wave, partnership } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      await refuseShort(wave, partnership);
      const closed = await transition(wave, ['open'], 'closed', (now) => closingNow(now, clock()));
      await note(c.get('principal'), wave, 'wave-closed');
      return c.json(closed, 200);
    })
    .openapi(cancelRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const apply = (now: Wave) => cancelled(now, clock());
      const given = await transition(wave, ['scheduled', 'open'], 'cancelled', apply);
      await note(c.get('principal'), wave, 'wave-cancelled');
      return c.json(given, 200);
    })
    .openapi(extendRoute, async (c) => {
      const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
      const closesAt = extensionOf(wave, c.req.valid('json').closesAt, clock());
      const apply = (now: Wave) => extendedTo(now, closesAt, clock());
      const extended = await transition(wave, ['open'], 'extended', apply);
      await note(c.get('principal'), wave, 'wave-extended', { closesAt });
      return c.json(extended, 200);
    });
}
