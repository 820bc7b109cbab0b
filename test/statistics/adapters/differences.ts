import { z } from 'zod';
import { benjaminiHochberg } from '../../../shared/statistics/benjamini-hochberg.ts';
import { cliffsDelta } from '../../../shared/statistics/cliffs-delta.ts';
import { gapTest } from '../../../shared/statistics/gap-test.ts';
import { hedgesG } from '../../../shared/statistics/hedges-g.ts';
import { meanChange } from '../../../shared/statistics/mean-change.ts';
import { npsDifference } from '../../../shared/statistics/nps-difference.ts';
import { sampledMean } from '../../../shared/statistics/sampled-mean.ts';
import { trendSlope } from '../../../shared/statistics/trend-slope.ts';
import { welchGap } from '../../../shared/statistics/welch-gap.ts';
import { type Adapter, adapter } from '../adapter.ts';
import { Counts, ScaleInput, SideInput } from '../vector-inputs.ts';

const level = z.number();
const Histogram = z.strictObject({ counts: Counts });
const TwoHistograms = z.strictObject({ scale: ScaleInput, a: Histogram, b: Histogram, level });

/** Comparisons of two or more histograms. */
export const differenceAdapters: Record<string, Adapter> = {
  'gap.welch': adapter(
    z.strictObject({ scale: ScaleInput, a: SideInput, b: SideInput, level }),
    ({ scale, a, b, level }) => {
      const [first, second] = [sampledMean(a, scale.min), sampledMean(b, scale.min)];
      return {
        nA: first.n,
        nB: second.n,
        meanA: first.mean,
        meanB: second.mean,
        fA: first.fraction,
        fB: second.fraction,
        ...welchGap(first, second, level),
      };
    },
  ),
  'gap.cliffsDelta': adapter(TwoHistograms, ({ a, b, level }) => cliffsDelta(a.counts, b.counts, level)),
  'gap.hedgesG': adapter(TwoHistograms, ({ a, b, level }) => {
    const { correction, ...figures } = hedgesG(a.counts, b.counts, level);
    return { ...figures, J: correction };
  }),
  'gap.test': adapter(
    z.strictObject({ scale: ScaleInput, a: Histogram, b: Histogram, maxAllocations: z.number() }),
    ({ a, b, maxAllocations }) => gapTest(a.counts, b.counts, maxAllocations),
  ),
  'bh.adjust': adapter(z.strictObject({ p: z.array(z.number().nullable()) }), ({ p }) => ({
    adjusted: benjaminiHochberg(p),
  })),
  'nps.difference': adapter(z.strictObject({ a: SideInput, b: SideInput, level }), ({ a, b, level }) =>
    differenceFields(npsDifference(a, b, level)),
  ),
  'trend.nps': adapter(
    z.strictObject({ wave1: SideInput, wave2: SideInput, level }),
    ({ wave1, wave2, level }) => differenceFields(npsDifference(wave2, wave1, level)),
  ),
  'trend.mean': adapter(
    z.strictObject({ scale: ScaleInput, wave1: SideInput, wave2: SideInput, level }),
    ({ scale, wave1, wave2, level }) => meanChange(wave1, wave2, scale.min, level),
  ),
  'trend.slope': adapter(
    z.strictObject({
      t: z.array(z.number()),
      mean: z.array(z.number().nullable()),
      se: z.array(z.number().nullable()),
      level,
    }),
    ({ t, mean, se, level }) =>
      trendSlope(
        t.map((time, wave) => ({ t: time, mean: mean[wave] ?? null, se: se[wave] ?? null })),
        level,
      ),
  ),
};

function differenceFields({ diff, wald, adjusted }: ReturnType<typeof npsDifference>) {
  return { diff, wald, adjusted };
}
