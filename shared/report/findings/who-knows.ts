import { atLeast } from '../../statistics/tolerance.ts';
import type { Verdict } from '../gap-report.ts';
import { actionsFor, HIDDEN_STRENGTH_ACTIONS } from './actions.ts';
import { type BehaviourFacts, behaviourFacts } from './behaviour-facts.ts';
import { type Candidate, type FindingKind, type FindingSource, itemClaim } from './candidate.ts';
import { bearsDirection, claimable } from './interval-claim.ts';

interface Reading {
  kind: FindingKind & ('they-already-know' | 'false-comfort' | 'needless-worry');
  verdict: Verdict;
}

/**
 * What an organisation’s guess of the partner’s rating says: they already know, false comfort, needless
 * worry. It states the ratings too, so it stands in for the gap of the same item; of each organisation at
 * most one enters the report.
 */
export function whoKnows(report: FindingSource): Candidate[] {
  return behaviourFacts(report).flatMap((facts) => {
    const { target, figures, gap, range, about, values } = facts;
    const { predicted, coOrientation } = figures;
    const reading = readingOf(facts, report.rules.gapShare);
    if (reading === null || !coOrientation?.accuracyCi) return [];
    if (coOrientation.accuracy === null || predicted === null || predicted.mean === null) return [];
    const off = Math.abs(coOrientation.accuracy);
    const [low, high] = coOrientation.accuracyCi;
    return [
      {
        finding: {
          ...reading,
          values: { ...values, predicted: predicted.mean, off, ...limitsOf(reading.kind, low, high) },
          about,
          action:
            reading.kind === 'needless-worry' && gap < 0
              ? HIDDEN_STRENGTH_ACTIONS
              : actionsFor(figures.driver),
        },
        effect: Math.max(Math.abs(gap), reading.kind === 'they-already-know' ? 0 : off) / range,
        claims: [itemClaim(target, figures.item), `who-knows:${target}`],
      },
    ];
  });
}

/**
 * The reading as far as its interval bears it. How far a guess is off is not tested against chance, so false
 * comfort and needless worry are never more than a tendency; knowing already is a matter of the gap, which is.
 */
function readingOf({ figures, gap, range }: BehaviourFacts, gapShare: number): Reading | null {
  const gapVerdict = claimable(figures.verdict, gap, figures.gapCi);
  const { reading = null, accuracy = null, accuracyCi = null } = figures.coOrientation ?? {};
  if (accuracy === null || accuracyCi === null) return null;
  const isOff = bearsDirection(accuracy, accuracyCi);
  const isFarOff = isOff && atLeast(Math.abs(accuracy), gapShare * range);
  switch (reading) {
    case 'they-already-know':
      if (isOff || gapVerdict === null || gapVerdict === 'noise') return null;
      return { kind: reading, verdict: gapVerdict };
    case 'false-comfort':
    case 'needless-worry': {
      const pointsThere = reading === 'false-comfort' ? accuracy > 0 : accuracy < 0;
      if (!isFarOff || !pointsThere) return null;
      return { kind: reading, verdict: 'tendency' };
    }
    default:
      return null;
  }
}

/** Limits of how far off the guess is, counted in the direction that the sentence names. */
function limitsOf(kind: Reading['kind'], low: number, high: number): { offLow: number; offHigh: number } {
  return kind === 'needless-worry' ? { offLow: -high, offHigh: -low } : { offLow: low, offHigh: high };
}
