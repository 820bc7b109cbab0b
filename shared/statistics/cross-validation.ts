import { ridgeLogistic } from './ridge-logistic.ts';
import { type RocAuc, rocAuc } from './roc-auc.ts';

/** How a model does on partnerships that it was not fitted to. */
export interface CrossValidation {
  /** Predicted probabilities in the order of the input; null where a fold could not be fitted. */
  outOfFold: (number | null)[];
  /** Separation by the out-of-fold probabilities; null if any is missing. */
  auc: RocAuc;
}

/**
 * Cross-validated ridge logistic regression: "does the model hold on cases that it has not seen?"
 *
 * For each fold the model, standardisation included, is fitted to the other folds. Use the model only if the
 * lower limit of the AUC exceeds .5 and the AUC beats the rule.
 *
 * @param rows raw predictors
 * @param events whether the event happened
 * @param folds the fold of each row, such as `stratifiedFolds` gives
 * @param lambda strength of the penalty
 * @see DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44:837
 * @example crossValidated(rows, events, stratifiedFolds(events, 5), 1).auc.ci
 */
export function crossValidated(
  rows: readonly (readonly number[])[],
  events: readonly boolean[],
  folds: readonly number[],
  lambda: number,
  level = 0.95,
): CrossValidation {
  const models = new Map(
    [...new Set(folds)].map((fold) => {
      const isTraining = (_: unknown, index: number) => folds[index] !== fold;
      return [fold, ridgeLogistic(rows.filter(isTraining), events.filter(isTraining), lambda)];
    }),
  );
  const outOfFold = rows.map((row, index) => models.get(folds[index] ?? -1)?.probability(row) ?? null);
  const cases = outOfFold.flatMap((score, index) =>
    score === null ? [] : [{ score, event: events[index] ?? false }],
  );
  const complete = cases.length === rows.length;
  return { outOfFold, auc: complete ? rocAuc(cases, level) : { auc: null, se: null, ci: null } };
}

/**
 * Folds with the same mix of outcomes: the cases of each class are dealt out in turn, without chance, so that
 * the same data always give the same folds.
 *
 * @example stratifiedFolds([true, true, false, false], 2) // [0, 1, 1, 0]
 */
export function stratifiedFolds(events: readonly boolean[], folds: number): number[] {
  let dealtEvents = 0;
  let dealtOthers = folds - 1;
  return events.map((event) => {
    if (event) return dealtEvents++ % folds;
    const fold = dealtOthers;
    dealtOthers = fold === 0 ? folds - 1 : fold - 1;
    return fold;
  });
}
