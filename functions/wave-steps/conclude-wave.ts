import { conclusionOf } from '../../shared/wave/conclusion.ts';
import { extendedOnce, insufficient, released } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { encloseReport } from '../enclosures/enclose-report.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { sendQueuedNotices, writeNotices } from './notices.ts';
import type { StepOutcome } from './step-outcome.ts';

const TRANSITIONS = {
  release: { notice: 'released', apply: released },
  extend: { notice: 'extended', apply: extendedOnce },
  insufficient: { notice: 'insufficient', apply: insufficient },
} as const;

/**
 * Releases a counted wave to both sides in one step, or extends it once, or gives it up as insufficient. The
 * notices to both leads stand before the transition, and are sent after it.
 */
export async function concludeWave(services: Services, wave: Wave): Promise<StepOutcome> {
  const { clock } = services;
  if (wave.responded === null) return { did: 'nothing', reason: 'the answers are not counted' };
  const conclusion = conclusionOf(wave, wave.responded).is;
  const { notice, apply } = TRANSITIONS[conclusion];
  if (conclusion === 'release') await encloseReport(services, wave);
  await writeNotices(services, wave, notice);
  const concluded = await changeWave(services, wave.id, (now) =>
    now.state === 'closed' && now.responded !== null && now.closedAt === wave.closedAt
      ? apply(now, clock())
      : null,
  );
  return { did: 'conclude', made: concluded ? await sendQueuedNotices(services, concluded) : 0 };
}
