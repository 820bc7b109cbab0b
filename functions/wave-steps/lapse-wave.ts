import { awaitedSides } from '../../shared/wave/awaited-sides.ts';
import { lapsed } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { sendQueuedNotices, writeNotices } from './notices.ts';
import type { StepOutcome } from './step-outcome.ts';

/** Gives up a wave whose closing time has come before its charter was signed, and says so to those concerned. */
export async function lapseWave(services: Services, wave: Wave): Promise<StepOutcome> {
  const { clock } = services;
  await writeNotices(services, wave, 'charter-lapsed');
  const given = await changeWave(services, wave.id, (now) =>
    now.state === 'scheduled' &&
    awaitedSides(now).length > 0 &&
    now.timetable !== null &&
    now.timetable.closesAt <= clock().toISOString()
      ? lapsed(now, clock())
      : null,
  );
  return { did: 'lapse', made: given ? await sendQueuedNotices(services, given) : 0 };
}
