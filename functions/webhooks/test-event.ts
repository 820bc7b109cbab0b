import { STATE_AFTER, type WebhookEvent, type WebhookEventType } from '../../shared/access/webhook-event.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import type { Installation } from '../installation.ts';

const DAY_MS = 86_400_000;

/** An event in which nothing happened, about a wave that does not exist, to try a receiver with. */
export function testEvent(
  type: WebhookEventType,
  partnershipId: PartnershipId | null,
  { baseUrl }: Pick<Installation, 'baseUrl'>,
  now: Date,
): WebhookEvent {
  const timestamp = now.toISOString();
  const about = {
    partnershipId: partnershipId ?? PartnershipId.parse('test-partnership'),
    waveId: WaveId.parse('test-wave'),
    test: true as const,
  };
  if (type === 'action.due') {
    const dueOn = timestamp.slice(0, 10);
    const links = { partnership: `${baseUrl}/partnerships/${about.partnershipId}` };
    return { type, timestamp, data: { ...about, actionId: 'test-action', dueOn, state: 'agreed', links } };
  }
  const links = {
    wave: `${baseUrl}/waves/${about.waveId}`,
    ...(type === 'report.released' ? { report: `${baseUrl}/reports/${about.waveId}` } : {}),
  };
  return {
    type,
    timestamp,
    data: {
      ...about,
      waveNumber: 1,
      state: STATE_AFTER[type],
      opensAt: new Date(now.getTime() - 14 * DAY_MS).toISOString(),
      closesAt: timestamp,
      links,
    },
  };
}
