import { z } from 'zod';
import { coMoments } from '../../../shared/statistics/co-moments.ts';
import { correlation } from '../../../shared/statistics/correlation.ts';
import { cronbachAlpha } from '../../../shared/statistics/cronbach-alpha.ts';
import { jointCounts } from '../../../shared/statistics/joint-counts.ts';
import { personScore } from '../../../shared/statistics/person-score.ts';
import { pooledCorrelation } from '../../../shared/statistics/pooled-correlation.ts';
import { relativeWeights } from '../../../shared/statistics/relative-weights.ts';
import { scoreMean } from '../../../shared/statistics/score-mean.ts';
import { spearman } from '../../../shared/statistics/spearman.ts';
import { type Adapter, adapter } from '../adapter.ts';
import {
  AnswerInput,
  completePairs,
  completeRows,
  isNumber,
  Pairs,
  pairMoments,
  ScaleInput,
} from '../vector-inputs.ts';

const level = z.number();
const Rows = z.array(z.array(AnswerInput));

/** Figures of drivers and their relation to outcomes. */
export const driverAdapters: Record<string, Adapter> = {
  'driver.score': adapter(
    z.strictObject({ scale: ScaleInput, items: Rows, minShare: z.number() }),
    ({ items, minShare }) => {
      const scores = items.map((row) =>
        personScore(
          row.map((answer) => (isNumber(answer) ? answer : null)),
          minShare,
        ),
      );
      const known = scores.filter((score) => score !== null);
      const { n, mean, variance } = scoreMean(
        coMoments(
          known.map((score) => [score]),
          1,
        ),
        null,
      );
      return { scores, n, mean, sd: variance === null ? null : Math.sqrt(variance) };
    },
  ),
  'driver.alpha': adapter(z.strictObject({ groups: z.array(Rows), level }), ({ groups, level }) => {
    const items = groups.flat()[0]?.length ?? 0;
    return cronbachAlpha(
      groups.map((rows) => coMoments(completeRows(rows), items)),
      items,
      level,
    );
  }),
  'driver.correlation': adapter(z.strictObject({ ...Pairs.shape, level }), ({ level, ...pairs }) => {
    const { rho, ci, p } = spearman(jointCounts(completePairs(pairs)), level);
    return { ...correlation(pairMoments(pairs), level), spearman: rho, spearmanCi: ci, spearmanP: p };
  }),
  'driver.correlationPooled': adapter(
    z.strictObject({ groups: z.array(Pairs), level }),
    ({ groups, level }) => pooledCorrelation(groups.map(pairMoments), level),
  ),
  'driver.relativeWeights': adapter(
    z.strictObject({ groups: z.array(z.strictObject({ x: Rows, y: z.array(z.number().nullable()) })) }),
    ({ groups }) => {
      const predictors = groups.flatMap(({ x }) => x)[0]?.length ?? 0;
      return relativeWeights(
        groups.map(({ x, y }) =>
          coMoments(completeRows(x.map((row, person) => [...row, y[person] ?? null])), predictors + 1),
        ),
        predictors,
      );
    },
  ),
};
