import { awaitedSides } from '../../shared/wave/awaited-sides.ts';
import { charterAsked } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { sendQueuedNotices, writeNotices } from './notices.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Asks the leads of each side that has not signed the charter to do so. When they are asked again and the
 * wave should have opened already, the operators are told, once, what it waits for.
 */
export async function askForSignatures(services: Services, wave: Wave): Promise<StepOutcome> {
  const { clock } = services;
  const isFirst = wave.charterAskedAt === null;
  await writeNotices(services, wave, isFirst ? 'charter' : 'charter-reminder', wave.charterAskAt ?? 'first');
  const isHeldUp = wave.timetable !== null && wave.timetable.opensAt <= clock().toISOString();
  if (!isFirst && isHeldUp) await writeNotices(services, wave, 'charter-waiting');
  const asked = await changeWave(services, wave.id, (now) =>
    now.state === 'scheduled' &&
    awaitedSides(now).length > 0 &&
    now.charterAskedAt === wave.charterAskedAt &&
    now.charterAskAt === wave.charterAskAt
      ? charterAsked(now, clock())
      : null,
  );
  return { did: 'ask', made: asked ? await sendQueuedNotices(services, asked) : 0 };
}
