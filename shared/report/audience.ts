import { SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from './gap-report.ts';

/**
 * The report as a reader may see it: comments meant for the author's own side only reach that side's leads
 * and nobody else, operators included (`reader` null).
 */
export function reportFor(report: GapReport, reader: Side | null): GapReport {
  const comments = { ...report.comments };
  for (const side of SIDES) {
    comments[side] = comments[side]?.filter(({ audience }) => audience === 'both' || side === reader) ?? null;
  }
  return { ...report, comments };
}
