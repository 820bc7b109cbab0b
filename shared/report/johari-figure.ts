import { johari } from '../statistics/johari.ts';
import type { SampledMean } from '../statistics/sampled-mean.ts';
import type { FigureRules } from './figure-rules.ts';
import type { BehaviourFigures } from './gap-report.ts';

/** The class of two means under the wave's rules; null where either mean is withheld. */
export function johariFigure(
  self: SampledMean,
  other: SampledMean,
  rules: FigureRules,
): BehaviourFigures['johari'] {
  if (Math.min(self.n, other.n) < rules.sideMinimum) return null;
  const result = johari(self, other, {
    tau: rules.strengthFrom,
    delta: rules.gapThatMatters,
    minN: rules.sideMinimum,
    detailN: rules.detailMinimum,
  });
  return { class: result.class ?? 'insufficient', firm: result.firm, reasons: result.reasons };
}
