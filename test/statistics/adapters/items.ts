import { z } from 'zod';
import { bootstrapDraws } from '../../../shared/statistics/bootstrap-draws.ts';
import { bootstrapMean } from '../../../shared/statistics/bootstrap-mean.ts';
import { coMoments, mergeCoMoments, noCoMoments } from '../../../shared/statistics/co-moments.ts';
import { intraclassFromSums } from '../../../shared/statistics/intraclass-correlation.ts';
import { itemSummary } from '../../../shared/statistics/item-summary.ts';
import { mean } from '../../../shared/statistics/mean.ts';
import { multiItemAgreement } from '../../../shared/statistics/multi-item-agreement.ts';
import { nonresponseBounds } from '../../../shared/statistics/nonresponse-bounds.ts';
import { npsEstimate } from '../../../shared/statistics/nps-estimate.ts';
import { responseRate } from '../../../shared/statistics/response-rate.ts';
import { withinGroupAgreement } from '../../../shared/statistics/within-group-agreement.ts';
import { type Adapter, adapter } from '../adapter.ts';
import { seeded } from '../seeded.ts';
import { AnswerInput, Counts, countAnswers, Invited, ScaleInput, SideInput } from '../vector-inputs.ts';

const level = z.number();

function summaryFields(...given: Parameters<typeof itemSummary>) {
  const { n, mean, sd, median, topBox, bottomBox, se, df, ci } = itemSummary(...given);
  return { n, mean, sd, median, topBox, bottomBox, se, df, ci };
}

/** Figures of one histogram. */
export const itemAdapters: Record<string, Adapter> = {
  'item.summary': adapter(
    z.strictObject({ scale: ScaleInput, values: z.array(AnswerInput), invited: Invited, level }),
    ({ scale, values, invited, level }) => {
      const side = countAnswers(values, scale, invited);
      const { missing, cannotSay } = itemSummary(side, scale.min, { level });
      return {
        ...summaryFields(side, scale.min, { level }),
        na: cannotSay,
        missing: missing ?? values.filter((value) => value === null).length,
        counts: side.counts,
      };
    },
  ),
  'item.summaryFromCounts': adapter(
    z.strictObject({ scale: ScaleInput, counts: Counts, na: z.number(), invited: Invited, level }),
    ({ scale, counts, na, invited, level }) =>
      summaryFields({ counts, cannotSay: na, invited }, scale.min, { level }),
  ),
  'nonresponse.bounds': adapter(
    z.strictObject({ scale: ScaleInput, counts: Counts, na: z.number(), invited: Invited }),
    ({ scale, counts, na, invited }) => nonresponseBounds({ counts, cannotSay: na, invited }, scale.min),
  ),
  'agreement.rwg': adapter(z.strictObject({ scale: ScaleInput, counts: Counts }), ({ counts }) =>
    withinGroupAgreement(counts),
  ),
  'agreement.rwgj': adapter(z.strictObject({ scale: ScaleInput, items: z.array(Counts) }), ({ items }) =>
    multiItemAgreement(items),
  ),
  icc1: adapter(z.strictObject({ groups: z.array(z.array(z.number())) }), ({ groups }) => {
    const all = groups.flat();
    const mean = all.reduce((sum, rating) => sum + rating, 0) / Math.max(1, all.length);
    return intraclassFromSums(
      groups.map((ratings) => {
        const centred = ratings.map((rating) => rating - mean);
        return {
          n: ratings.length,
          sum: centred.reduce((sum, rating) => sum + rating, 0),
          squares: centred.reduce((sum, rating) => sum + rating ** 2, 0),
        };
      }),
    );
  }),
  'nps.side': adapter(
    z.strictObject({ counts: Counts, na: z.number(), invited: Invited, level }),
    ({ level, ...side }) => npsEstimate(SideInput.parse(side), level),
  ),
  'responseRate.wilson': adapter(
    z.strictObject({ responded: z.number(), invited: z.number(), level }),
    ({ responded, invited, level }) => {
      const { rate, ci } = responseRate(responded, invited, level);
      return { rate, ci };
    },
  ),
  'accumulator.merge': adapter(
    z.strictObject({ parts: z.array(z.array(z.array(z.number()))) }),
    ({ parts }) => parts.map((rows) => coMoments(rows)).reduce(mergeCoMoments, noCoMoments(0)),
  ),
  'bootstrap.exactMean': adapter(
    z.strictObject({ scale: ScaleInput, counts: Counts, level }),
    ({ scale, counts, level }) => bootstrapMean(counts, scale.min, level),
  ),
  'bootstrap.multinomial': adapter(
    z.strictObject({ scale: ScaleInput, counts: Counts, level, draws: z.number() }),
    ({ scale, counts, level, draws }) =>
      bootstrapDraws(counts, (drawn) => mean(drawn, scale.min), seeded(20_240_501), { draws, level }),
  ),
};
