import type { RocAuc } from './roc-auc.ts';

/** Why a risk model may not be used, or that it may. */
export type RiskModelVerdict =
  | 'use'
  | 'few_outcomes'
  | 'few_events'
  | 'no_better_than_chance'
  | 'no_better_than_rule';

/** Fewest known outcomes, and fewest of the rarer one. */
const OUTCOMES = 30;
const RARER = 10;

/**
 * Verdict on a risk model: "may the model replace the rule?"
 *
 * Only with 30 known outcomes, 10 of the rarer kind, a cross-validated AUC whose lower limit exceeds .5, and
 * an AUC above the rule's on the same cases.
 *
 * @param events the known outcomes
 * @param model AUC of the out-of-fold probabilities
 * @param rule AUC of the rule's scores
 * @example riskModelVerdict(events, validated.auc, rocAuc(ruleCases)) // 'use'
 */
export function riskModelVerdict(events: readonly boolean[], model: RocAuc, rule: RocAuc): RiskModelVerdict {
  const happened = events.filter(Boolean).length;
  if (events.length < OUTCOMES) return 'few_outcomes';
  if (Math.min(happened, events.length - happened) < RARER) return 'few_events';
  if (model.auc === null || model.ci === null || model.ci[0] <= 0.5) return 'no_better_than_chance';
  return rule.auc !== null && model.auc <= rule.auc ? 'no_better_than_rule' : 'use';
}
