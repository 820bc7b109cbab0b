import { fUpperTail } from './f-distribution.ts';
import { powerSums } from './spread.ts';

/** How much of the variation in ratings lies between groups. */
export interface IntraclassCorrelation {
  /** Groups with at least one rating. */
  groups: number;
  n: number;
  /** Typical group size, adjusted for unequal sizes. */
  n0: number | null;
  /** Mean square between groups. */
  msb: number | null;
  /** Mean square within groups. */
  msw: number | null;
  f: number | null;
  p: number | null;
  /** Reliability of one person's rating; can be negative, then report 0. */
  icc1: number | null;
  /** Reliability of a group's mean; can be negative, then report 0. */
  icc2: number | null;
}

/** A mean square this small beside the total is rounding. */
const NOTHING = 1e-12;

/**
 * Intraclass correlations ICC(1) and ICC(2): "does it matter which partnership one belongs to?"
 *
 * One-way random effects with n0 for unequal group sizes (some packages use the mean size instead; both agree
 * when sizes are equal). Show from ten groups on.
 *
 * @param groups one histogram per partnership, all on the same scale; empty ones are left out
 * @returns everything null but the numbers with fewer than two groups, no second rating in any group or no
 *   variation at all; f and p null without variation within groups, icc2 null without any between
 * @see Bliese 2000; Searle, Casella & McCulloch 1992, Variance Components
 * @example intraclassCorrelation([[2, 1, 0], [0, 1, 2]]).icc1 // 0.7
 */
export function intraclassCorrelation(groups: readonly (readonly number[])[]): IntraclassCorrelation {
  return intraclassFromSums(groups.map(powerSums));
}

/** Number, sum and sum of squares of a group's ratings, all groups counted from the same point. */
export interface GroupSums {
  n: number;
  sum: number;
  squares: number;
}

/**
 * The same from sums, for ratings that are no steps of a scale. Count from near their mean: the sums lose digits
 * where the ratings are far from 0 and close to each other.
 */
export function intraclassFromSums(all: readonly GroupSums[]): IntraclassCorrelation {
  const sums = all.filter(({ n }) => n > 0);
  const total = (figure: (group: (typeof sums)[number]) => number) =>
    sums.reduce((sum, group) => sum + figure(group), 0);
  const g = sums.length;
  const n = total((group) => group.n);
  const empty = { groups: g, n, n0: null, msb: null, msw: null, f: null, p: null, icc1: null, icc2: null };
  if (g < 2 || n - g < 1) return empty;

  const groupMeanSquares = total(({ n: size, sum }) => sum ** 2 / size);
  const squares = total((group) => group.squares);
  const overall = squares - total(({ sum }) => sum) ** 2 / n;
  if (overall <= NOTHING * squares) return empty;
  const within = squares - groupMeanSquares;
  const msw = within <= NOTHING * overall ? 0 : within / (n - g);
  const between = overall - within;
  const msb = between <= NOTHING * overall ? 0 : between / (g - 1);
  const n0 = (n - total(({ n: size }) => size ** 2) / n) / (g - 1);
  const f = msw === 0 ? null : msb / msw;
  const spreadOfOne = msb + (n0 - 1) * msw;
  return {
    ...empty,
    n0,
    msb,
    msw,
    f,
    p: f === null ? null : fUpperTail(f, g - 1, n - g),
    icc1: spreadOfOne === 0 ? null : (msb - msw) / spreadOfOne,
    icc2: msb === 0 ? null : (msb - msw) / msb,
  };
}
