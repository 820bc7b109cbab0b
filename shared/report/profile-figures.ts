import { perceptionProfile } from '../statistics/perception-profile.ts';
import type { Ends } from './figure-rules.ts';
import type { BehaviourFigures, GapReport } from './gap-report.ts';

/**
 * How far the two views of an organisation differ in all, over the behaviours whose gap has a standard error.
 *
 * If the behaviours have different scales, each is moved to 0–10 first, as driver scores are.
 */
export function profileOf(behaviours: readonly BehaviourFigures[]): GapReport['profiles']['a'] {
  const [first] = behaviours;
  const mixed = behaviours.some(
    ({ scale }) => scale.min !== first?.scale.min || scale.max !== first.scale.max,
  );
  const range = ({ min, max }: Ends) => max - min;
  const known = behaviours.flatMap(({ self, other, gapSe, scale }) => {
    if (self.mean === null || other.mean === null || gapSe === null) return [];
    if (!mixed) return [{ self: self.mean, other: other.mean, se: gapSe }];
    const moved = (mean: number) => (10 * (mean - scale.min)) / range(scale);
    return [{ self: moved(self.mean), other: moved(other.mean), se: (10 * gapSe) / range(scale) }];
  });
  return perceptionProfile(known, mixed || first === undefined ? 10 : range(first.scale));
}
