import { otherSide, SIDES, type Side } from '../../partnership/partnership.ts';
import type { BehaviourFigures, Finding } from '../gap-report.ts';
import type { FindingSource } from './candidate.ts';

/** A behaviour of one organisation that both sides have rated, ready to be put into a sentence. */
export interface BehaviourFacts {
  target: Side;
  figures: BehaviourFigures;
  self: number;
  other: number;
  gap: number;
  range: number;
  about: Finding['about'];
  /** Names and ratings that every sentence on a behaviour has. */
  values: Finding['values'];
}

/** All behaviours of both organisations with a gap that is shown. */
export function behaviourFacts(report: Pick<FindingSource, 'targets' | 'organisations'>): BehaviourFacts[] {
  return SIDES.flatMap((target) =>
    report.targets[target].flatMap((figures) => {
      const { gap, scale, item, driver } = figures;
      const [self, other] = [figures.self.mean, figures.other.mean];
      if (gap === null || self === null || other === null) return [];
      return [
        {
          target,
          figures,
          self,
          other,
          gap,
          range: scale.max - scale.min,
          about: { target, item, driver },
          values: { ...targetNames(report, target), self, other, gap },
        },
      ];
    }),
  );
}

/** The organisation that a finding is about, and its partner. */
export function targetNames(
  report: Pick<FindingSource, 'organisations'>,
  target: Side,
): { organisation: string; partner: string } {
  return {
    organisation: report.organisations[target],
    partner: report.organisations[otherSide(target)],
  };
}
