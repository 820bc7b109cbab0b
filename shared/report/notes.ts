import { otherSide, SIDES } from '../partnership/partnership.ts';
import type { FigureRules } from './figure-rules.ts';
import type { GapReport, Note } from './gap-report.ts';
import { hasTooFewInvited } from './participation.ts';
import { OUTCOMES } from './survey.ts';

type Noted = Pick<
  GapReport,
  'organisations' | 'participation' | 'targets' | 'relationship' | 'overall' | 'nps'
> &
  Pick<GapReport, 'driverFigures' | 'driverAnalysis'>;

/** Fewest people for an alpha that is shown, and for relative weights of a few drivers. */
const ALPHA_MINIMUM = 20;
const WEIGHTS_MINIMUM = 30;
const WEIGHTS_PER_DRIVER = 10;

/**
 * Remarks on method and on what was withheld and why, as keys and values of sentences:
 * - `low-coverage` {side, organisation, responded, invited}: fewer than half of a side answered;
 * - `more-than-invited` {side, organisation, responded, invited}: the numbers of invited people are wrong;
 * - `side-withheld` {side, organisation, partner, responded, minimum}: nothing of a side is shown;
 * - `combined-withheld` {side, organisation, partner}: so neither is any figure that takes both sides;
 * - `welch` {count}: so many gaps have too many answers for the exact test;
 * - `correlations-too-few` {side, organisation, outcome, minimum}: a side's correlations are not shown;
 * - `alpha-too-few` {count, minimum}: so many drivers have too few complete answers for alpha;
 * - `weights-too-few` {outcome, n, minimum}: the relative weights are not shown.
 */
export function notesOn(report: Noted, rules: FigureRules): Note[] {
  return [...coverageNotes(report), ...withheldNotes(report, rules), ...methodNotes(report, rules)];
}

function coverageNotes({ participation, organisations }: Noted): Note[] {
  return SIDES.flatMap((side): Note[] => {
    const { lowCoverage, responded, invited } = participation[side];
    const values = { side, organisation: organisations[side], responded, invited: invited ?? 0 };
    if (hasTooFewInvited(participation[side])) return [{ kind: 'more-than-invited', values }];
    return lowCoverage ? [{ kind: 'low-coverage', values }] : [];
  });
}

function withheldNotes({ participation, organisations }: Noted, { sideMinimum }: FigureRules): Note[] {
  const hidden = SIDES.filter((side) => participation[side].responded < sideMinimum);
  const named = (side: (typeof SIDES)[number]) => {
    return { side, organisation: organisations[side], partner: organisations[otherSide(side)] };
  };
  const [only] = hidden;
  return [
    ...hidden.map((side): Note => {
      const { responded } = participation[side];
      return { kind: 'side-withheld', values: { ...named(side), responded, minimum: sideMinimum } };
    }),
    ...(hidden.length === 1 && only ? [{ kind: 'combined-withheld', values: named(only) }] : []),
  ];
}

function methodNotes(report: Noted, { correlationMinimum }: FigureRules): Note[] {
  const gaps = [...report.targets.a, ...report.targets.b, ...report.relationship, report.overall];
  const welch = gaps.filter((item) => item?.testMethod === 'welch').length;
  const alphas = SIDES.flatMap((side) => report.driverFigures[side]).filter(
    ({ alpha }) => alpha !== null && !alpha.reportable,
  ).length;
  return [
    ...(welch > 0 ? [{ kind: 'welch', values: { count: welch } }] : []),
    ...(alphas > 0 ? [{ kind: 'alpha-too-few', values: { count: alphas, minimum: ALPHA_MINIMUM } }] : []),
    ...OUTCOMES.flatMap((outcome) => analysisNotes(report, outcome, correlationMinimum)),
  ];
}

function analysisNotes(
  { driverAnalysis, organisations }: Noted,
  outcome: (typeof OUTCOMES)[number],
  minimum: number,
): Note[] {
  const analysis = driverAnalysis[outcome];
  if (analysis === null || analysis.drivers.length === 0) return [];
  const notes = SIDES.flatMap((side): Note[] => {
    // A driver without usable items has no persons at all, which is no lack of answers.
    const isFew = analysis.drivers.some(({ [side]: { n } }) => n > 0 && n < minimum);
    const values = { side, organisation: organisations[side], outcome, minimum };
    return isFew ? [{ kind: 'correlations-too-few', values }] : [];
  });
  const weights = analysis.relativeWeights;
  if (weights !== null && !weights.reportable) {
    const fewest = Math.max(WEIGHTS_MINIMUM, WEIGHTS_PER_DRIVER * weights.predictors);
    notes.push({ kind: 'weights-too-few', values: { outcome, n: weights.n, minimum: fewest } });
  }
  return notes;
}
