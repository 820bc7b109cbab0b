import { createRoute, z } from '@hono/zod-openapi';
import { askingAgain } from '../../shared/wave/charter.ts';
import { charterAskWanted } from '../../shared/wave/transitions.ts';
import { type Wave, WaveId } from '../../shared/wave/wave.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { operatedWave } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';
import { ShownWave, waveFor } from './wave-for.ts';

const askRoute = createRoute({
  method: 'post',
  path: '/waves/{id}/charter-requests',
  tags: ['Waves'],
  summary:
    'Ask the leads who have not signed the charter of a scheduled wave once more; at most once an hour',
  request: { params: z.object({ id: WaveId }) },
  responses: {
    200: json(ShownWave, 'The wave; the mails follow within minutes'),
    429: problemResponses[400],
    ...problemResponses,
  },
});

/** Asking for signatures. Signing itself is for leads alone, on their page; no route signs for somebody else. */
export function charterRequestRoutes(services: Services) {
  const { stores, clock } = services;
  return apiRouter().openapi(askRoute, async (c) => {
    const { wave } = await operatedWave(services, c.get('principal'), c.req.valid('param').id);
    refuseAsking(wave, clock());
    const asked = await stores.waves.change(wave, charterAskWanted(wave, clock()));
    if (!asked) throw new Refusal('conflict', 'The wave changed in the meantime; look at it again.');
    await noteInJournal(services, c.get('principal'), wave.partnershipId, { did: 'charter-asked', wave });
    return c.json(waveFor({ operator: true }, asked), 200);
  });
}

function refuseAsking(wave: Wave, now: Date): void {
  const asking = askingAgain(wave, now);
  switch (asking.is) {
    case 'possible':
      return;
    case 'unwanted':
      throw new Refusal('wrong-state', `Wave ${wave.number} waits for no signature.`);
    case 'under-way':
      throw new Refusal('too-many-requests', 'The leads are being asked at this moment.');
    case 'too-soon':
      throw new Refusal(
        'too-many-requests',
        `The leads were asked within the last hour; ask again from ${asking.until} on.`,
      );
  }
}
