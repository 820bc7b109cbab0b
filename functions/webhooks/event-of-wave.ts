import { createHash } from 'node:crypto';
import { STATE_AFTER, type WebhookEvent } from '../../shared/access/webhook-event.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Installation } from '../installation.ts';
import type { WebhookJob } from '../queue/queue.ts';

type WaveEventOf = Extract<WebhookEvent, { data: { waveNumber: number } }>;

/** What other programs are told of something that happened to a wave; its id depends on nothing else. */
export function eventOfWave(
  wave: Wave,
  { event, at }: Wave['untold'][number],
  { baseUrl }: Pick<Installation, 'baseUrl'>,
): Extract<WebhookJob, { kind: 'event' }> & { event: WaveEventOf } {
  const name = createHash('sha256').update(`parallax/webhook:${event}:${wave.id}:${at}`).digest('hex');
  return {
    kind: 'event',
    id: `msg_${name.slice(0, 32)}`,
    event: {
      type: event,
      timestamp: at,
      data: {
        partnershipId: wave.partnershipId,
        waveId: wave.id,
        waveNumber: wave.number,
        state: STATE_AFTER[event],
        opensAt: wave.timetable?.opensAt ?? at,
        closesAt: wave.timetable?.closesAt ?? at,
        links: {
          wave: `${baseUrl}/waves/${wave.id}`,
          ...(event === 'report.released' ? { report: `${baseUrl}/reports/${wave.id}` } : {}),
        },
      },
    },
  };
}
