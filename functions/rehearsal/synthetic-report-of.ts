import type { Partnership } from '../../shared/partnership/partnership.ts';
import { type SyntheticReport, syntheticReport } from '../../shared/rehearsal/synthetic-report.ts';
import type { Services } from '../services.ts';
import type { DraftedWave } from './drafted-wave.ts';

/** The invented report of a draft on the roster as it is now. */
export async function syntheticReportOf(
  { stores }: Services,
  { id }: Partnership,
  { wave, snapshot }: DraftedWave,
  { share, seed }: { share: number; seed: number },
): Promise<SyntheticReport> {
  const members = await stores.members.all(id);
  const { opensAt, closesAt } = wave.timetable;
  return syntheticReport({ wave, snapshot, opensAt, closesAt }, members, { share, seed });
}
