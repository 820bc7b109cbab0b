import { conclusionOf } from '../../shared/wave/conclusion.ts';
import { closed, extendedOnce } from '../../shared/wave/transitions.ts';
import type { SideCounts, Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { totalProgress } from '../store/wave-store.ts';
import { changeWave } from './change-wave.ts';
import { sendQueuedNotices, writeNotices } from './notices.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Closes a wave whose time is over, or extends it once when a side is certainly short. What is in doubt is
 * left to the report step, which counts the answers themselves and can still extend.
 */
export async function closeWave(services: Services, wave: Wave): Promise<StepOutcome> {
  const { clock } = services;
  const isDue = (now: Wave) =>
    now.state === 'open' && now.timetable !== null && now.timetable.closesAt <= clock().toISOString();

  if (await isCertainlyShort(services, wave)) {
    await writeNotices(services, wave, 'extended');
    const extended = await changeWave(services, wave.id, (now) =>
      isDue(now) && !now.extended ? extendedOnce(now, clock()) : null,
    );
    if (extended) return { did: 'close', made: await sendQueuedNotices(services, extended) };
  }
  await changeWave(services, wave.id, (now) => (isDue(now) ? closed(now, clock()) : null));
  return { did: 'close', made: 0 };
}

/**
 * A running count may have lost an answer to a fault. There are never more answers than invitations in use,
 * which are counted only where the running counts say that a side is short.
 */
async function isCertainlyShort({ stores }: Services, wave: Wave): Promise<boolean> {
  const isShort = (responded: SideCounts) => conclusionOf(wave, responded).is === 'extend';
  if (!isShort(totalProgress(await stores.waves.progress(wave.id)))) return false;
  const [a, b] = await Promise.all([
    stores.invitations.countUsed(wave.id, 'a'),
    stores.invitations.countUsed(wave.id, 'b'),
  ]);
  return isShort({ a, b });
}
