import type { BootstrapInterval } from './bootstrap-mean.ts';
import { ratingsIn } from './rating-counts.ts';

/** Fewest draws for a percentile interval. */
export const FEWEST_DRAWS = 10_000;

/**
 * Bootstrap of any figure of a histogram: "which values would come up if the ratings were drawn again from
 * themselves?"
 *
 * Draws histograms from Multinomial(n, counts/n) and takes percentiles of the figure. For figures without a
 * formula, such as the median; percentile intervals are too short below 15 ratings. Time grows with
 * n · draws, so for many thousand ratings prefer a formula.
 *
 * @param counts answers per scale point
 * @param figure what to compute from a histogram; null values do not count
 * @param random a seeded source of numbers from 0 up to, not including, 1: the same seed, the same interval
 * @param options draws (at least 10,000 are made) and confidence level
 * @returns null for n = 0 or if the figure is never defined
 * @see Efron & Tibshirani 1993, An Introduction to the Bootstrap
 * @example bootstrapDraws(counts, (drawn) => median(drawn, 0), seeded(42)).ci
 */
export function bootstrapDraws(
  counts: readonly number[],
  figure: (counts: readonly number[]) => number | null,
  random: () => number,
  { draws = FEWEST_DRAWS, level = 0.95 }: { draws?: number; level?: number } = {},
): BootstrapInterval {
  const n = ratingsIn(counts);
  if (n === 0) return { se: null, ci: null };
  const stepOf = Uint16Array.from(counts.flatMap((count, step) => new Array<number>(count).fill(step)));
  const values: number[] = [];
  for (let draw = 0; draw < Math.max(draws, FEWEST_DRAWS); draw += 1) {
    const drawn = new Array<number>(counts.length).fill(0);
    for (let i = 0; i < n; i += 1) {
      const step = stepOf[Math.floor(random() * n)] ?? 0;
      drawn[step] = (drawn[step] ?? 0) + 1;
    }
    const value = figure(drawn);
    if (value !== null) values.push(value);
  }
  return percentiles(Float64Array.from(values).sort(), level);
}

function percentiles(sorted: Float64Array, level: number): BootstrapInterval {
  const size = sorted.length;
  if (size === 0) return { se: null, ci: null };
  const centre = sorted.reduce((sum, value) => sum + value, 0) / size;
  const squares = sorted.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const at = (p: number) => sorted[Math.max(0, Math.ceil(p * size - 1e-9) - 1)] ?? 0;
  return {
    se: size < 2 ? 0 : Math.sqrt(squares / (size - 1)),
    ci: [at((1 - level) / 2), at((1 + level) / 2)],
  };
}
