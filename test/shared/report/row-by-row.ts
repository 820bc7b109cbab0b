import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { isAskedOf, scaleOf } from '../../../shared/questionnaire/questionnaire.ts';
import { coMoments } from '../../../shared/statistics/co-moments.ts';
import { cronbachAlpha } from '../../../shared/statistics/cronbach-alpha.ts';
import { jointCounts } from '../../../shared/statistics/joint-counts.ts';
import { pearson } from '../../../shared/statistics/pearson.ts';
import { personScore, rescaled } from '../../../shared/statistics/person-score.ts';
import { relativeWeights } from '../../../shared/statistics/relative-weights.ts';
import { spearman } from '../../../shared/statistics/spearman.ts';
import { withinGroups } from '../../../shared/statistics/within-groups.ts';
import type { Sheet } from '../../builders/report.ts';
import type { AnyWave } from './any-wave.ts';

/** A list of people's values of some variables; null where a person has none. */
type Row = (number | null)[];

/**
 * The figures of drivers as STATISTICS.md defines them, person by person over whole answer sheets, with nothing
 * of the counting that makes them fast. What it takes from `shared/` has reference values of its own.
 */
export function rowByRow(wave: AnyWave) {
  const { questionnaire, sheets, sideMinimum } = wave;
  const behaviours = questionnaire.items.filter((item) => item.kind === 'behaviour');
  const drivers = questionnaire.drivers
    .map(({ id }) => behaviours.filter(({ driver }) => driver === id))
    .filter((items) => items.length > 0);
  const answersOf = (side: Side, field: string): Row =>
    sheets[side].map((sheet: Sheet) => {
      const answer = sheet[field];
      return typeof answer === 'number' ? answer : null;
    });
  const isShown = (side: Side, field: string) => numbers(answersOf(side, field)).length >= sideMinimum;

  /** Ratings of an organisation by a side, person by person, of the items of a driver that may enter. */
  const entering = (driver: number, target: Side) => {
    const items = (drivers[driver] ?? []).filter(
      (item) =>
        SIDES.every((side) => isAskedOf(item, side)) &&
        isShown(target, `${item.id}.us`) &&
        isShown(otherSide(target), `${item.id}.them`),
    );
    return items.length < 2 ? [] : items;
  };
  const scoresOf = (driver: number, target: Side, by: Side): Row => {
    const items = entering(driver, target);
    const scales = (drivers[driver] ?? []).map((item) => scaleOf(questionnaire, item));
    const mixed = scales.some(({ min, max }) => min !== scales[0]?.min || max !== scales[0].max);
    const columns = items.map((item) => {
      const ratings = answersOf(by, `${item.id}.${by === target ? 'us' : 'them'}`);
      const scale = scaleOf(questionnaire, item);
      return ratings.map((rating) => (rating === null || !mixed ? rating : rescaled(rating, scale)));
    });
    return sheets[by].map((_, person) =>
      items.length === 0 ? null : rounded(personScore(columns.map((column) => column[person] ?? null))),
    );
  };

  const driverFigures = (target: Side) =>
    drivers.map((_, driver) => {
      const items = entering(driver, target);
      const view = (by: Side) => meanAndSd(numbers(scoresOf(driver, target, by)));
      const complete = (by: Side) =>
        completeRows(items.map((item) => answersOf(by, `${item.id}.${by === target ? 'us' : 'them'}`)));
      const scales = items.map((item) => scaleOf(questionnaire, item));
      const onCommonLength = (rows: number[][]) =>
        rows.map((row) => row.map((rating, place) => rescaled(rating, scales[place] ?? { min: 0, max: 1 })));
      const groups = [target, otherSide(target)].map((by) =>
        coMoments(onCommonLength(complete(by)), items.length),
      );
      return {
        items: items.map(({ id }) => id),
        self: view(target),
        other: view(otherSide(target)),
        alpha: items.length < 2 ? null : cronbachAlpha(groups, items.length),
      };
    });

  const analysis = (kind: 'recommend' | 'overall') => {
    const item = questionnaire.items.find((each) => each.kind === kind);
    if (item === undefined) return null;
    const pairs = (side: Side, driver: number) =>
      completeRows([scoresOf(driver, otherSide(side), side), answersOf(side, item.id)]);
    const usable = drivers.flatMap((_, driver) =>
      SIDES.every((target) => entering(driver, target).length > 0) ? [driver] : [],
    );
    const weightRows = (side: Side) =>
      completeRows([
        ...usable.map((driver) => scoresOf(driver, otherSide(side), side)),
        answersOf(side, item.id),
      ]);
    const groups = SIDES.map((side) => coMoments(weightRows(side), usable.length + 1));
    return {
      drivers: drivers.map((_, driver) => {
        const sides = SIDES.map((side) => pairs(side, driver));
        return {
          n: sides.map(({ length }) => length),
          r: sides.map((rows) => pearson(coMoments(rows, 2))),
          spearman: sides.map((rows) => spearman(jointCounts(rows as [number, number][])).rho),
          pooled: pearson(withinGroups(sides.map((rows) => coMoments(rows, 2)))),
        };
      }),
      weights: usable.length === 0 ? null : relativeWeights(groups, usable.length),
      weightGroups: groups.map(({ n }) => n),
    };
  };
  return {
    driverFigures: { a: driverFigures('a'), b: driverFigures('b') },
    driverAnalysis: { recommend: analysis('recommend'), overall: analysis('overall') },
  };
}

/** Equal scores must be equal numbers, or ranks would differ by rounding. */
function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score * 1e12) / 1e12;
}

function numbers(row: Row): number[] {
  return row.filter((value) => value !== null);
}

function meanAndSd(values: number[]): { n: number; mean: number | null; sd: number | null } {
  const n = values.length;
  if (n === 0) return { n, mean: null, sd: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { n, mean, sd: null };
  return { n, mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1)) };
}

/** The people who have every value. */
function completeRows(columns: Row[]): number[][] {
  return (columns[0] ?? []).flatMap((_, person) => {
    const row = numbers(columns.map((column) => column[person] ?? null));
    return row.length === columns.length ? [row] : [];
  });
}
