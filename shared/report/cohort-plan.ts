import { SIDES } from '../partnership/partnership.ts';
import { isAskedOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import { answerSlots, type Slot } from '../questionnaire/slots.ts';
import { FEWEST_ITEMS } from './driver-plan.ts';

/** One rating that enters a measure: its slot, and what each packed step counts in whole numbers. */
export interface CountedSlot {
  slot: number;
  worth: readonly number[];
}

/**
 * A figure of a cohort, the mean of its people's scores. A person's score is the sum of the worths divided by
 * how many of the slots were rated; `offset + factor · mean` is the figure. Whole numbers all the way to the
 * last division, so the order of the answers cannot matter.
 */
export interface CohortMeasure {
  kind: 'overall' | 'nps' | 'driver';
  /** As notes name it: `overall`, `nps`, `<driver>.us`, `<driver>.them`. */
  id: string;
  slots: CountedSlot[];
  offset: number;
  factor: number;
  /** A driver's, with whose standing it is about and the items it rests on; null for the others. */
  about: { driver: string; view: 'us' | 'them'; items: readonly string[] } | null;
}

/**
 * What is measured of every cohort: the overall mean, the net promoter score and both views of every driver
 * over the behaviour items that both sides were asked. A driver of fewer than two such items has no score.
 */
export function cohortMeasures(questionnaire: Questionnaire): CohortMeasure[] {
  const slots = answerSlots(questionnaire);
  const headline = (['overall', 'recommend'] as const).flatMap((kind) => {
    const index = slots.findIndex(({ item }) => item.kind === kind);
    const slot = slots[index];
    return slot ? headlineMeasure(slot, index) : [];
  });
  const drivers = questionnaire.drivers.flatMap(({ id }) =>
    (['us', 'them'] as const).flatMap((view) => driverMeasure(slots, id, view)),
  );
  return [...headline, ...drivers];
}

function headlineMeasure({ item, scale }: Slot, slot: number): CohortMeasure[] {
  const range = scale.max - scale.min;
  if (item.kind === 'overall') {
    const slots = [{ slot, worth: steps(range) }];
    return [{ kind: 'overall', id: 'overall', slots, offset: scale.min, factor: 1, about: null }];
  }
  if (scale.min !== 0 || scale.max !== 10) return [];
  const worth = steps(range).map((rating) => (rating >= 9 ? 1 : rating <= 6 ? -1 : 0));
  return [{ kind: 'nps', id: 'nps', slots: [{ slot, worth }], offset: 0, factor: 100, about: null }];
}

/** In scale units if all items share a scale, else on 0–10 by a common denominator of their ranges. */
function driverMeasure(slots: readonly Slot[], driver: string, view: 'us' | 'them'): CohortMeasure[] {
  const rated = slots.flatMap(({ item, scale, view: of }, slot) =>
    item.kind === 'behaviour' &&
    item.driver === driver &&
    of === view &&
    SIDES.every((side) => isAskedOf(item, side))
      ? [{ slot, item: item.id, min: scale.min, range: scale.max - scale.min }]
      : [],
  );
  const [first] = rated;
  if (!first || rated.length < FEWEST_ITEMS) return [];
  const shared = rated.every(({ min, range }) => min === first.min && range === first.range);
  const unit = shared ? first.range : rated.reduce((all, { range }) => leastCommonMultiple(all, range), 1);
  return [
    {
      kind: 'driver',
      id: `${driver}.${view}`,
      slots: rated.map(({ slot, range }) => ({
        slot,
        worth: steps(range).map((step) => (step * unit) / range),
      })),
      offset: shared ? first.min : 0,
      factor: shared ? 1 : 10 / unit,
      about: { driver, view, items: rated.map(({ item }) => item) },
    },
  ];
}

function steps(range: number): number[] {
  return Array.from({ length: range + 1 }, (_, step) => step);
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}
