import { conclusionOf } from '../../shared/wave/conclusion.ts';
import { closed, extendedOnce } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { totalProgress } from '../store/wave-store.ts';
import { changeWave } from './change-wave.ts';
import { sendQueuedNotices, writeNotices } from './notices.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Closes a wave whose time is over, or extends it once when a side is short. The running counts decide here;
 * the answers themselves are counted by the report step, which cannot be too early.
 */
export async function closeWave(services: Services, wave: Wave): Promise<StepOutcome> {
  const { stores, clock } = services;
  const responded = totalProgress(await stores.waves.progress(wave.id));
  const isDue = (now: Wave) =>
    now.state === 'open' && now.timetable !== null && now.timetable.closesAt <= clock().toISOString();

  if (conclusionOf(wave, responded).is === 'extend') {
    await writeNotices(services, wave, 'extended');
    const extended = await changeWave(services, wave.id, (now) =>
      isDue(now) && !now.extended ? extendedOnce(now, clock()) : null,
    );
    if (extended) return { did: 'close', made: await sendQueuedNotices(services, extended, 'extended') };
  }
  await changeWave(services, wave.id, (now) => (isDue(now) ? closed(now, clock()) : null));
  return { did: 'close', made: 0 };
}
