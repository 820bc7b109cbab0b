/**
 * A person's score on a driver: "how does this person rate the driver over its items?"
 *
 * The mean of the items answered, if at least `minShare` of them were. If the items have different scales,
 * rescale them to 0–10 first (`rescaled`).
 *
 * @param ratings one entry per item of the driver; null where there is no rating
 * @param minShare smallest share of items answered
 * @returns in scale units, null if too few items were answered
 * @example personScore([7, 8, null]) // 7.5
 */
export function personScore(ratings: readonly (number | null)[], minShare = 0.5): number | null {
  let answered = 0;
  let sum = 0;
  for (const rating of ratings) {
    if (rating === null) continue;
    answered += 1;
    sum += rating;
  }
  return answered === 0 || answered < Math.ceil(minShare * ratings.length - 1e-9) ? null : sum / answered;
}

/**
 * A rating moved to 0–10, for drivers whose items have different scales.
 *
 * @example rescaled(4, { min: 1, max: 5 }) // 7.5
 */
export function rescaled(rating: number, { min, max }: { min: number; max: number }): number {
  return (10 * (rating - min)) / (max - min);
}
