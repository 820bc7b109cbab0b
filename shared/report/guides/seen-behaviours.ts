import type { z } from 'zod';
import type { Side } from '../../partnership/partnership.ts';
import { atLeast } from '../../statistics/tolerance.ts';
import { type BehaviourFacts, behaviourFacts } from '../findings/behaviour-facts.ts';
import { bearsDirection, claimable } from '../findings/interval-claim.ts';
import type { GapReport, JohariClass } from '../gap-report.ts';
import type { GuideKey, GuideLine } from './guide.ts';

type Field = z.infer<typeof JohariClass>['class'];

/** The behaviours of an organisation whose gap is shown, the widest gap (as a share of its scale) first. */
export function seenBehaviours(report: GapReport, target: Side): BehaviourFacts[] {
  return behaviourFacts(report)
    .filter((facts) => facts.target === target)
    .sort((first, second) => width(second) - width(first));
}

/** Clear-cut in one of the fields. */
export function isFirmly({ figures: { johari } }: BehaviourFacts, ...fields: readonly Field[]): boolean {
  return johari?.firm === true && fields.includes(johari.class);
}

/** The organisation sees itself better than the partner does, by more than chance. */
export function isSelfHigher(facts: BehaviourFacts): boolean {
  return facts.gap > 0 && verdictOf(facts) === 'signal';
}

/** The partner sees the organisation better than it does itself, by more than chance. */
export function isOtherHigher(facts: BehaviourFacts): boolean {
  return facts.gap < 0 && verdictOf(facts) === 'signal';
}

/** Large enough to matter, in either direction, but it may be chance. */
export function isTendency(facts: BehaviourFacts): boolean {
  return verdictOf(facts) === 'tendency';
}

/**
 * What their guess says, as far as its interval bears it: for false comfort and needless worry it is clearly off
 * by at least what matters; whoever knows already has a guess that cannot be told from the rating.
 */
export function expects(
  { figures: { coOrientation, predicted }, range }: BehaviourFacts,
  reading: 'false-comfort' | 'needless-worry' | 'they-already-know',
  { rules }: GapReport,
): boolean {
  if (coOrientation?.reading !== reading || predicted === null || predicted.mean === null) return false;
  const { accuracy, accuracyCi } = coOrientation;
  if (accuracy === null || accuracyCi === null) return false;
  const isOff = bearsDirection(accuracy, accuracyCi);
  if (reading === 'they-already-know') return !isOff;
  const points = reading === 'false-comfort' ? accuracy > 0 : accuracy < 0;
  return isOff && points && atLeast(Math.abs(accuracy), rules.gapShare * range);
}

/** A line that quotes a behaviour with its ratings. */
export function behaviourLine(key: GuideKey, { target, figures, values }: BehaviourFacts): GuideLine {
  const predicted = figures.predicted?.mean ?? null;
  return {
    key,
    values: { ...values, ...(predicted === null ? {} : { predicted }) },
    about: { target, item: figures.item },
    driver: figures.driver,
  };
}

function verdictOf({ figures: { verdict, gapCi }, gap }: BehaviourFacts) {
  return claimable(verdict, gap, gapCi);
}

function width({ gap, range }: BehaviourFacts): number {
  return Math.abs(gap) / range;
}
