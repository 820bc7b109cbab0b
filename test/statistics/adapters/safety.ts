import { z } from 'zod';
import { crossValidated } from '../../../shared/statistics/cross-validation.ts';
import { disclosureAudit } from '../../../shared/statistics/disclosure-audit.ts';
import { oneWaySuppression } from '../../../shared/statistics/one-way-suppression.ts';
import { ridgeLogistic } from '../../../shared/statistics/ridge-logistic.ts';
import { riskScore } from '../../../shared/statistics/risk-score.ts';
import { rocAuc } from '../../../shared/statistics/roc-auc.ts';
import { type Adapter, adapter } from '../adapter.ts';

const Cells = z.array(z.strictObject({ id: z.string(), n: z.number() }));
const figure = z.number().nullable();
const parts = <Part extends z.ZodType>(part: Part) => z.strictObject({ trend: part, level: part, kpi: part });

/** Suppression and early warning. */
export const safetyAdapters: Record<string, Adapter> = {
  'suppression.oneWay': adapter(z.strictObject({ cells: Cells, k: z.number() }), ({ cells, k }) =>
    oneWaySuppression(cells, k),
  ),
  'suppression.audit': adapter(
    z.strictObject({ atoms: Cells, published: z.array(z.array(z.string())), k: z.number() }),
    ({ atoms, published, k }) => disclosureAudit(atoms, published, k),
  ),
  'risk.rule': adapter(
    z.strictObject({ cohort: parts(z.array(figure)), partner: parts(figure), weights: parts(z.number()) }),
    ({ cohort, partner, weights }) => riskScore(cohort, partner, weights),
  ),
  'risk.auc': adapter(
    z.strictObject({ score: z.array(z.number()), outcome: z.array(z.number()), level: z.number() }),
    ({ score, outcome, level }) =>
      rocAuc(
        score.map((value, index) => ({ score: value, event: outcome[index] === 1 })),
        level,
      ),
  ),
  'risk.ridgeLogistic': adapter(
    z.strictObject({
      x: z.array(z.array(z.number())),
      y: z.array(z.number()),
      lambda: z.number(),
      folds: z.array(z.number()),
      level: z.number(),
    }),
    ({ x, y, lambda, folds, level }) => {
      const events = y.map((outcome) => outcome === 1);
      const model = ridgeLogistic(x, events, lambda);
      const { outOfFold, auc } = crossValidated(x, events, folds, lambda, level);
      return {
        intercept: model?.intercept ?? null,
        beta: model?.beta ?? null,
        fitted: model === null ? null : x.map((row) => model.probability(row)),
        outOfFold,
        cvAuc: auc.auc,
        cvAucCi: auc.ci,
      };
    },
  ),
};
