import fc from 'fast-check';
import type { RatingCounts } from '../../shared/statistics/rating-counts.ts';

/** A histogram of a scale with `points` points. */
export function histogram(points: number, most = 6): fc.Arbitrary<number[]> {
  return fc.array(fc.nat(most), { minLength: points, maxLength: points });
}

/** A histogram with a few ratings only, empty ones included. */
export function sparseHistogram(points: number, most = 4): fc.Arbitrary<number[]> {
  return fc
    .array(fc.nat(points - 1), { maxLength: most })
    .map((steps) => Array.from({ length: points }, (_, step) => steps.filter((own) => own === step).length));
}

/** Two histograms of the same scale, short and long scales, empty to some dozens of ratings. */
export const twoHistograms = fc
  .integer({ min: 2, max: 11 })
  .chain((points) =>
    fc.tuple(
      fc.oneof(histogram(points), sparseHistogram(points)),
      fc.oneof(histogram(points), sparseHistogram(points)),
    ),
  );

/** A side's answers with everything that may be missing. */
export function ratings(points: number): fc.Arbitrary<RatingCounts> {
  return fc
    .record({
      counts: fc.oneof(histogram(points), sparseHistogram(points)),
      cannotSay: fc.nat(4),
      silent: fc.option(fc.nat(12)),
    })
    .map(({ counts, cannotSay, silent }) => ({
      counts,
      cannotSay,
      invited: silent === null ? null : counts.reduce((sum, count) => sum + count, 0) + cannotSay + silent,
    }));
}

/** Rows of real numbers, all equally long. */
export const rows = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.array(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 30,
  }),
);

/** A p value or none. */
export const pValue = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
