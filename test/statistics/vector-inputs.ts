import { z } from 'zod';
import { type CoMoments, coMoments } from '../../shared/statistics/co-moments.ts';
import type { RatingCounts } from '../../shared/statistics/rating-counts.ts';

/** The forms in which the vectors give their input, and how they turn into counts and co-moments. */
export const ScaleInput = z.object({ min: z.number(), max: z.number() });
export const AnswerInput = z.union([z.number(), z.literal('NA'), z.null()]);
export type AnswerInput = z.infer<typeof AnswerInput>;
export const Counts = z.array(z.number());
export const Invited = z.number().nullable();
export const SideInput = z
  .object({ counts: Counts, na: z.number(), invited: Invited })
  .transform(({ counts, na, invited }): RatingCounts => ({ counts, cannotSay: na, invited }));
export const Pairs = z.object({ x: z.array(z.number().nullable()), y: z.array(z.number().nullable()) });

export const isNumber = (answer: AnswerInput): answer is number => typeof answer === 'number';

/** Counts raw answers on the points from `min` to `max`. */
export function countAnswers(
  answers: readonly AnswerInput[],
  { min, max }: z.infer<typeof ScaleInput>,
  invited: number | null,
): RatingCounts {
  const counts = new Array<number>(max - min + 1).fill(0);
  for (const answer of answers.filter(isNumber)) counts[answer - min] = (counts[answer - min] ?? 0) + 1;
  return { counts, cannotSay: answers.filter((answer) => answer === 'NA').length, invited };
}

/** Counts own rating less prediction; "cannot say" if either is. */
export function countDifferences(
  self: readonly AnswerInput[],
  predicted: readonly AnswerInput[],
  { min, max }: z.infer<typeof ScaleInput>,
  invited: number | null,
): RatingCounts {
  const differences = self.map((own, person): AnswerInput => {
    const expectation = predicted[person] ?? null;
    if (own === 'NA' || expectation === 'NA') return 'NA';
    return own === null || expectation === null ? null : own - expectation;
  });
  return countAnswers(differences, { min: min - max, max: max - min }, invited);
}

/** The rows without a gap. */
export function completeRows(rows: readonly (readonly AnswerInput[])[]): number[][] {
  return rows.flatMap((row) => {
    const numbers = row.filter(isNumber);
    return numbers.length === row.length ? [numbers] : [];
  });
}

/** The complete pairs of two parallel lists. */
export function completePairs({ x, y }: z.infer<typeof Pairs>): [number, number][] {
  return x.flatMap((first, person): [number, number][] => {
    const second = y[person] ?? null;
    return first === null || second === null ? [] : [[first, second]];
  });
}

export function pairMoments(pairs: z.infer<typeof Pairs>): CoMoments {
  return coMoments(completePairs(pairs), 2);
}
