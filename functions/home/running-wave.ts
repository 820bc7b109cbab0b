import type { CharterStanding, RunningWave } from '../../shared/home/lead-home.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../shared/wave/awaited-sides.ts';
import type { Wave } from '../../shared/wave/wave.ts';

/**
 * A wave under way as a lead of these sides may know it: what it is, when it does what, and whether it needs
 * their name. Null for a wave that is not under way.
 */
export function runningWaveOf(wave: Wave, sides: readonly Side[], now: Date): RunningWave | null {
  const { id, number, title, state, timetable, schedule, extended } = wave;
  if (timetable === null || !(state === 'scheduled' || state === 'open' || state === 'closed')) return null;
  return {
    id,
    number,
    title,
    state,
    timeZone: schedule.timeZone,
    opensAt: timetable.opensAt,
    closesAt: timetable.closesAt,
    remindersAt: timetable.mailings.map(({ at }) => at).filter((at) => at > now.toISOString()),
    extended,
    charter: charterStanding(wave, sides),
  };
}

function charterStanding(wave: Wave, sides: readonly Side[]): CharterStanding {
  if (wave.unsignedReason) return 'waived';
  const awaited = awaitedSides(wave);
  if (awaited.length === 0) return 'signed';
  // Whoever leads both sides signs for neither.
  if (sides.length > 1) return 'colleague-to-sign';
  return awaited.some((side) => sides.includes(side)) ? 'to-sign' : 'partner-to-sign';
}
