import { timetableOf } from '../../shared/wave/schedule.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';

/** The new closing time as an instant, which must lie ahead, and after the old one. */
export function extensionOf(wave: Wave, closesAt: string, now: Date): string {
  const resolved = timetableOf({ ...wave.schedule, closesAt, remindersAt: [] });
  if (!resolved.ok) {
    const [problem] = resolved.problems;
    throw new Refusal(
      'invalid-input',
      problem?.message ?? 'The closing time is not valid.',
      resolved.problems,
    );
  }
  const earliest = [wave.timetable?.closesAt ?? '', now.toISOString()].sort().at(-1) ?? '';
  if (resolved.timetable.closesAt <= earliest) {
    throw new Refusal('invalid-input', 'An extension ends later than the wave does now.', [
      { field: 'closesAt', message: 'Choose a later time.' },
    ]);
  }
  return resolved.timetable.closesAt;
}
