import type { BehaviourFigures } from './gap-report.ts';
import { isShown } from './mean-figure.ts';
import type { AskedDriver } from './survey.ts';

/** Which behaviours enter a driver's figures about one organisation, as places in the survey's list. */
export interface DriverPlan {
  driver: string;
  /** Withheld on neither side, and at least two; else none. */
  items: number[];
  /** Those of them with full figures about the organisation by its own members. */
  fullSelf: number[];
  /** Those with full figures by the partner's members. */
  fullOther: number[];
  /** Those with full figures by both. */
  fullBoth: number[];
}

/** Fewest items of a driver's figure, so that no item's own figure stands in for it. */
export const FEWEST_ITEMS = 2;

/**
 * Decides what a composite may contain: nothing that is withheld by itself can be worked out from it.
 *
 * @param behaviours the organisation's behaviours in the order of the survey
 */
export function driverPlans(
  drivers: readonly AskedDriver[],
  behaviours: readonly Pick<BehaviourFigures, 'self' | 'other'>[],
): DriverPlan[] {
  return drivers.map(({ id, places }) => {
    const placed = places.flatMap((place) => {
      const views = behaviours[place];
      return views && isShown(views.self) && isShown(views.other)
        ? [{ place, self: views.self.status === 'full', other: views.other.status === 'full' }]
        : [];
    });
    const shown = placed.length < FEWEST_ITEMS ? [] : placed;
    const placesOf = (isWanted: (item: (typeof placed)[number]) => boolean) =>
      shown.filter(isWanted).map(({ place }) => place);
    return {
      driver: id,
      items: placesOf(() => true),
      fullSelf: placesOf(({ self }) => self),
      fullOther: placesOf(({ other }) => other),
      fullBoth: placesOf(({ self, other }) => self && other),
    };
  });
}
