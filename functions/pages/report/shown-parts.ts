import { SIDES } from '../../../shared/partnership/partnership.ts';
import { agreementWithin } from '../../../shared/report/agreement-within.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';

/*
 * Which parts a report has anything to show in. The page leaves out the others, their entries in the table of
 * contents and their definitions.
 */

export function hasGaps({ targets, relationship }: GapReport): boolean {
  return targets.a.length + targets.b.length + relationship.length > 0;
}

export function hasFields({ targets }: GapReport): boolean {
  return [...targets.a, ...targets.b].some(({ self, other }) => self.mean !== null && other.mean !== null);
}

export function hasKnowledge({ targets }: GapReport): boolean {
  return [...targets.a, ...targets.b].some(({ coOrientation }) => (coOrientation?.reading ?? null) !== null);
}

export function hasDrivers({ driverFigures }: GapReport): boolean {
  return [...driverFigures.a, ...driverFigures.b].some(({ gap }) => gap !== null);
}

export function hasAgreement(report: GapReport): boolean {
  return SIDES.some((side) => agreementWithin(report, side).shown > 0);
}

export function hasTrend({ trend }: GapReport): boolean {
  return trend !== null;
}

export function hasCohorts({ cohorts }: GapReport): boolean {
  return cohorts.length > 0;
}

export function hasComments({ comments }: GapReport): boolean {
  return comments.items.length > 0;
}

/** Absent from a report of answers that were collected elsewhere. */
export function hasReceipts({ receipts }: GapReport): boolean {
  return receipts.a.length + receipts.b.length > 0;
}
