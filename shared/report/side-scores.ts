import { addCells, type CellCounts, noCells } from '../counts/cell-counts.ts';
import { centredScores } from '../counts/centred-scores.ts';
import { mergeProducts, noProducts, type ProductSums } from '../counts/product-sums.ts';
import type { ScoreCodes } from '../counts/score-codes.ts';
import { addScores, noScores, type ScoreCounts } from '../counts/score-counts.ts';
import type { AskedOnce, Outcome } from './survey.ts';
import { OUTCOMES } from './survey.ts';

/** How one side's answers to a driver's items become scores; null where too few items may enter. */
export interface DriverCodes {
  /** About the own organisation. */
  us: ScoreCodes | null;
  /** Of the items with full figures on both sides. */
  usFull: ScoreCodes | null;
  /** About the partner. */
  them: ScoreCodes | null;
  themFull: ScoreCodes | null;
}

/** What to add up for a side. */
export interface ScorePlan {
  width: number;
  drivers: readonly DriverCodes[];
  /** Places of the drivers that enter the relative weights. */
  usable: readonly number[];
  outcomes: Record<Outcome, AskedOnce | null>;
}

/** A side's scores of one driver. */
export interface DriverScores extends Record<keyof DriverCodes, ScoreCounts | null> {
  /** People by score of the partner and outcome: code · (points + 1) + step, the last step for no rating. */
  related: Record<Outcome, CellCounts | null>;
}

/** All that the drivers' figures need of a side. */
export interface SideScores {
  responses: number;
  drivers: DriverScores[];
  /** Scores of the partner on every usable driver, then both outcomes: by which outcomes are answered. */
  weights: Record<Outcome | 'both', ProductSums>;
  /** What one unit of those scores is worth on the driver's scale. */
  units: number[];
}

/** The number of points of an outcome's scale. */
export function pointsOf({ scale }: AskedOnce): number {
  return scale.max - scale.min + 1;
}

export function noSideScores({ drivers, usable, outcomes }: ScorePlan): SideScores {
  const variables = usable.length + OUTCOMES.length;
  return {
    responses: 0,
    drivers: drivers.map(({ us, usFull, them, themFull }) => {
      const related = (outcome: AskedOnce | null) =>
        them === null || outcome === null ? null : noCells(them.size * (pointsOf(outcome) + 1));
      const own = us === null ? null : noScores(us);
      const partner = them === null ? null : noScores(them);
      return {
        us: own,
        usFull: usFull === us || usFull === null ? own : noScores(usFull),
        them: partner,
        themFull: themFull === them || themFull === null ? partner : noScores(themFull),
        related: { recommend: related(outcomes.recommend), overall: related(outcomes.overall) },
      };
    }),
    weights: {
      recommend: noProducts(variables),
      overall: noProducts(variables),
      both: noProducts(variables),
    },
    units: usable.flatMap((place) => {
      const codes = drivers[place]?.them;
      return codes ? [centredScores(codes).unit] : [];
    }),
  };
}

/** Adds the scores of other people, counted by the same plan, in place. */
export function addSideScores(into: SideScores, other: SideScores): void {
  into.responses += other.responses;
  into.drivers.forEach((own, place) => {
    const theirs = other.drivers[place];
    if (theirs === undefined) return;
    const counted = countedOnce(own);
    countedOnce(theirs).forEach((more, index) => {
      const counts = counted[index];
      if (counts) addScores(counts, more);
    });
    for (const outcome of OUTCOMES) {
      const [cells, more] = [own.related[outcome], theirs.related[outcome]];
      if (cells && more) addCells(cells, more);
    }
  });
  for (const answered of ['recommend', 'overall', 'both'] as const) {
    mergeProducts(into.weights[answered], other.weights[answered]);
  }
}

/** The counts of a driver, each once, even where two names share one. */
function countedOnce({ us, usFull, them, themFull }: DriverScores): ScoreCounts[] {
  return [...new Set([us, usFull, them, themFull])].filter((counts) => counts !== null);
}
