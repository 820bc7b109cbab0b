import { completeSums, countedScores, type ScoreCounts } from '../counts/score-counts.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import { countedCoMoments } from '../statistics/counted-co-moments.ts';
import { alphaFromSums, type CronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { meanInterval } from '../statistics/mean-interval.ts';
import { multiItemAgreement } from '../statistics/multi-item-agreement.ts';
import type { SampledMean } from '../statistics/sampled-mean.ts';
import { scoreMean } from '../statistics/score-mean.ts';
import { answersTo, type CountedSide } from './counted-side.ts';
import { type DriverPlan, FEWEST_ITEMS } from './driver-plan.ts';
import type { FigureRules } from './figure-rules.ts';
import { gapFigures, NO_GAP } from './gap-figures.ts';
import type { DriverFigures } from './gap-report.ts';
import { johariFigure } from './johari-figure.ts';
import type { DriverScores, SideScores } from './side-scores.ts';
import type { Survey } from './survey.ts';

/** One side, counted and scored. */
export interface ScoredSide extends CountedSide {
  scores: SideScores;
}

/** All drivers of one organisation: its own members' view and the partner's. */
export function driverFigures(
  target: Side,
  plans: readonly DriverPlan[],
  survey: Survey,
  sides: Record<Side, ScoredSide>,
  rulesOn: (scale: { min: number; max: number }) => FigureRules,
): DriverFigures[] {
  const [own, partner] = [sides[target], sides[otherSide(target)]];
  return survey.drivers.map(({ id, scale }, place) => {
    const plan = plans[place];
    const ours = own.scores.drivers[place];
    const theirs = partner.scores.drivers[place];
    if (!plan || !ours?.us || !theirs?.them) return noFigures(id);
    const rules = rulesOn(scale);
    const self = scoresOf(ours.us, own.invited);
    const other = scoresOf(theirs.them, partner.invited);
    return {
      driver: id,
      items: plan.items.flatMap((item) => survey.behaviours[item]?.item.id ?? []),
      self: scoreFigure(self, rules),
      other: scoreFigure(other, rules),
      ...gapFigures(self, other, rules),
      johari: johariFigure(self, other, rules),
      rwgJSelf: agreement(histograms(plan.fullSelf, 'us', own)),
      rwgJOther: agreement(histograms(plan.fullOther, 'them', partner)),
      alpha: alphaOf(plan, { own, ours, partner, theirs }, rules.level),
    };
  });
}

function noFigures(driver: string): DriverFigures {
  const none = { self: null, other: null, ...NO_GAP, johari: null };
  return { driver, items: [], ...none, rwgJSelf: null, rwgJOther: null, alpha: null };
}

function scoresOf(counts: ScoreCounts, invited: number | null): SampledMean {
  const rows = countedScores(counts).map(([score, people]) => [[score], people] as const);
  return scoreMean(countedCoMoments(rows, 1), invited);
}

function scoreFigure(scores: SampledMean, rules: FigureRules): DriverFigures['self'] {
  const { n, mean, variance } = scores;
  if (n < rules.sideMinimum) return { n, mean: null, sd: null, ci: null };
  if (n < rules.detailMinimum) return { n, mean, sd: null, ci: null };
  const sd = variance === null ? null : Math.sqrt(variance);
  return { n, mean, sd, ci: meanInterval(scores, rules.level).ci };
}

function histograms(
  places: readonly number[],
  view: 'us' | 'them',
  side: CountedSide,
): (readonly number[])[] {
  return places.map((place) => {
    const behaviour = side.survey.behaviours[place];
    return behaviour === undefined ? [] : (answersTo(side, behaviour[view])?.counts ?? []);
  });
}

function agreement(items: readonly (readonly number[])[]): number | null {
  return items.length < FEWEST_ITEMS ? null : multiItemAgreement(items).rwgJ;
}

function alphaOf(
  { fullBoth }: DriverPlan,
  view: { own: ScoredSide; ours: DriverScores; partner: ScoredSide; theirs: DriverScores },
  level: number,
): CronbachAlpha | null {
  const { usFull } = view.ours;
  const { themFull } = view.theirs;
  if (fullBoth.length < FEWEST_ITEMS || usFull === null || themFull === null) return null;
  const sides = [
    completeSums(usFull, histograms(fullBoth, 'us', view.own)),
    completeSums(themFull, histograms(fullBoth, 'them', view.partner)),
  ];
  const sum = (figure: 'n' | 'own' | 'total') => sides.reduce((total, side) => total + side[figure], 0);
  const sums = {
    n: sum('n'),
    groups: sides.filter(({ n }) => n > 0).length,
    own: sum('own'),
    total: sum('total'),
  };
  return alphaFromSums(sums, fullBoth.length, level);
}
