import { scoreCodes } from '../counts/score-codes.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import { type DriverPlan, FEWEST_ITEMS } from './driver-plan.ts';
import type { DriverCodes, ScorePlan } from './side-scores.ts';
import { type AskedDriver, isAsked, type Survey } from './survey.ts';

/** Places of the drivers that have items for both organisations, and so enter the relative weights. */
export function usableDrivers(plans: Record<Side, readonly DriverPlan[]>): number[] {
  return plans.a.flatMap((plan, place) =>
    plan.items.length > 0 && (plans.b[place]?.items.length ?? 0) > 0 ? [place] : [],
  );
}

/**
 * How one side's responses become driver scores: its ratings of its own organisation by that organisation's
 * plan, its ratings of the partner by the partner's.
 */
export function scorePlan(survey: Survey, side: Side, plans: Record<Side, readonly DriverPlan[]>): ScorePlan {
  const asked = (outcome: keyof Survey['outcomes']) => {
    const item = survey.outcomes[outcome];
    return item !== null && isAsked(item, side) ? item : null;
  };
  return {
    width: survey.slots.length,
    drivers: survey.drivers.map((driver, place) => {
      const own = viewCodes(survey, driver, 'us', plans[side][place]);
      const partner = viewCodes(survey, driver, 'them', plans[otherSide(side)][place]);
      return { us: own.all, usFull: own.full, them: partner.all, themFull: partner.full };
    }),
    usable: usableDrivers(plans),
    outcomes: { recommend: asked('recommend'), overall: asked('overall') },
  };
}

function viewCodes(
  { behaviours }: Survey,
  { scale }: AskedDriver,
  view: 'us' | 'them',
  plan: DriverPlan | undefined,
): { all: DriverCodes['us']; full: DriverCodes['us'] } {
  const codesOf = (places: readonly number[]) => {
    const items = places.flatMap((place) => {
      const behaviour = behaviours[place];
      return behaviour === undefined
        ? []
        : [{ slot: behaviour[view], range: behaviour.scale.max - behaviour.scale.min }];
    });
    return items.length < FEWEST_ITEMS ? null : scoreCodes(items, scale);
  };
  const { items = [], fullBoth = [] } = plan ?? {};
  const all = codesOf(items);
  return { all, full: fullBoth.length === items.length ? all : codesOf(fullBoth) };
}
