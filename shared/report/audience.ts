import { SIDES, type Side } from '../partnership/partnership.ts';
import type { WaveSnapshot } from '../wave/wave.ts';
import type { GapReport } from './gap-report.ts';

/**
 * The sides whose own comments somebody may see: those they lead now and led when the wave was deployed.
 * Respondents were told then who sees what; nobody joins that circle afterwards. Where the snapshot does not
 * tell who the leads were, nobody is known to have been one.
 *
 * @param sides the sides this person leads now
 */
export function ownCommentsFor(
  email: string,
  sides: readonly Side[],
  { leads }: Pick<WaveSnapshot, 'leads'>,
): Side[] {
  return sides.filter((side) => leads?.[side].includes(email));
}

/**
 * The report as a reader may see it: comments meant for the author's own side only reach leads of that
 * side and nobody else, operators included.
 *
 * @param own the sides whose own comments the reader may see
 */
export function reportFor(report: GapReport, own: readonly Side[]): GapReport {
  const comments = { ...report.comments };
  for (const side of SIDES) {
    comments[side] =
      comments[side]?.filter(({ audience }) => audience === 'both' || own.includes(side)) ?? null;
  }
  return { ...report, comments };
}
