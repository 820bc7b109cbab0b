import { crossValidated } from './cross-validation.ts';

/** Penalties to choose from, weak to strong. */
export const PENALTIES: readonly number[] = [0.01, 0.1, 0.3, 1, 3, 10, 30, 100];

/**
 * Penalty of a ridge logistic regression: "how cautious must the model be to hold on unseen cases?"
 *
 * The penalty with the smallest out-of-fold deviance; among equals the strongest, hence most cautious.
 *
 * @param rows raw predictors
 * @param events whether the event happened
 * @param folds the fold of each row, such as `stratifiedFolds(events, 5)` gives
 * @param penalties candidates, ascending
 * @returns null if no candidate can be fitted to every fold
 * @see le Cessie & van Houwelingen 1992, Applied Statistics 41:191
 * @example choosePenalty(rows, events, stratifiedFolds(events, 5))
 */
export function choosePenalty(
  rows: readonly (readonly number[])[],
  events: readonly boolean[],
  folds: readonly number[],
  penalties = PENALTIES,
): number | null {
  let best: { lambda: number; deviance: number } | null = null;
  for (const lambda of penalties) {
    const { outOfFold } = crossValidated(rows, events, folds, lambda);
    const deviance = outOfFoldDeviance(outOfFold, events);
    if (deviance !== null && (best === null || deviance <= best.deviance)) best = { lambda, deviance };
  }
  return best?.lambda ?? null;
}

/** −2 log likelihood of the outcomes; null if a probability is missing. */
function outOfFoldDeviance(
  probabilities: readonly (number | null)[],
  events: readonly boolean[],
): number | null {
  let deviance = 0;
  for (const [index, p] of probabilities.entries()) {
    if (p === null) return null;
    deviance -= 2 * Math.log(Math.max(Number.MIN_VALUE, events[index] ? p : 1 - p));
  }
  return probabilities.length === 0 ? null : deviance;
}
