import type { CoMoments } from './co-moments.ts';
import { fQuantile } from './f-distribution.ts';
import type { Interval } from './rating-counts.ts';
import { withinGroups } from './within-groups.ts';

/** How consistently the items of a driver measure one thing. */
export interface CronbachAlpha {
  /** People who answered all items. */
  n: number;
  items: number;
  /** At most 1; can be negative. */
  alpha: number | null;
  ci: Interval | null;
  /** From twenty people on; hide otherwise. */
  reportable: boolean;
}

/** Fewest people for an alpha that is shown. */
const REPORTABLE_FROM = 20;

/** A total variance this small beside the items' is rounding. */
const NOTHING = 1e-12;

/**
 * Cronbach's alpha: "do the items of a driver hang together?"
 *
 * J/(J − 1) · (1 − Σs²_j / s²_total) over people who answered every item, with covariances pooled within
 * sides: that one side rates everything higher is not reliability. Feldt's exact F interval.
 *
 * @param groups co-moments of the items over complete rows, one per side
 * @param items number of items J
 * @param level confidence level
 * @returns alpha null with one item, n − G < 2 or no variance of the total
 * @see Cronbach 1951, Psychometrika 16:297; Feldt 1965, Psychometrika 30:357
 * @example cronbachAlpha([coMoments([[7, 5], [6, 6], [8, 9]])], 2).n // 3
 */
export function cronbachAlpha(groups: readonly CoMoments[], items: number, level = 0.95): CronbachAlpha {
  const { n, groups: g, comoment } = withinGroups(groups);
  const own = comoment.reduce((sum, line, j) => sum + (line[j] ?? 0), 0);
  const total = comoment.reduce((sum, line) => sum + line.reduce((rest, value) => rest + value, 0), 0);
  return alphaFromSums({ n, groups: g, own, total }, items, level);
}

/** All that alpha needs of the people who answered every item, pooled within sides. */
export interface AlphaSums {
  n: number;
  /** Sides with at least one such person. */
  groups: number;
  /** Squared deviations summed over the items. */
  own: number;
  /** Squared deviations of the items' total. */
  total: number;
}

/**
 * The same from the sums alone.
 *
 * @example alphaFromSums({ n: 3, groups: 1, own: 13, total: 24 }, 2).alpha // 0.916…
 */
export function alphaFromSums(
  { n, groups, own, total }: AlphaSums,
  items: number,
  level = 0.95,
): CronbachAlpha {
  const reportable = n >= REPORTABLE_FROM;
  const none = { n, items, alpha: null, ci: null, reportable };
  const df = n - groups;
  if (items < 2 || df < 2) return none;
  if (total <= NOTHING * own) return none;
  const alpha = (items / (items - 1)) * (1 - own / total);
  const limit = (p: number) => 1 - (1 - alpha) * fQuantile(p, df, df * (items - 1));
  return { n, items, alpha, ci: [limit((1 + level) / 2), limit((1 - level) / 2)], reportable };
}
