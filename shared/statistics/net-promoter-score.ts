/**
 * Net promoter score: share of promoters (9–10) less share of detractors (0–6), times 100.
 *
 * The plain score, −100 to +100, of ratings on 0–10 given as a histogram.
 *
 * @param counts eleven counts, for the ratings 0 to 10
 * @returns the score, or null when nobody answered
 * @throws RangeError when the scale is not 0–10: the score is defined on no other
 * @see Reichheld 2003, Harvard Business Review 81(12):46
 * @example netPromoterScore([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3]) // 50
 */
export function netPromoterScore(counts: readonly number[]): number | null {
  if (counts.length !== 11) throw new RangeError('the net promoter score needs a scale from 0 to 10');
  const total = (from: number, to: number) =>
    counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
  const n = total(0, 10);
  return n === 0 ? null : (100 * (total(9, 10) - total(0, 6))) / n;
}
