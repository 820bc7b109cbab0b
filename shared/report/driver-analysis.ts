import { filledCells } from '../counts/cell-counts.ts';
import { momentsOf } from '../counts/product-sums.ts';
import { scoreOf } from '../counts/score-codes.ts';
import { SIDES, type Side } from '../partnership/partnership.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type CoMoments, mergeCoMoments } from '../statistics/co-moments.ts';
import { correlation } from '../statistics/correlation.ts';
import { countedCoMoments } from '../statistics/counted-co-moments.ts';
import { countPair, type JointCounts } from '../statistics/joint-counts.ts';
import { pooledCorrelation } from '../statistics/pooled-correlation.ts';
import { relativeWeights } from '../statistics/relative-weights.ts';
import { spearman } from '../statistics/spearman.ts';
import type { FigureRules } from './figure-rules.ts';
import type { GapReport } from './gap-report.ts';
import { pointsOf, type SideScores } from './side-scores.ts';
import { type AskedOnce, OUTCOMES, type Outcome, type Survey } from './survey.ts';

type Analysis = NonNullable<GapReport['driverAnalysis']['recommend']>;
type SideRelation = Analysis['drivers'][number][Side];

/** The scores of a driver beside an outcome, as pairs of values and how many people have each pair. */
type CountedPairs = [score: number, outcome: number, people: number][];

/**
 * Relates people's scores of the partner to what they say about the partnership as a whole: "which drivers
 * go along with recommending?"
 *
 * Pooled figures rest on both sides, so they are withheld if either has fewer people than the side minimum.
 *
 * @param usable how many drivers enter the relative weights
 */
export function driverAnalysis(
  outcome: Outcome,
  survey: Survey,
  usable: number,
  sides: Record<Side, SideScores>,
  rules: FigureRules,
): Analysis | null {
  const asked = survey.outcomes[outcome];
  if (asked === null) return null;
  const isHidden = (groups: CoMoments[]) => groups.some(({ n }) => n < rules.sideMinimum);
  const related = survey.drivers.map((_, place) => {
    const [a, b] = SIDES.map((side) => pairsOf(sides[side], place, outcome, asked));
    return { a: withMoments(a ?? []), b: withMoments(b ?? []) };
  });
  const pooled = related.map(({ a, b }) => {
    const groups = [a.moments, b.moments];
    return isHidden(groups) ? null : pooledCorrelation(groups, rules.level);
  });
  const adjusted = benjaminiHochberg(pooled.map((figures) => figures?.p ?? null));
  const weights = SIDES.map((side) => weightMoments(sides[side], outcome));
  return {
    drivers: survey.drivers.map(({ id }, place) => {
      const figures = pooled[place] ?? null;
      return {
        driver: id,
        a: sideRelation(related[place]?.a, rules),
        b: sideRelation(related[place]?.b, rules),
        pooled: figures === null ? null : { ...figures, pAdj: adjusted[place] ?? null },
      };
    }),
    relativeWeights: isHidden(weights) ? null : relativeWeights(weights, usable),
  };
}

function pairsOf(scores: SideScores, place: number, outcome: Outcome, { scale, ...asked }: AskedOnce) {
  const driver = scores.drivers[place];
  const cells = driver?.related[outcome];
  if (!driver?.them || !cells) return [];
  const { codes } = driver.them;
  const columns = pointsOf({ scale, ...asked }) + 1;
  return filledCells(cells).flatMap(([cell, people]): CountedPairs => {
    const code = Math.floor(cell / columns);
    const step = cell - code * columns;
    const score = scoreOf(codes, code);
    return score === null || step === columns - 1 ? [] : [[score, scale.min + step, people]];
  });
}

function withMoments(pairs: CountedPairs): { moments: CoMoments; joint: JointCounts } {
  const joint: JointCounts = new Map();
  for (const [score, outcome, people] of pairs) countPair(joint, score, outcome, people);
  const rows = pairs.map(([score, outcome, people]) => [[score, outcome], people] as const);
  return { moments: countedCoMoments(rows, 2), joint };
}

/** The side's own relation; its figures are null below the correlation minimum. */
function sideRelation(related: ReturnType<typeof withMoments> | undefined, rules: FigureRules): SideRelation {
  const n = related?.moments.n ?? 0;
  if (related === undefined || n < rules.correlationMinimum) {
    return { n, r: null, ci: null, p: null, spearman: null };
  }
  const { r, ci, p } = correlation(related.moments, rules.level);
  return { n, r, ci, p, spearman: spearman(related.joint, rules.level).rho };
}

/** Co-moments of the scores on every usable driver, then the outcome, of people with all of them. */
function weightMoments({ weights, units }: SideScores, outcome: Outcome): CoMoments {
  const variables = units.map((unit, place) => ({ place, unit }));
  variables.push({ place: units.length + OUTCOMES.indexOf(outcome), unit: 1 });
  return mergeCoMoments(momentsOf(weights.both, variables), momentsOf(weights[outcome], variables));
}
